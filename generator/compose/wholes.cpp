#include <algorithm>
#include <cmath>
#include <set>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/ordinals.hpp"
#include "compose/phrase_eval.hpp"
#include "compose/show.hpp"
#include "compose/stated.hpp"

namespace portraits {

namespace {

constexpr double squares = 100;
constexpr const char* default_earlier = "déjà avant";

std::string or_else(std::string said, const char* otherwise) { return said.empty() ? otherwise : said; }

/// What an expression is computed from: indicators, and figures that the catalogue states.
struct Origins {
    std::vector<const Indicator*> indicators;
    std::vector<const StatedFigure*> stated;
};

template <class T> void add_once(std::vector<const T*>& all, const T* one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

void collect(const phrase::Node& node, const Atlas& atlas, Origins& all) {
    if (node.indicator) add_once(all.indicators, node.indicator);
    if (const StatedFigure* figure = stated_figure(atlas, node)) add_once(all.stated, figure);
    for (const phrase::Node& child : node.children) collect(child, atlas, all);
}

int squares_of(const Value& share) { return static_cast<int>(round_half_away(share.number * squares, 0)); }

/// What the squares show: the part alone, or what it was before and what was added since. A part that shrank has nothing added.
WholeSquares squares_for(const Value& part, const Value& before, bool split) {
    WholeSquares drawn;
    drawn.missing = part.missing;
    if (!part.known()) return drawn;
    const int filled = squares_of(part);
    if (!split || !before.known()) {
        drawn.unsplit = filled;
        return drawn;
    }
    drawn.earlier = std::min(squares_of(before), filled);
    drawn.added = filled - drawn.earlier;
    return drawn;
}

/// The sources that the plan gives, else those of what is computed; nothing when there is none.
RichText citation_of(const Origins& origins, const std::string& given, const Atlas& atlas) {
    Citations cited(atlas);
    if (!given.empty()) {
        cited.add_credit(given);
        return cited.line();
    }
    if (origins.indicators.empty() && origins.stated.empty()) return {};
    for (const Indicator* one : origins.indicators) cited.add(*one);
    for (const StatedFigure* one : origins.stated) cited.add(*one);
    return cited.line();
}

std::string percentage(const Value& share) {
    return show_number(share.known() ? Value::of(share.number * 100) : share, 0, true);
}

}  // namespace

/// The share that an expression gives, between 0 and 1; a percentage counts as such. What is out of range is reported at its place.
Value Composer::share(const Located<std::string>& expression) const {
    if (expression.value.empty() || !plan_.condition(expression)) return Value::absent(Missing::not_available);
    const phrase::Term term = phrase::evaluate(*plan_.condition(expression), scope_);
    const bool number = term.kind == phrase::Kind::number || term.kind == phrase::Kind::quantity;
    if (!number) {
        diagnostics_.error("share-not-a-number", expression.origin, message("“{}” does not give a number", expression.value));
        return Value::absent(Missing::not_available);
    }
    if (!term.value.known()) return term.value;
    const double share = term.unit == phrase::Unit::percent ? term.value.number / 100 : term.value.number;
    if (share >= 0 && share <= 1) return Value::of(share);
    diagnostics_.error("share-out-of-range", expression.origin,
                       message("“{}” gives {}: a share is between 0 and 1", expression.value, format_number(share, 3)),
                       tr("divide the part by the whole: part / whole"));
    return Value::absent(Missing::not_available);
}

Whole Composer::whole(const WholesSpec& spec, const WholesSpec::Item& item, std::set<Missing>& signs) const {
    const Value part = share(item.part), before = share(item.before);
    const bool split = !item.before.value.empty();
    Whole whole;
    whole.icon = icon(item.icon.value);
    whole.value = words(item.value);
    whole.label = words(item.label);
    whole.whole = words(item.whole);
    whole.share = percentage(part);
    whole.share_label = or_else(words(spec.share_label), "du total");
    whole.line = rich(item.line);
    whole.squares = squares_for(part, before, split);
    signs.insert(part.missing);
    if (split && part.known()) signs.insert(before.missing);
    std::string said = whole.value + " " + whole.label + (whole.whole.empty() ? "" : " " + whole.whole) + " : " + whole.share + " " + whole.share_label;
    if (split && part.known()) said += ", dont " + percentage(before) + " " + or_else(words(spec.earlier), default_earlier);
    whole.alternative = typographic(said + (said.ends_with('.') ? "" : "."));
    return whole;
}

/// One line for each tint that some drawing shows.
std::vector<WholeKey> Composer::legend(const WholesSpec& spec, const std::vector<Whole>& wholes) const {
    const auto shown = [&](auto count) {
        return std::any_of(wholes.begin(), wholes.end(), [&](const Whole& one) { return one.squares.missing == Missing::none && count(one.squares) > 0; });
    };
    std::vector<WholeKey> keys;
    if (shown([](const WholeSquares& s) { return s.earlier; })) keys.push_back({Role::earlier, or_else(words(spec.earlier), default_earlier)});
    if (shown([](const WholeSquares& s) { return s.added; })) keys.push_back({Role::added, or_else(words(spec.added), "ajouté depuis")});
    if (shown([](const WholeSquares& s) { return s.unsplit; })) keys.push_back({Role::unsplit, or_else(words(spec.unsplit), "part du total")});
    if (shown([](const WholeSquares& s) { return s.rest(); })) keys.push_back({Role::reserve, or_else(words(spec.rest), "reste")});
    return keys;
}

RichText Composer::wholes_note(const WholesSpec& spec, RichText note, const std::set<Missing>& signs) const {
    append_sentence(note, rich(spec.note));
    append_sentence(note, signs_note(signs));
    return note;
}

std::vector<AnyBlock> Composer::compose_block(const WholesSpec& spec) {
    Wholes block;
    std::set<Missing> signs;
    Origins origins;
    for (const WholesSpec::Item& item : spec.items) {
        block.wholes.push_back(whole(spec, item, signs));
        for (const auto* expression : {&item.part, &item.before})
            if (!expression->value.empty() && plan_.condition(*expression)) collect(*plan_.condition(*expression), atlas_, origins);
    }
    if (block.wholes.empty()) return {};
    block.demonstration = std::any_of(origins.indicators.begin(), origins.indicators.end(), [](const Indicator* one) { return one->status == Status::demonstration; });
    demonstration_ = demonstration_ || block.demonstration;
    block.legend = legend(spec, block.wholes);
    block.note = wholes_note(spec, citation_of(origins, words(spec.sources), atlas_), signs);
    return {std::move(block)};
}

}  // namespace portraits
