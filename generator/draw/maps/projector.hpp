#pragma once
#include <vector>

#include "draw/picture.hpp"
#include "geo/geography.hpp"

namespace portraits {

/// Metres of a frame to points of a drawing: one scale, y turned downwards.
struct Projector {
    double scale = 1;             // points per metre
    Metres corner;                // metres at the drawing's origin
    double step = 0;              // metres of the grid of all points, each of which is then drawn; 0: tenths of a point, none that shows nothing
    Point operator()(Metres p) const { return {(p.x - corner.x) * scale, (corner.y - p.y) * scale}; }
    /// The metres that a box of the drawing shows.
    Extent seen(const Box& box) const;
    double points(double metres) const { return metres * scale; }
    /// The grid in the drawing; its origin is the step before the drawing's.
    Grid grid() const;
};

/// The extent as large as it can be inside the box, centred.
Projector fitted(const Extent& extent, const Box& box);

/// The metres that a box shows, with a little more on each side: where areas are cut, out of sight.
Extent seen_around(const Projector& projector, const Box& box);

/// Polygons as one path in tenths of a point, equal neighbours dropped, or with every point on its grid; fill it even-odd. Null when
/// nothing is left.
PathPtr to_path(const std::vector<MetrePolygon>& polygons, const Projector& projector);
/// The same for areas, cut to the box when they reach far beyond it.
PathPtr to_path(const Area& area, const Projector& projector, const Box& box);
/// Lines (each open) as one path; stretches outside the box are left out.
PathPtr to_path(const std::vector<const Border*>& borders, const Projector& projector, const Box& box);

/// Appends a path to another.
void append(Path& to, const Path& more);

}  // namespace portraits
