#include <algorithm>

#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/palettes.hpp"

namespace portraits {

namespace {

/// Territories painted by their main region.
CategoryFill by_main_region(const Atlas& atlas) {
    CategoryFill fill;
    for (const auto& [code, region] : atlas.sources().regions) {
        const auto& ids = atlas.territories_of_region(code);
        if (ids.empty()) continue;
        fill.items.push_back({code, region.name, region_colour(atlas.theme(), code), static_cast<int>(ids.size())});
        for (const std::string& id : ids) fill.values[id] = code;
    }
    return fill;
}

/// What the outlines are, and that the overseas departments are drawn at scales of their own.
std::string note_of_outlines(const Atlas& atlas) {
    const std::string scales = "Échelles différentes outre-mer.";
    if (schematic(atlas)) return "Contours schématiques. " + scales;
    const std::string& credit = atlas.publication().boundaries.credit;
    return (credit.empty() ? "" : typographic("Contours : " + credit + ". ")) + scales;
}

/// An address alone is a link to it.
RichText with_address(RichText text) {
    if (text.size() != 1 || !text.front().link.empty()) return text;
    const std::string& words = text.front().text;
    if (words.find_first_of(" \u00A0") == std::string::npos && words.find('@') != std::string::npos) text.front().link = "mailto:" + words;
    return text;
}

}  // namespace

Cover Composer::cover() const {
    const CoverSpec& spec = plan_.plan().cover;
    Cover cover;
    cover.kicker = words(spec.kicker);
    cover.on_paper = spec.on_paper;
    cover.edition = words(spec.edition);
    cover.summary = words(spec.summary);
    cover.place = words(spec.place);
    cover.places = words(spec.places);
    for (const CoverFactSpec& fact : spec.facts) cover.facts.push_back({words(fact.value), words(fact.label)});
    for (const IssuerSpec& issuer : spec.issuers) {
        Issuer block{{}, issuer.logo.image, words(issuer.logo.alternative)};
        for (const Phrase& line : issuer.lines) block.lines.push_back(words(line));
        cover.issuers.push_back(std::move(block));
    }
    if (territory_) {
        cover.name = typographic(territory_->name());
        add_territory_maps(cover);
    } else if (spec.given) {
        cover.form = Cover::Form::full;
        cover.name = words(spec.title.empty() ? plan_.plan().title : spec.title);
        if (spec.map == "regions") add_region_map(cover);
    }
    return cover;
}

void Composer::add_territory_maps(Cover& cover) const {
    const auto map_figure = [&](const char* id, MapView::Kind kind) {
        Figure figure;
        figure.id = id;
        figure.title = cover.name;
        figure.drawing = kind == MapView::Kind::cover ? cover_map(plan_, *territory_) : locator_map(*territory_, kind);
        figure.alternative = "Situation " + territory_->forms.de + (cover.place.empty() ? "" : ", " + cover.place) + ".";
        return std::make_shared<const Figure>(std::move(figure));
    };
    cover.map = map_figure("couverture", MapView::Kind::cover);
    cover.locator = map_figure("situation", MapView::Kind::locator);
    if (schematic(atlas_)) cover.note = "Contours schématiques\u00A0: cellules autour des centres des intercommunalités.";
}

void Composer::add_region_map(Cover& cover) const {
    MapDrawing map;
    map.view.kind = MapView::Kind::cover;
    map.fill = by_main_region(atlas_);
    Figure figure;
    figure.id = "couverture";
    figure.title = cover.name;
    figure.drawing = std::move(map);
    figure.alternative = "Carte de France\u00A0: les " + std::to_string(atlas_.territory_count()) +
                         " territoires d’industrie, colorés selon leur région principale.";
    cover.map = std::make_shared<const Figure>(std::move(figure));
    cover.note = note_of_outlines(atlas_);
}

BackCover Composer::back_cover(const std::string& folder) const {
    const BackCoverSpec& spec = plan_.plan().back_cover;
    BackCover cover;
    if (!spec.given) return cover;
    cover.title = words(spec.title);
    cover.text = to_paragraphs(text(spec.text));
    cover.contact = with_address(rich(spec.contact));
    cover.notices = to_paragraphs(text(spec.notices));
    cover.multiple = std::max(1, spec.multiple);
    const std::string& site = atlas_.publication().base_url;
    if (spec.qr_code && !site.empty()) cover.address = site + (site.ends_with('/') ? "" : "/") + folder;
    return cover;
}

}  // namespace portraits
