#include "draw/maps/map_style.hpp"

namespace portraits {
namespace {

TextStyle sized(double size, int weight = 400) {
    TextStyle style;
    style.size = size;
    style.weight = weight;
    return style;
}

MapStyle style_of(double text, double small, double title) {
    MapStyle style;
    style.label = sized(text, 700);
    style.neighbour = sized(small);
    style.legend = sized(text);
    style.legend_strong = sized(text, 700);
    style.inset_name = sized(small, 700);
    style.scale = sized(small);
    style.number = sized(small, 700);
    style.callout_title = sized(title, 900);
    style.callout_value = sized(title * 0.9, 700);
    style.callout_detail = sized(text);
    return style;
}

}  // namespace

MapStyle map_style(DrawFor medium) {
    switch (medium) {
        case DrawFor::web: return style_of(8.2, 7.2, 10.5);
        case DrawFor::web_narrow: return style_of(9, 8.6, 10.5);
        case DrawFor::print: break;
    }
    MapStyle style = style_of(7.5, 6, 9.5);
    style.inset_name = sized(6.5, 700);
    style.scale = sized(5.4);
    style.number = sized(5.6, 700);
    return style;
}

Stroke halo(double width) { return {Ink::of(Role::paper), width, {}, true}; }

double write(Canvas& canvas, Shaper& shaper, const std::string& text, const TextStyle& style, Point at, Role ink, Anchor anchor,
             bool with_halo) {
    LinePtr line = shaper.line(text, style);
    const double width = line->width;
    std::optional<Stroke> under;
    if (with_halo) under = halo();
    canvas.text(std::move(line), at.x, at.y, Ink::of(ink), anchor, under);
    return width;
}

double cap_height(const TextStyle& style) { return style.size * 0.72; }

}  // namespace portraits
