#include <cstdio>
#include <map>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "cli/commands.hpp"

namespace portraits::cli {

void print(const Diagnostics& diagnostics) {
    Diagnostics ordered = diagnostics;
    ordered.sort();
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;  // text → territories, in order of place
    std::map<std::string, std::size_t> index;
    for (const Diagnostic& diagnostic : ordered.items()) {
        const std::string text = to_text(diagnostic);
        const auto [at, fresh] = index.emplace(text, groups.size());
        if (fresh) groups.push_back({text, {}});
        if (!diagnostic.territory.empty()) groups[at->second].second.push_back(diagnostic.territory);
    }
    for (const auto& [text, territories] : groups) {
        std::fputs(text.c_str(), stderr);
        if (territories.size() == 1) std::fputs(message("    territory: {}\n", territories.front()).c_str(), stderr);
        if (territories.size() > 1)
            std::fputs(message("    {} territories, the first is {}\n", territories.size(), territories.front()).c_str(), stderr);
    }
}

std::string count_text(const Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.count(Severity::error), warnings = diagnostics.count(Severity::warning);
    return (errors < 2 ? message("{} error", errors) : message("{} errors", errors)) + ", " +
           (warnings < 2 ? message("{} warning", warnings) : message("{} warnings", warnings));
}

}  // namespace portraits::cli
