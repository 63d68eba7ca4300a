#include <cstdio>

#include "base/messages.hpp"
#include "cli/commands.hpp"

namespace portraits::cli {

namespace {

/// Demonstration values and shapes never leave the workshop: each indicator or layer that is made of some is an error.
void refuse_demonstration(const Atlas& atlas, Diagnostics& diagnostics) {
    for (const auto& code : atlas.sources().indicator_order) {
        const Indicator& indicator = *atlas.indicator(code);
        if (indicator.status == Status::demonstration)
            diagnostics.error("demonstration-value", indicator.origin, message("“{}” holds demonstration values", indicator.label),
                              tr("connect the official table and write “statut: officiel”, or take the indicator out of the plan"));
    }
    for (const auto& [name, layer] : atlas.publication().layers)
        if (layer.demonstration)
            diagnostics.error("demonstration-layer", layer.origin, message("the layer “{}” has fictitious shapes or places", name),
                              tr("give the official file and take “demonstration” away, or take the layer out"));
}

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
    if (const auto prepared = prepare(options, diagnostics, times)) {
        note_missing_address(prepared->atlas->publication(), diagnostics);
        note_missing_codes(prepared->atlas->sources(), diagnostics);
        rehearse(*prepared, options, diagnostics, times);
        if (arguments.publication) refuse_demonstration(*prepared->atlas, diagnostics);
    }
    print(diagnostics);
    std::puts(message("check: {}", count_text(diagnostics)).c_str());
    return diagnostics.has_errors() ? content_errors : done;
}

}  // namespace portraits::cli
