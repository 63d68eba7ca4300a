#include "draw/draw_figure.hpp"

namespace portraits {
namespace {

/// One overload for each drawing, none for "any other": the compiler names what a new kind still needs.
struct Draw {
    const DrawContext& context;
    double width;
    Heights heights;

    Picture operator()(const BarChart& chart) const { return draw_chart(chart, context, width); }
    Picture operator()(const StackedBars& chart) const { return draw_chart(chart, context, width); }
    Picture operator()(const LineChart& chart) const { return draw_chart(chart, context, width, heights); }
    Picture operator()(const DonutChart& chart) const { return draw_chart(chart, context, width); }
    Picture operator()(const StripPlot& chart) const { return draw_chart(chart, context, width); }
    Picture operator()(const MapDrawing& map) const { return draw_map(map, context, width, heights); }
    Picture operator()(const TableDrawing&) const { return {}; }
};

}  // namespace

Picture draw_figure(const Figure& figure, const DrawContext& context, double width, Heights heights) {
    return std::visit(Draw{context, width, heights}, figure.drawing);
}

}  // namespace portraits
