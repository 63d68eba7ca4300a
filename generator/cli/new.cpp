#include <cstdio>
#include <filesystem>
#include <regex>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "cli/commands.hpp"

namespace portraits::cli {

namespace fs = std::filesystem;

namespace {

/// The commented example with the new territory's identifier and name in the place of its own.
std::string filled_example(std::string text, const std::string& id, const std::string& name) {
    text = std::regex_replace(text, std::regex("(^|\n)id:[^\n]*"), "$1id: " + id, std::regex_constants::format_first_only);
    return std::regex_replace(text, std::regex("(^|\n)nom:[^\n]*"), "$1nom: " + name, std::regex_constants::format_first_only);
}

bool well_formed(const std::string& id) { return std::regex_match(id, std::regex("[a-z]{2}-[0-9]{4}")); }

}  // namespace

int run_new(const Arguments& arguments) {
    const fs::path content = arguments.options.paths.content;
    const fs::path file = content / "territoires" / (arguments.new_id + ".yml");
    if (!well_formed(arguments.new_id)) {
        std::fputs(message("“{}” is not an identifier of the form ti-2703\n", arguments.new_id).c_str(), stderr);
        return usage;
    }
    if (fs::exists(file)) {
        std::fputs(message("{} exists already; it was left as it is\n", file.string()).c_str(), stderr);
        return usage;
    }
    write_file(file, filled_example(read_file(content / "exemple-territoire.yml"), arguments.new_id, arguments.new_name));
    std::puts(message("{} written; fill in its members, then run “portraits check”", file.string()).c_str());
    return done;
}

}  // namespace portraits::cli
