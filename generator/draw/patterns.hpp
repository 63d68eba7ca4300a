#pragma once
#include "draw/canvas.hpp"
#include "publication/map.hpp"

namespace portraits {

/// Smallest box that holds every point of the path (control points included).
Box bounds_of(const Path& path);

/// 45° lines 1.4 wide, pitch 4, over the box: statistical secret. Anchored to the page's origin, so that neighbours agree.
Shape hatch(const Box& box, double scale);
/// Dots of radius 0.85, pitch 4, over the box: value not available. Anchored to the page's origin.
Shape dots(const Box& box, double scale);

/// The lines or dots of a pattern inside an area of straight sides (even-odd), cut at its sides so that no clip is needed: thin, to
/// tell them from the signs of missing values. Anchored to the page's origin. No path for Pattern::none, or where none falls inside.
std::optional<Shape> pattern_in(const Path& area, Pattern pattern, const Ink& ink, double scale);

/// Draws the pattern over an area filled with `under`; nothing for Pattern::none.
void draw_pattern(Canvas& canvas, const PathPtr& area, Pattern pattern, Rgb under, double scale);

/// A tone for lines drawn on a colour: darker than a pale one, lighter than a dark one.
Rgb tone_on(Rgb ground);

}  // namespace portraits
