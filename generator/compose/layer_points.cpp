#include "compose/layer_points.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "compose/phrase.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"

namespace portraits {

std::vector<double> legend_values(double largest, std::initializer_list<double> divisors) {
    std::vector<double> values;
    for (const double divisor : divisors) {
        const double target = largest / divisor;
        if (target <= 0) continue;
        double step = 1;
        while (step * 10 <= target) step *= 10;
        while (step > target) step /= 10;
        const double round = target >= 5 * step ? 5 * step : target >= 2 * step ? 2 * step : step;
        if (values.empty() || values.back() < round) values.push_back(round);
    }
    return values;
}

void LayerMaker::unknown_code(const Ground& ground, const Located<std::string>& code) const {
    if (ground.places.empty()) return;
    std::vector<std::string> known;
    for (const Place& place : ground.places) known.push_back(place.code);
    diagnostics.error("code-unknown", code.origin, message("the layer “{}” has no “{}”", ground.layer, code.value), did_you_mean(code.value, known));
}

namespace {

struct Sized {
    const Place* place;
    Value value;
};

/// "Ne sont pas dessinés : 3 n.d., 1 s, 2 négatifs."
void note_not_drawn(const std::vector<Sized>& all, LayersData& data, const char* without = "Sans cercle") {
    std::map<Missing, int> missing;
    int without_size = 0;
    for (const Sized& one : all) {
        if (!one.value.known()) ++missing[one.value.missing];
        else if (one.value.number < 0) ++without_size;
    }
    std::vector<std::string> parts;
    for (const auto& [why, count] : missing) {
        parts.push_back(std::to_string(count) + " " + sign_of(why));
        data.signs.insert(why);
    }
    if (without_size > 0) parts.push_back(std::to_string(without_size) + (without_size < 2 ? " valeur négative" : " valeurs négatives"));
    if (!parts.empty()) data.remarks.push_back(std::string(without) + "\u00A0: " + phrase::listed(parts) + ".");
}

void set_circles_table(const std::vector<Sized>& all, const Ground& ground, const Indicator& indicator, LayersData& data) {
    data.table = {};
    data.table.columns = {text_column(ground.column), text_column("Région"), number_column(short_label(indicator), indicator.unit, indicator.decimals)};
    for (const Sized& one : all) {
        Table::Row row;
        row.cells = {text_cell(one.place->name), text_cell(one.place->region), number_cell(one.value, indicator.decimals)};
        data.table.rows.push_back(std::move(row));
    }
}

std::string measured(const Indicator& indicator) {
    return typographic(short_label(indicator) + (indicator.unit.empty() ? std::string() : ", en " + indicator.unit));
}

std::string value_text(Value value, const Indicator& indicator) {
    const std::string unit = indicator.is_percentage() ? std::string() : unit_for(value, indicator);
    return show(value, indicator) + (unit.empty() ? "" : " " + unit);
}

}  // namespace

void add_circles(const LayerMaker& maker, const Ground& ground, const Indicator& indicator, const MapLayerSpec& spec, LayersData& data) {
    std::vector<Sized> all;
    for (const Place& place : ground.places) all.push_back({&place, maker.findings.value(indicator.code, place.code)});
    std::stable_sort(all.begin(), all.end(), [](const Sized& a, const Sized& b) {
        if (a.value.known() != b.value.known()) return a.value.known();
        return a.value.known() && a.value.number > b.value.number;
    });
    PointLayer layer;
    layer.layer = ground.layer;
    layer.proportional = true;
    layer.legend_title = spec.label.empty() ? measured(indicator) : typographic(spec.label);
    for (const Sized& one : all)
        if (one.value.known() && one.value.number > 0)
            layer.marks.push_back({one.place->code, one.place->name, rounded(one.value.number, indicator), value_text(one.value, indicator), 0});
    note_not_drawn(all, data);
    set_circles_table(all, ground, indicator, data);
    if (layer.marks.empty()) return;
    layer.classes = {{layer.legend_title, PointLayer::Shape::disc, maker.about_territories ? Role::ink2 : Role::territory, static_cast<int>(layer.marks.size())}};
    layer.legend_values = legend_values(layer.marks.front().value);
    for (const double value : layer.legend_values) layer.legend_texts.push_back(format_number(value, value < 1 ? indicator.decimals : 0));
    const auto said = [](const PointLayer::Mark& mark) { return mark.text + " (" + mark.label + ")"; };
    data.words.push_back("Cercles proportionnels\u00A0: " + layer.legend_title + ", " + std::to_string(layer.marks.size()) + " lieux, de " +
                         said(layer.marks.back()) + " à " + said(layer.marks.front()) + ".");
    data.layers.emplace_back(std::move(layer));
}

void add_dots(const LayerMaker& maker, const Ground& ground, const Indicator& indicator, const MapLayerSpec& spec, LayersData& data) {
    PointLayer layer;
    layer.layer = ground.layer;
    layer.scattered = true;
    std::vector<Sized> all;
    double total = 0;
    for (const Place& place : ground.places) {
        all.push_back({&place, maker.findings.value(indicator.code, place.code)});
        const Value value = all.back().value;
        if (!value.known() || value.number <= 0) continue;
        total += value.number;
        const double count = std::max(1.0, std::round(value.number / spec.each));
        layer.marks.push_back({place.code, place.name, count, value_text(value, indicator), 0});
    }
    note_not_drawn(all, data, "Sans point");
    set_circles_table(all, ground, indicator, data);
    const std::string unit = indicator.unit_one.empty() ? "unité" : indicator.unit_one;
    const std::string each = spec.each == 1 ? "par " + unit : "pour " + format_number(spec.each, 0) + " " + indicator.unit;
    layer.classes = {{typographic(spec.label.empty() ? short_label(indicator) : spec.label), PointLayer::Shape::disc,
                      maker.about_territories ? Role::ink2 : Role::territory, static_cast<int>(total)}};
    data.remarks.push_back("Un point " + each + ", quelque part dans son territoire.");
    data.words.push_back("Points\u00A0: " + layer.classes.front().label + ", " + format_number(total, 0) + " " + indicator.unit + " dans " +
                         format_number(static_cast<double>(layer.marks.size()), 0) + " lieux.");
    data.layers.emplace_back(std::move(layer));
}

namespace {

using Shape = PointLayer::Shape;

Shape shape_of(const std::string& word, std::size_t place) {
    constexpr Shape usual[] = {Shape::disc, Shape::square, Shape::triangle, Shape::lozenge, Shape::ring, Shape::cross};
    if (word == "rond") return Shape::disc;
    if (word == "anneau") return Shape::ring;
    if (word == "carre") return Shape::square;
    if (word == "losange") return Shape::lozenge;
    if (word == "triangle") return Shape::triangle;
    if (word == "croix") return Shape::cross;
    return usual[place % std::size(usual)];
}

Role role_of(const LayerMaker& maker, std::size_t place) {
    constexpr Role roles[] = {Role::territory, Role::region, Role::ink, Role::france};
    constexpr Role cool[] = {Role::ink, Role::region, Role::france};  // the accent is the territory's
    return maker.about_territories ? cool[place % std::size(cool)] : roles[place % std::size(roles)];
}

/// The class of each point, or none: it is then left out.
class Sorter {
public:
    Sorter(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec) : maker_(maker), spec_(spec) {
        const bool by_place = !spec.inside.empty() || !spec.outside.empty();
        if (!spec.inside.empty()) inside_ = add(spec.inside, Shape::disc, role_of(maker, 0));
        if (!spec.outside.empty()) outside_ = add(spec.outside, Shape::ring, Role::ink2);
        for (std::size_t i = 0; i < spec.classes.size(); ++i)
            by_value_[spec.classes[i].value] = add(spec.classes[i].label, shape_of(spec.classes[i].shape, i), role_of(maker, i));
        if (!by_place && spec.classes.empty()) inside_ = outside_ = add(spec.label.empty() ? ground.title : spec.label, Shape::disc, role_of(maker, 0));
    }

