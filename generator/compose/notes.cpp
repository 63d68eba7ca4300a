#include "compose/notes.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/markdown.hpp"
#include "compose/ordinals.hpp"

namespace portraits {

bool schematic(const Atlas& atlas) { return atlas.publication().boundaries.territories.empty(); }

namespace {

void add_once(std::vector<std::string>& all, std::string text) {
    if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

std::string citation(const DataSource& source, const Indicator& indicator) {
    // A source of demonstration has no producer to name beside its values.
    if (source.status == Status::demonstration) return source.producer;
    std::string text = source.producer;
    if (!source.product.empty()) text += ", " + source.product;
    if (!indicator.vintage.empty()) text += ", " + indicator.vintage;
    return text;
}

}  // namespace

RichText sources_line(const Atlas& atlas, const std::vector<const Indicator*>& indicators, bool of_map) {
    std::vector<std::string> cited;
    for (const Indicator* indicator : indicators)
        for (const std::string& code : indicator->sources)
            if (const auto found = atlas.sources().data_sources.find(code); found != atlas.sources().data_sources.end())
                add_once(cited, citation(found->second, *indicator));
    if (const BoundariesSpec& boundaries = atlas.publication().boundaries; of_map && !schematic(atlas) && !boundaries.credit.empty())
        add_once(cited, boundaries.credit + " (contours)");
    std::string text;
    for (const std::string& one : cited) text += (text.empty() ? "Sources\u00A0: " : "\u202F; ") + one;
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
        text.push_back(plain("\u00A0: " + std::string(meaning_of(kind)) + ".").front());
    }
    return text;
}

void append_sentence(RichText& text, const RichText& sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text.push_back(plain(" ").front());
    text.insert(text.end(), sentence.begin(), sentence.end());
}

}  // namespace portraits
