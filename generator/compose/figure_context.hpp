#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compose/perimeters.hpp"
#include "compose/prepared_plan.hpp"
#include "publication/figure.hpp"

namespace portraits {

/// What a figure is made from, for one territory.
struct FigureContext {
    const PreparedPlan& plan;
    const phrase::Scope& scope;
    const FigureSpec& spec;
    const Indicator* indicator;        // the first one; null for a figure without data

    const Atlas& atlas() const { return plan.atlas(); }
    const Findings& findings() const { return plan.findings(); }
    /// The territory that the document, or this figure, is about; null in a document about none.
    const Territory* about() const { return spec.about_territory.value.empty() ? scope.territory : atlas().territory(spec.about_territory.value); }
    const Territory& territory() const { return *about(); }  // only where there is one
    /// Code of the region that the figure is about; empty where there is none.
    std::string region() const { return !spec.about_region.value.empty() ? spec.about_region.value : about() ? about()->main_region() : scope.own_region; }
    Subject subject() const { return {about(), about() ? about()->main_region() : scope.own_region}; }
    /// Key in Findings of the subject.
    std::string own() const { return subject().key(); }
    int year() const { return spec.years.empty() ? 0 : spec.years.back(); }
    /// Value of the first indicator: a share of the total when the plan asks for shares.
    Value value(const std::string& perimeter, int year, const std::string& category = {}) const;
    Shown show(Value value) const;
    int decimals() const { return spec.share ? 1 : indicator ? indicator->decimals : 0; }
    bool percent() const { return spec.share || (indicator && indicator->is_percentage()); }
};

/// What composing a drawing gives beside it: a table, words, remarks for the note.
struct Drawn {
    Drawing drawing;
    Table table;
    std::string alternative;            // what, where, extremes, reference
    std::vector<std::string> remarks;   // sentences of the note
    bool has_absent = false, has_secret = false, has_not_applicable = false;  // signs that the drawing or its table prints
};

/// None when the figure would be an empty shell.
std::optional<Drawn> draw_bars(const FigureContext& context);
std::optional<Drawn> draw_stacked(const FigureContext& context);
std::optional<Drawn> draw_donut(const FigureContext& context);
std::optional<Drawn> draw_lines(const FigureContext& context);
std::optional<Drawn> draw_strip(const FigureContext& context);
std::optional<Drawn> draw_national_map(const FigureContext& context);
std::optional<Drawn> draw_local_map(const FigureContext& context);
std::optional<Drawn> draw_table(const FigureContext& context);

/// A map without data: where the territory is.
MapDrawing locator_map(const Territory& territory, MapView::Kind kind);
/// The map of a cover, with the names that it carries when its cells are few.
MapDrawing cover_map(const PreparedPlan& plan, const Territory& territory);
/// Sets the signs that a value needs.
void note_sign(Drawn& drawn, Missing why);
/// Categories of the indicator in the order of the figure: as declared, or from the largest of the territory.
std::vector<std::string> ordered_categories(const FigureContext& context);
/// True when hidden categories leave no known total, so that shares are of the published ones.
bool shares_of_published(const FigureContext& context, const std::string& perimeter);

}  // namespace portraits