    void take(const GeoPoint& point, PointLayer& layer) {
        int at = point.territory.empty() ? outside_ : inside_;
        if (!spec_.classes.empty()) {
            const auto found = by_value_.find(point.category);
            at = found == by_value_.end() ? -1 : found->second;
            if (at < 0) ++left_out_[point.category];
        }
        if (at < 0) return;
        PointLayer::Class& one = classes_[static_cast<std::size_t>(at)];
        ++one.count;
        layer.marks.push_back({point.code, point.name, 0, one.label, static_cast<std::size_t>(at)});
    }

    std::vector<PointLayer::Class> finish(const Ground& ground) const {
        std::vector<std::string> others;
        for (const auto& [value, count] : left_out_) others.push_back(value);
        if (!others.empty())
            maker_.diagnostics.warning("points-left-out", spec_.origin,
                                       message("points of “{}” whose value is in no class are not drawn: {}", ground.layer, phrase::listed(others)));
        for (const auto& one : spec_.classes)
            if (classes_[static_cast<std::size_t>(by_value_.at(one.value))].count == 0 && maker_.geography)
                maker_.diagnostics.warning("class-without-point", spec_.origin, message("no point of “{}” has the value “{}”", ground.layer, one.value),
                                           did_you_mean(one.value, others));
        return classes_;
    }

private:
    // Two values of one label make one class.
    int add(const std::string& label, Shape shape, Role role) {
        for (std::size_t i = 0; i < classes_.size(); ++i)
            if (classes_[i].label == typographic(label)) return static_cast<int>(i);
        classes_.push_back({typographic(label), shape, role, 0});
        return static_cast<int>(classes_.size()) - 1;
    }

    const LayerMaker& maker_;
    const MapLayerSpec& spec_;
    std::vector<PointLayer::Class> classes_;
    std::map<std::string, int> by_value_, left_out_;
    int inside_ = -1, outside_ = -1;
};

void add_points_table(const PointLayer& layer, LayersData& data) {
    Table& table = data.table;
    if (table.columns.empty()) table.columns = {text_column("Nom"), text_column("Couche")};
    if (table.columns.size() != 2) return;
    for (const PointLayer::Mark& mark : layer.marks) {
        Table::Row row;
        row.cells = {text_cell(mark.label.empty() ? mark.code : mark.label), text_cell(mark.text)};
        table.rows.push_back(std::move(row));
    }
}

}  // namespace

void add_points(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec, LayersData& data) {
    PointLayer layer;
    layer.layer = ground.layer;
    layer.legend_title = typographic(spec.label);
    Sorter sorter(maker, ground, spec);
    if (maker.geography)
        if (const auto found = maker.geography->points.find(ground.layer); found != maker.geography->points.end())
            for (const auto& [frame, points] : found->second)
                for (const GeoPoint& point : points) sorter.take(point, layer);
    layer.classes = sorter.finish(ground);
    std::vector<std::string> counts;
    for (const auto& one : layer.classes) counts.push_back(one.label + " " + std::to_string(one.count));
    data.words.push_back("Points\u00A0: " + phrase::listed(counts) + ".");
    add_points_table(layer, data);
    data.layers.emplace_back(std::move(layer));
}

}  // namespace portraits
