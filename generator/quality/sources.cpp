#include "base/messages.hpp"
#include "quality/controls.hpp"

namespace portraits {

namespace {

int year_of_publication(const Atlas& atlas) { return last_year_in(atlas.publication().date.substr(0, 4)); }

/// A source's own vintage is said in place of the indicator's.
std::string vintage_of(const Atlas& atlas, const Indicator& indicator) {
    for (const auto& code : indicator.sources) {
        const auto source = atlas.sources().data_sources.find(code);
        if (source != atlas.sources().data_sources.end() && last_year_in(indicator.vintage) == 0) return source->second.vintage;
    }
    return indicator.vintage;
}

void check_vintage(const Atlas& atlas, const Indicator& indicator, Doubts& doubts) {
    const int limit = threshold(atlas, indicator.controls, &ControlSpec::age), vintage = last_year_in(vintage_of(atlas, indicator)), now = year_of_publication(atlas);
    if (limit <= 0 || vintage == 0 || now - vintage <= limit) return;
    const auto at = indicator.origins.find("millesime");
    doubts.add({"vintage-stale", &indicator, {}, 0, std::nullopt, at == indicator.origins.end() ? indicator.origin : at->second,
                message("“{}” is of {}, {} years before the publication’s date", indicator.code, vintage, now - vintage),
                tr("connect a newer table, or raise “controles: {anciennete: …}”")});
}

/// The year that most official indicators are of is not looked for: what the publication says is what all are held to.
void check_geography(const Atlas& atlas, Diagnostics& diagnostics) {
    const PublicationFile& about = atlas.publication();
    if (about.geography_year == 0) {
        const auto at = about.origins.find("geographie");
        return diagnostics.warning("geography-undated", at == about.origins.end() ? about.origin : at->second,
                                   message("“{}” does not say the year of the geographic codes", about.geography), tr("write “géographie au 1er janvier 2023”"));
    }
    const auto complain = [&](const Origin& origin, const std::string& what, int year) {
        diagnostics.warning("geography-mismatch", origin, message("{}: geography of {}, where the publication is in that of {}", what, year, about.geography_year),
                            tr("communes and intercommunalités change on 1 January: convert one to the year of the other"));
    };
    for (const auto& code : atlas.sources().indicator_order) {
        const Indicator& indicator = *atlas.indicator(code);
        const auto at = indicator.origins.find("geographie");
        if (indicator.geography_year != 0 && indicator.geography_year != about.geography_year)
            complain(at == indicator.origins.end() ? indicator.origin : at->second, message("“{}”", code), indicator.geography_year);
    }
    const BoundariesSpec& boundaries = about.boundaries;
    if (boundaries.geography_year != 0 && boundaries.geography_year != about.geography_year)
        complain(boundaries.origin, tr("the boundaries"), boundaries.geography_year);
    if (boundaries.geography_year == 0 && !boundaries.territories.empty())
        diagnostics.warning("geography-undated", boundaries.origin, tr("the boundaries do not say the year of their geography"), tr("add “annee: 2023” under “fond”"));
    for (const auto& [name, layer] : about.layers)
        if (layer.geography_year != 0 && layer.geography_year != about.geography_year)
            complain(layer.origin, message("the layer “{}”", name), layer.geography_year);
}

}  // namespace

void check_sources(const Atlas& atlas, Doubts& doubts, Diagnostics& diagnostics) {
    for (const auto& [code, source] : atlas.sources().data_sources) {
        if (source.status != Status::official) continue;
        if (source.licence.empty())
            diagnostics.warning("source-without-licence", source.origin, message("the source “{}” has no licence", code),
                                tr("add “licence: …”: without one its figures may not be published again"));
        if (source.url.empty())
            diagnostics.warning("source-without-address", source.origin, message("the source “{}” has no address", code), tr("add “url: https://…”, so that readers can check"));
    }
    for (const auto& code : atlas.sources().indicator_order)
        if (const Indicator& indicator = *atlas.indicator(code); indicator.status == Status::official) check_vintage(atlas, indicator, doubts);
    check_geography(atlas, diagnostics);
}

}  // namespace portraits
