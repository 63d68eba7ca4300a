#include <cstdio>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "cli/commands.hpp"
#include "editions/report.hpp"

namespace portraits::cli {

namespace {

/// A terminal shows the first of each kind; files have all.
constexpr std::size_t rows_on_terminal = 20;

void write(const std::string& file, const std::string& text) {
    write_file(file, text);
    std::fputs(message("{} written\n", file).c_str(), stderr);
}

}  // namespace

int run_diff(const Arguments& arguments) {
    const DiffArguments& asked = arguments.diff;
    try {
        const EditionChanges changes = compare_editions(read_edition(asked.before), read_edition(asked.after));
        const EditionReport report = make_report(changes);
        std::fputs(report_text(report, asked.all ? static_cast<std::size_t>(-1) : rows_on_terminal).c_str(), stdout);
        if (!asked.html.empty()) write(asked.html, report_html(report));
        if (!asked.json.empty()) write(asked.json, report_json(changes));
        if (!asked.errata.empty()) write(asked.errata, errata_text(changes, asked.errata.ends_with(".html")));
        return changes.empty() ? done : content_errors;
    } catch (const EnvironmentError& error) {
        std::fputs((std::string(error.what()) + '\n').c_str(), stderr);
        return environment;
    }
}

}  // namespace portraits::cli
