#include "compose/notes.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "base/french.hpp"
#include "compose/ground.hpp"
#include "compose/markdown.hpp"
#include "compose/ordinals.hpp"
#include "compose/phrase.hpp"
#include "publication/spans.hpp"

namespace portraits {

bool schematic(const Atlas& atlas) { return atlas.publication().boundaries.territories.empty(); }

namespace {

/// First and last year of "2018 à 2022" or "2020"; none of anything else.
std::optional<std::pair<int, int>> years_of(const std::string& vintage) {
    int first = 0, last = 0;
    char rest = 0;
    if (std::sscanf(vintage.c_str(), "%4d à %4d%c", &first, &last, &rest) == 2) return std::pair{first, last};
    if (std::sscanf(vintage.c_str(), "%4d%c", &first, &rest) == 1) return std::pair{first, first};
    return std::nullopt;
}

/// Whether all the years of one vintage are among those of the other.
bool covers(const std::string& wide, const std::string& narrow) {
    const auto w = years_of(wide), n = years_of(narrow);
    return wide == narrow || (w && n && w->first <= n->first && n->second <= w->second);
}

std::string citation(const DataSource& source, const std::vector<std::string>& vintages) {
    // A source of demonstration has no producer to name beside its values.
    if (source.status == Status::demonstration) return source.producer;
    std::string text = source.producer;
    if (!source.product.empty()) text += ", " + source.product;
    return vintages.empty() ? text : text + ", " + phrase::listed(vintages);
}

}  // namespace

void add_vintage(std::vector<std::string>& vintages, const std::string& vintage) {
    const auto covered = [&](const std::string& one) { return covers(one, vintage); };
    if (vintage.empty() || std::any_of(vintages.begin(), vintages.end(), covered)) return;
    std::erase_if(vintages, [&](const std::string& one) { return covers(vintage, one); });
    vintages.push_back(vintage);
}

void Citations::add(const std::string& code, const std::string& vintage) {
    const auto found = atlas_.sources().data_sources.find(code);
    if (found == atlas_.sources().data_sources.end()) return;
    auto cited = std::find_if(cited_.begin(), cited_.end(), [&](const Cited& one) { return one.source == &found->second; });
    if (cited == cited_.end()) cited = cited_.insert(cited_.end(), Cited{&found->second, {}});
    add_vintage(cited->vintages, found->second.vintage.empty() ? vintage : found->second.vintage);
}

void Citations::add(const Indicator& indicator) {
    for (const std::string& code : indicator.sources) add(code, indicator.vintage);
}

void Citations::add(const StatedFigure& figure) {
    if (!figure.source.value.empty()) add(figure.source.value, figure.vintage);
}

void Citations::add_credit(const std::string& credit) {
    if (std::find(credits_.begin(), credits_.end(), credit) == credits_.end()) credits_.push_back(credit);
}

void Citations::add_perimeters() {
    const PlaceSources& places = atlas_.sources().place_sources;
    for (const std::string& code : places.perimeters) add(code, places.vintage);
}

void Citations::add_members() {
    const PlaceSources& places = atlas_.sources().place_sources;
    for (const std::string& code : places.members) add(code, places.vintage);
}

void Citations::add_boundaries() {
    if (const BoundariesSpec& boundaries = atlas_.publication().boundaries; !schematic(atlas_) && !boundaries.credit.empty())
        add_credit(boundaries.credit + " (contours)");
}

void Citations::add_layer(const std::string& layer) {
    const GeoLayerSpec* spec = declared_layer(atlas_, layer);
    if (!spec || spec->credit.empty()) return;
    add_credit(spec->credit + " (" + (spec->title.empty() ? layer : spec->title) + ")");
}

RichText Citations::line() const {
    std::vector<std::string> all;
    for (const Cited& one : cited_) all.push_back(citation(*one.source, one.vintages));
    all.insert(all.end(), credits_.begin(), credits_.end());
    std::string text;
    for (const std::string& one : all) text += (text.empty() ? (all.size() > 1 ? "Sources\u00A0: " : "Source\u00A0: ") : "\u202F; ") + one;
    text += (text.empty() ? "" : " • ") + std::string("Réalisation\u00A0: générateur de portraits.");
    return with_raised_ordinals(plain(typographic(text)));
}

RichText signs_note(const std::set<Missing>& kinds) {
    RichText text;
    for (const Missing kind : kinds) {
        if (kind == Missing::none) continue;
        Span sign;
        sign.text = sign_of(kind);
        sign.bold = true;
        append_sentence(text, {sign});
        text.push_back(words_span("\u00A0: " + std::string(meaning_of(kind)) + "."));
    }
    return text;
}

void append_sentence(RichText& text, const RichText& sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text.push_back(words_span(" "));
    text.insert(text.end(), sentence.begin(), sentence.end());
}

}  // namespace portraits
