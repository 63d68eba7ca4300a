#include <cstdio>

#include "base/messages.hpp"
#include "cli/commands.hpp"
#include "pipeline/version.hpp"
#include "quality/quality.hpp"
#include "report/report.hpp"

namespace portraits::cli {

namespace {

/// Most of the site does without its address; what does not is told.
void note_missing_address(const PublicationFile& publication, Diagnostics& diagnostics) {
    if (!publication.base_url.empty()) return;
    diagnostics.add({Severity::note, "address-missing", publication.origin,
                     tr("the site has no address: no sitemap, no canonical links, and a page 404 that has its style only at the root of a host"),
                     tr("set “adresse” in publication.yml before publishing"), {}});
}

/// A code that leads nowhere is not printed.
void note_missing_codes(const Sources& sources, Diagnostics& diagnostics) {
    if (!sources.publication.base_url.empty()) return;
    for (const DocumentPlan& plan : sources.documents)
        if (plan.back_cover.qr_code)
            diagnostics.add({Severity::note, "qr-code-without-address", plan.origin,
                             message("“{}” asks for a QR code, and the site has no address for it to lead to: none is printed", plan.name),
                             tr("set “adresse” in publication.yml before publishing"), {}});
}

}  // namespace

int run_check(const Arguments& arguments) {
    Diagnostics diagnostics;
    StageTimes times;
    BuildOptions options = arguments.options;
    options.every_note = true;
    options.quality = true;
    if (const auto prepared = prepare(options, diagnostics, times)) {
        note_missing_address(prepared->atlas->publication(), diagnostics);
        note_missing_codes(prepared->atlas->sources(), diagnostics);
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
