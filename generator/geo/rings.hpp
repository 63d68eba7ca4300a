#pragma once
#include "geo/geography.hpp"

namespace portraits {

/// Area enclosed by a ring, m²: positive when it runs counter-clockwise (y northwards).
double signed_area(const MetreRing& ring);
/// The ring running counter-clockwise, or clockwise.
MetreRing wound(MetreRing ring, bool counter_clockwise);
/// The ring's points moved away from what it encloses, or towards it where it is a hole: along the bisectors of their corners, as far as keeps its
/// sides at a distance (metres), at most twice that. Where the ring is narrower than that its sides cross.
MetreRing moved_out(const MetreRing& ring, double distance, bool hole);
/// Even-odd test of a point in one ring.
bool inside(const MetreRing& ring, Metres p);
/// Even-odd test over all rings of a polygon.
bool inside(const MetrePolygon& polygon, Metres p);
double surface(const MetrePolygon& polygon);  // m², holes taken off
Extent extent_of(const std::vector<MetrePolygon>& polygons);

}  // namespace portraits
