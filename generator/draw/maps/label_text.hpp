#pragma once
#include <string>
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

/// A name set in lines, one above the other.
struct LabelText {
    std::vector<LinePtr> lines;
    double width = 0, height = 0, leading = 0, size = 0;  // points; the height leaves accents on capitals out
};

/// The name on one line, on two, … up to `most_lines`, each of them when it is narrower than the one before; only those at
/// most `widest` points wide, or else the narrowest. Lines are balanced; they end after a dash, never before one, and not with an
/// article or a preposition when there is another way. No-break spaces are respected.
std::vector<LabelText> label_texts(Shaper& shaper, const std::string& name, const TextStyle& style, double widest, std::size_t most_lines);

class Canvas;
/// Draws the lines in a box, with a halo `halo_width` wide (0: none).
void draw_label_text(Canvas& canvas, const LabelText& text, const Box& box, Anchor anchor, const Ink& ink, double halo_width);

}  // namespace portraits
