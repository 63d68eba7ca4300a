#include "draw/maps/legend_parts.hpp"

#include <cairo.h>

#include <algorithm>

#include "base/french.hpp"
#include "draw/maps/map_legend.hpp"
#include "draw/maps/map_marks.hpp"
#include "draw/patterns.hpp"
#include "draw/pen.hpp"

namespace portraits {
namespace {

constexpr double between = 16;  // entries of a row

std::string counted(const LegendEntry& entry) {
    if (entry.count <= 0) return {};
    return "(" + format_number(entry.count, 0) + ")";
}

PathPtr swatch_path(Point at) { return rectangle_path({at.x, at.y, swatch_width, swatch_height}); }

void draw_category_sign(Canvas& canvas, const DrawContext& context, const LegendEntry& entry, Point at) {
    const PathPtr path = swatch_path(at);
    canvas.shape(path, entry.ink, {});
    draw_pattern(canvas, path, entry.pattern, entry.ink.rgb, 1);
    if (entry.number == 0) return;
    TextStyle style = map_style(context.medium).number;
    style.size = std::max(style.size, 6.2);
    canvas.text(context.shaper.line(std::to_string(entry.number), style), at.x + swatch_width / 2, swatch_baseline(style, at.y),
                readable_on(entry.ink.rgb, context.theme), Anchor::middle);
}

}  // namespace

double swatch_baseline(const TextStyle& style, double y) { return y + swatch_height / 2 + cap_height(style) / 2; }

void draw_swatch(Canvas& canvas, Point at, const Ink& ink, bool outlined) {
    std::optional<Stroke> outline;
    if (outlined) outline = Stroke{Ink::of(Role::france), 0.4, {}, false};
    canvas.shape(swatch_path(at), ink, outline);
}

LegendWords legend_words(Shaper& shaper, const MapStyle& style, const std::string& text, double room) {
    LegendWords words;
    words.leading = style.legend.size * 1.2;
    const LinePtr whole = shaper.line(text, style.legend);
    words.lines = whole->width <= room ? std::vector{whole} : balanced(shaper, text, style.legend, room);
    for (const LinePtr& line : words.lines) words.width = std::max(words.width, line->width);
    words.row = row_height(style) + words.leading * static_cast<double>(words.lines.size() - 1);
    return words;
}

void write_words(Canvas& canvas, const MapStyle& style, const LegendWords& words, double x, double y) {
    double baseline = swatch_baseline(style.legend, y);
    for (const LinePtr& line : words.lines) {
        canvas.text(line, x, baseline, Ink::of(Role::ink2));
        baseline += words.leading;
    }
}

std::vector<LegendEntry> layer_entries(const MapDrawing& map) {
    std::vector<LegendEntry> entries;
    for (const MapLayer& layer : map.layers) {
        if (const auto* areas = std::get_if<AreaLayer>(&layer); areas && !areas->label.empty()) {
            LegendEntry entry{LegendEntry::Kind::areas, areas->label};
            entry.areas = areas;
            entries.push_back(entry);
        }
        const auto* points = std::get_if<PointLayer>(&layer);
        if (points == nullptr || points->proportional) continue;
        for (std::size_t i = 0; i < points->classes.size(); ++i) {
            LegendEntry entry{LegendEntry::Kind::places, points->classes[i].label, points->classes[i].count};
            entry.points = points;
            entry.in_class = i;
            if (!entry.label.empty()) entries.push_back(entry);
        }
    }
    return entries;
}

std::vector<LegendEntry> sign_entries(const std::vector<std::string>& others, const std::vector<Missing>& missing) {
    std::vector<LegendEntry> entries;
    for (const std::string& other : others) entries.push_back({LegendEntry::Kind::ground, other});
    for (const Missing why : missing) {
        LegendEntry entry{LegendEntry::Kind::missing, std::string(sign_of(why)) + std::string(nbsp) + ": " + meaning_of(why)};
        entry.why = why;
        entries.push_back(entry);
    }
    return entries;
}

std::vector<LegendEntry> category_entries(const CategoryFill& fill) {
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < fill.items.size(); ++i) {
        LegendEntry entry{LegendEntry::Kind::category, fill.items[i].label, fill.items[i].count};
        entry.ink = Ink::of(fill.items[i].colour);
        if (fill.second == CategoryFill::Second::patterns) entry.pattern = fill.items[i].pattern;
        if (fill.second == CategoryFill::Second::numbers) entry.number = static_cast<int>(i) + 1;
        entries.push_back(entry);
    }
    return entries;
}

void draw_sign(Canvas& canvas, const DrawContext& context, const LegendEntry& entry, Point at, double size) {
    switch (entry.kind) {
        case LegendEntry::Kind::ground: return draw_swatch(canvas, at, Ink::of(Role::base), true);
        case LegendEntry::Kind::missing: return canvas.pattern(swatch_path(at), entry.why);
        case LegendEntry::Kind::category: return draw_category_sign(canvas, context, entry, at);
        case LegendEntry::Kind::areas: return paint_layer(canvas, *entry.areas, swatch_path(at), context.theme, 1);
        case LegendEntry::Kind::places: {
            const PointLayer::Class& each = entry.points->classes[entry.in_class];
            const Point middle{at.x + swatch_width / 2, at.y + swatch_height / 2};
            return draw_shapes(canvas, each.shape, each.role, {middle}, std::max(2.0, point_radius(*entry.points, size)));
        }
    }
}

double entries_width(const DrawContext& context, const std::vector<LegendEntry>& entries) {
    const MapStyle style = map_style(context.medium);
    double widest = 0;
    for (const LegendEntry& entry : entries) {
        const std::string count = counted(entry);
        const double number = count.empty() ? 0 : 8 + context.shaper.width(count, style.legend);
        widest = std::max(widest, swatch_width + swatch_gap + context.shaper.width(entry.label, style.legend) + number);
    }
    return widest;
}

double draw_entries(Canvas* canvas, const DrawContext& context, const std::vector<LegendEntry>& entries, Point at, double width, bool flow,
                    double size) {
    const MapStyle style = map_style(context.medium);
    const double column = std::min(width, entries_width(context, entries));
    double x = at.x, y = at.y, row = 0;
    for (const LegendEntry& entry : entries) {
        const std::string count = counted(entry);
        const double number = count.empty() ? 0 : (flow ? 4 : 8) + context.shaper.width(count, style.legend);
        const LegendWords words = legend_words(context.shaper, style, entry.label, width - swatch_width - swatch_gap - number);
        const double taken = swatch_width + swatch_gap + words.width + number;
        if (!flow || (x > at.x && x + taken > at.x + width)) {
            x = at.x;
            y += row;
            row = 0;
        }
        if (canvas != nullptr) {
            draw_sign(*canvas, context, entry, {x, y}, size);
            write_words(*canvas, style, words, x + swatch_width + swatch_gap, y);
            const double end = flow ? x + taken : at.x + column;
            if (!count.empty()) write(*canvas, context.shaper, count, style.legend, {end, swatch_baseline(style.legend, y)}, Role::ink2, Anchor::end);
        }
        row = std::max(row, words.row);
        x += taken + between;
    }
    return y + row - at.y;
}

}  // namespace portraits
