#include "draw/icon.hpp"

#include "draw/icon_path.hpp"

namespace portraits {

namespace {

/// Under this many points the thin stroke would break up.
constexpr double small_size = 14;

}  // namespace

Picture draw_icon(const Icon& icon, double size, const Ink& ink) {
    const double scale = size / Icon::grid;
    const double width = (size < small_size ? Icon::small_stroke : Icon::stroke) * scale;
    return {size, size, {Shape{to_path(icon, scale), std::nullopt, Stroke{ink, width, {}, true}, false}}};
}

}  // namespace portraits
