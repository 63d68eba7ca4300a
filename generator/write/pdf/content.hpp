#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "draw/picture.hpp"

namespace portraits::pdf {

/// Opacity of fills and strokes in thousandths: the graphics state "/G820-1000".
using Opacity = std::pair<int, int>;
std::string opacity_name(Opacity opacity);

enum class PaintAs { fill, fill_even_odd, stroke, both, both_even_odd };

/// Operators of one content stream, in a space with y downwards; says nothing twice: colours, widths, fonts and opacities
/// are written when they change.
class Content {
public:
    /// A page starts in the state the standard gives; a form in the unknown state of where it is used.
    enum class Starts { page, form };
    explicit Content(Starts starts);

    /// Turns y downwards, from the top of a page of this height; before anything else.
    void mirror(double height);
    void fill_colour(Rgb colour);
    void stroke_colour(Rgb colour);
    void opacity(double fill, double stroke);
    /// Width, dashes, caps and joins; lengths are multiplied by the scale.
    void pen(const Stroke& stroke, double scale);
    void path(const Path& path, const Transform& transform);
    /// Whether path_on_grid can write it: its places are whole numbers of four digits.
    static bool fits_grid(const Path& path, const Transform& transform);
    /// The path in steps of its grid, between save() and restore(): each line in a row of `grid_row` bytes, which differ little from one
    /// to the next. A pen's scale is then divided by the grid's step. `either_way`: a closed outline may be drawn backwards, as one of an area that
    /// shares a border with it was: the same rows then come again, which compress to nothing.
    void path_on_grid(const Path& path, const Transform& transform, bool either_way);
    /// Bytes of a row of path_on_grid; 0 when none was written, and the operators are better compressed as they are.
    static constexpr std::size_t grid_row = 12;
    bool has_rows() const { return has_rows_; }
    void paint(PaintAs how);
    /// The current path becomes the clip; between save() and restore().
    void clip(bool even_odd = false);
    void save();
    void restore();
    /// Draws a form or an image of the page's resources.
    void draw(const std::string& resource, const Transform& transform);

    /// Text state. The origin of what show() draws is the given point; `glyphs` is the operand of TJ, brackets included.
    void font(const std::string& resource, double size);
    void tracking(double points);
    enum class Glyphs { filled, stroked };
    void show(const std::string& glyphs, const Transform& placement, Glyphs as);

    /// Marked content: `properties` printed after the tag, empty for none.
    void begin_marked(const std::string& tag, const std::string& properties);
    void end_marked();

    const std::set<Opacity>& opacities() const { return opacities_; }
    const std::string& operators() const { return out_; }
    /// Closes what is open and gives the operators away.
    std::string finish();

private:
    struct State {
        std::optional<Rgb> fill, stroke;
        std::optional<Opacity> opacity;
        std::optional<double> width, tracking, font_size;
        std::optional<bool> round;
        std::optional<Glyphs> glyphs;
        std::string dash, font;
    };
    void begin_text(const Transform& placement);
    void end_text();
    void number(double value, int decimals = 2);
    void point(Point p);
    void colour(Rgb colour, const char* rgb, const char* gray);
    void to_next_row();
    void outline_on_grid(std::vector<std::pair<int, int>>& places, bool closed, bool either_way);
    bool rectangle(const Path& path, const Transform& transform);

    std::string out_;
    State state_;
    std::vector<State> saved_;
    std::set<Opacity> opacities_;
    bool in_text_ = false, has_rows_ = false;
    std::vector<std::uint64_t> sides_;  // of outlines on the grid, the latest of those whose hash leads to the same place
    Transform text_at_;      // of the open text object, as printed
};

}  // namespace portraits::pdf
