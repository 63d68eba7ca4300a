#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "draw/canvas.hpp"
#include "draw/draw_figure.hpp"

namespace portraits {

/// Text styles and proportions of a chart on its medium. `k` multiplies every length given for print, so that bars and gaps
/// grow with the text.
struct ChartStyle {
    double k = 1;
    TextStyle text, bold, small, small_bold, italic;
    double leading = 9.5;
    bool narrow = false;
};
ChartStyle chart_style(const DrawContext& context);

/// What drawing code holds: the canvas, the shaper and the styles of the medium.
class Pen {
public:
    Pen(Canvas& on, const DrawContext& with) : canvas(on), context(with), style(chart_style(with)), k(style.k) {}

    LinePtr line(std::string_view text, const TextStyle& with) const { return context.shaper.line(text, with); }
    double width(std::string_view text, const TextStyle& with) const { return context.shaper.width(text, with); }
    void text(std::string_view text, const TextStyle& with, double x, double baseline, Role role, Anchor anchor = Anchor::start);
    /// Baseline that centres capitals and figures of this style on y.
    static double centred(double y, const TextStyle& with) { return y + 0.355 * with.size; }
    /// The short label on a narrow drawing, where there is one.
    template <class Labelled> const std::string& label_of(const Labelled& item) const {
        return style.narrow && !item.short_label.empty() ? item.short_label : item.label;
    }
    /// Everything drawn until the matching end is one mark with this tooltip: "Bourgogne Industrie : 24,6".
    void begin_mark(std::string_view name, std::string_view value);
    void end_mark() { canvas.end_group(); }

    Canvas& canvas;
    const DrawContext& context;
    const ChartStyle style;
    const double k;
};

/// Lines of a label that holds in a width: one line, else two balanced ones, else smaller, else as many lines as needed. Never clipped.
struct FittedLabel {
    std::vector<LinePtr> lines;
    TextStyle style;
    double leading = 0;
    double width() const;
    double height() const { return leading * static_cast<double>(lines.size()); }
};
FittedLabel fit_label(const Pen& pen, std::string_view text, const TextStyle& with, double width);
/// Draws the lines with their block centred on y.
void draw_label(Pen& pen, const FittedLabel& label, double x, double y, Role role, Anchor anchor = Anchor::start);

/// Ordinals with their ending raised: "64e sur 179" → "64", "e" superscript, " sur 179".
std::vector<StyledSpan> with_raised_ordinals(std::string_view text, const TextStyle& with);

/// White or ink, whichever reads on the colour: white where its contrast reaches 4.5.
Ink readable_on(Rgb ground, const Theme& theme);

}  // namespace portraits
