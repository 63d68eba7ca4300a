#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "base/messages.hpp"
#include "cli/commands.hpp"

namespace portraits::cli {

namespace {

void line(const std::string& code, const std::string& text) { std::puts((code + '\t' + text).c_str()); }

void list_territories(const Sources& sources) {
    for (const Territory& territory : sources.territories) {
        if (territory.regions.empty()) continue;
        const auto region = sources.regions.find(territory.main_region());
        line(territory.id, territory.name() + (region == sources.regions.end() ? "" : " (" + region->second.name + ")"));
    }
}

void list_indicators(const Sources& sources) {
    for (const std::string& code : sources.indicator_order) {
        const Indicator& indicator = sources.indicators.at(code);
        line(code, indicator.label + (indicator.unit.empty() ? "" : ", " + indicator.unit) + ", " + indicator.vintage +
                       (indicator.status == Status::demonstration ? std::string(" [") + tr("demonstration") + "]" : ""));
    }
}

void list_documents(const Sources& sources) {
    for (const DocumentPlan& plan : sources.documents)
        line(plan.name, message("{} chapters", plan.chapters.size()));
}

void list_themes(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (std::filesystem::exists(entry.path() / "theme.yml")) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) std::puts(name.c_str());
}

}  // namespace

int run_list(const Arguments& arguments) {
    Diagnostics diagnostics;
    const Sources sources = load_sources(arguments.options.paths, diagnostics);
    if (arguments.list_what == "indicateurs") list_indicators(sources);
    else if (arguments.list_what == "documents") list_documents(sources);
    else if (arguments.list_what == "themes") list_themes(arguments.options.paths.themes);
    else list_territories(sources);
    print(diagnostics);
    return diagnostics.has_errors() ? content_errors : done;
}

}  // namespace portraits::cli
