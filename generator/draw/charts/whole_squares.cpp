#include <algorithm>

#include "draw/marks.hpp"

namespace portraits {
namespace {

constexpr int side = 10;
constexpr double gap = 0.13;        // of the distance between two squares
constexpr double widest = 172;      // squares are counted, not read: larger ones say nothing more
constexpr double radius = 0.07;

/// The squares [first, last), counted from the bottom left, row by row upwards.
void add_squares(Canvas& canvas, int first, int last, double pitch) {
    const double edge = pitch * (1 - gap);
    for (int i = first; i < last; ++i) {
        const double x = pitch * (i % side), y = pitch * (side - 1 - i / side);
        canvas.rounded({x, y, edge, edge}, radius * pitch);
    }
}

}  // namespace

Picture draw_whole_squares(const WholeSquares& squares, const DrawContext&, double width) {
    const double pitch = std::min(width, widest) / (side - gap), size = pitch * (side - gap);
    Canvas canvas(size, size);
    if (squares.missing != Missing::none) {
        add_squares(canvas, 0, side * side, pitch);
        canvas.pattern(canvas.take_path(), squares.missing);
        return canvas.finish(size, size);
    }
    int first = 0;
    const auto fill = [&](int count, Role role) {
        if (count <= 0) return;
        add_squares(canvas, first, first + count, pitch);
        canvas.fill(Ink::of(role));
        first += count;
    };
    fill(squares.earlier, Role::earlier);
    fill(squares.added, Role::added);
    fill(squares.unsplit, Role::unsplit);
    fill(squares.rest(), Role::reserve);
    return canvas.finish(size, size);
}

}  // namespace portraits
