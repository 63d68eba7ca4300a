#include <cstdio>

#include "base/messages.hpp"
#include "cli/commands.hpp"
#include "pipeline/version.hpp"
#include "quality/quality.hpp"
#include "report/report.hpp"

namespace portraits::cli {

int run_check(const Arguments& arguments) {
    Diagnostics diagnostics;
    StageTimes times;
    BuildOptions options = arguments.options;
    options.every_note = true;
    options.quality = true;
    if (const auto prepared = prepare(options, diagnostics, times)) {
        note_publication(*prepared, diagnostics);
        rehearse(*prepared, options, diagnostics, times);
        if (arguments.publication) close_gate(*prepared->atlas, diagnostics);
    }
    diagnostics.sort();
    if (arguments.format == "json") std::fputs(to_json(diagnostics, version).c_str(), stdout);
    else if (arguments.format == "sarif") std::fputs(to_sarif(diagnostics, version).c_str(), stdout);
    else {
        print(diagnostics);
        std::puts(message("check: {}", count_text(diagnostics)).c_str());
    }
    return diagnostics.has_errors() ? content_errors : done;
}

}  // namespace portraits::cli
