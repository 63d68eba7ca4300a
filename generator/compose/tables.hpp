#pragma once
#include "compose/figure_context.hpp"

namespace portraits {

Cell text_cell(std::string text);
/// A number printed without unit, with its full value behind.
Cell number_cell(Value value, int decimals);

Column text_column(std::string title);
Column number_column(std::string title, std::string unit, int decimals);

/// One row for each place: name, region where it has one, value; the highest first, those without value last.
void fill_national_table(NationalData& data, const Findings& findings, const FigureSpec& figure, const Indicator& indicator);
/// The rows of the national table that are of these places, in its order, this territory's highlighted.
Table national_table(const FigureContext& context, const std::vector<std::string>& codes);
/// Categories in rows, perimeters in columns.
Table category_table(const FigureContext& context, const std::vector<PerimeterView>& perimeters);
/// Perimeters in rows, years in columns; values, even where the drawing shows indices.
Table year_table(const FigureContext& context, const std::vector<PerimeterView>& perimeters, const std::vector<int>& years);
/// Indicators in rows, perimeters in columns.
Table indicator_table(const FigureContext& context, const std::vector<PerimeterView>& perimeters);
/// These territories with their members and population, in the order given: for maps that show no indicator.
Table territories_table(const FigureContext& context, const std::vector<std::string>& ids);
/// Territories of the region, or all of them, with their departments and these indicators (members and inhabitants when there is
/// none), closed by what is known of all of them together.
Table territory_list(const FigureContext& context);
/// Members of the territory, the most populated first, with bars and total.
Table member_table(const FigureContext& context);

}  // namespace portraits
