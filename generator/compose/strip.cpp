#include <algorithm>

#include "base/french.hpp"
#include "compose/axis.hpp"
#include "compose/figure_context.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"
#include "compose/words.hpp"

namespace portraits {

namespace {

/// "Trois territoires sans donnée (n.d.) et un couvert par le secret statistique (s) ne sont pas placés."
std::string not_placed(const NationalData& data) {
    const auto counted = [](int n, const char* what) { return number_in_words(n) + (n < 2 ? " territoire " : " territoires ") + what; };
    std::vector<std::string> parts;
    if (data.absent > 0) parts.push_back(counted(data.absent, "sans donnée (n.d.)"));
    if (data.secret > 0) parts.push_back(counted(data.secret, data.secret < 2 ? "couvert par le secret statistique (s)" : "couverts par le secret statistique (s)"));
    if (data.not_applicable > 0) parts.push_back(counted(data.not_applicable, "sans objet (///)"));
    if (parts.empty()) return {};
    const bool many = data.absent + data.secret + data.not_applicable > 1;
    return capitalized(phrase::listed(parts)) + (many ? " ne sont pas placés." : " n’est pas placé.");
}

/// The shared dots with this territory first and those of its region marked.
std::vector<StripPlot::Dot> placed_dots(const FigureContext& c, const NationalData& data, std::size_t own) {
    std::vector<StripPlot::Dot> dots{data.dots[own]};
    dots.front().who = Who::territory;
    for (std::size_t i = 0; i < data.dots.size(); ++i) {
        if (i == own) continue;
        dots.push_back(data.dots[i]);
        if (c.atlas().territory(data.dot_ids[i])->main_region() == c.territory().main_region()) dots.back().who = Who::region;
    }
    return dots;
}

void add_references(const FigureContext& c, StripPlot& strip) {
    const auto perimeters = perimeters_for(c.spec.perimeters, {PerimeterKind::territory, PerimeterKind::france}, c.atlas(), c.findings(), c.subject(), *c.indicator);
    for (const PerimeterView& p : perimeters) {
        const Value v = c.value(p.key, c.year());
        if (p.kind == PerimeterKind::territory || !v.known()) continue;
        strip.references.push_back({p.label + " " + with_unit(c, v), v.number, p.who});
    }
}

std::string strip_in_words(const FigureContext& c, const NationalData& data, const StripPlot& strip, const std::string& place) {
    const auto [low, high] = std::minmax_element(data.dots.begin(), data.dots.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    std::string text = subject_of(c) + ", un point par territoire. " + c.territory().name() + "\u00A0: " + strip.dots.front().text + ", " + place +
                       ". De " + low->text + " (" + low->label + ") à " + high->text + " (" + high->label + ")";
    text += "\u202F; la moitié des territoires entre " + show(Value::of(data.low_quartile), *c.indicator) + " et " +
            show(Value::of(data.high_quartile), *c.indicator) + ".";
    for (const auto& reference : strip.references) text += " " + reference.label + ".";
    return text;
}

}  // namespace

std::optional<Drawn> draw_strip(const FigureContext& c) {
    const NationalData& data = *c.plan.national(c.spec);
    const auto own = std::find(data.dot_ids.begin(), data.dot_ids.end(), c.territory().id);
    if (own == data.dot_ids.end()) return std::nullopt;
    Drawn drawn;
    StripPlot strip;
    strip.dots = placed_dots(c, data, static_cast<std::size_t>(own - data.dot_ids.begin()));
    add_references(c, strip);
    strip.low_quartile = data.low_quartile;
    strip.high_quartile = data.high_quartile;
    strip.quartile_label = "la moitié des territoires";
    strip.territory_label = c.territory().name();
    strip.region_label = "autres territoires de la région";
    strip.other_label = "autres territoires";
    std::string place = place_in_words(c);
    if (place.empty()) place = "sur " + std::to_string(data.dots.size()) + " territoires";
    strip.callout = c.territory().name() + "\u00A0: " + strip.dots.front().text + ", " + place;
    std::vector<double> numbers;
    for (const auto& dot : data.dots) numbers.push_back(dot.value);
    for (const auto& reference : strip.references) numbers.push_back(reference.value);
    strip.axis = nice_axis(numbers, c.spec.from_zero, c.percent() ? "%" : std::string());
    if (strip.axis.low > 0) drawn.remarks.push_back("L’axe ne part pas de zéro.");
    if (std::string missing = not_placed(data); !missing.empty()) drawn.remarks.push_back(std::move(missing));
    drawn.alternative = strip_in_words(c, data, strip, place);
    drawn.table = national_table(c, data.row_ids);
    drawn.drawing = std::move(strip);
    return drawn;
}

}  // namespace portraits
