#pragma once
#include <functional>
#include <string>
#include <vector>

#include "draw/draw_figure.hpp"

namespace portraits::gallery {

/// Points of print, and the two widths of a web page.
inline constexpr double full_width = 499, half_width = 243, narrow_width = 234;

/// One drawing that is at once a golden test, a picture of the documentation and an example of its data.
struct Case {
    std::string name;      // folder under tests/golden/<kind>: "bars-ranked"
    std::string title;     // French, above the picture
    double width = full_width;
    std::function<Picture(const DrawContext&, double width)> draw;
};

/// A case for a figure's drawing.
template <class Chart> Case chart_case(std::string name, std::string title, double width, Chart chart) {
    return {std::move(name), std::move(title), width,
            [chart = std::move(chart)](const DrawContext& context, double on) { return draw_chart(chart, context, on); }};
}

/// Every kind gives its cases by a function of this form, listed in gallery.cpp.
std::vector<Case> chart_cases();
std::vector<Case> chart_edge_cases();
std::vector<Case> map_cases();
std::vector<Case> atlas_cases();  // national maps: kinds of fills, layers and layouts
std::vector<Case> name_cases();   // names on maps

/// Cases of one kind: "charts", "maps".
struct Kind {
    std::string name, title;
    std::vector<Case> cases;
};
std::vector<Kind> all_kinds();

}  // namespace portraits::gallery
