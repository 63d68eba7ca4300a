#pragma once
#include "draw/base_maps.hpp"
#include "geo/geography.hpp"

namespace portraits::gallery {

/// An imaginary country: two regions of two departments each, five overseas departments, seven territories. Maps drawn on it are
/// small enough to be read as text.
Sources small_country();
/// Its outlines, in the form of data/geo/contours.yml.
extern const char* const small_outlines;
/// With a declared layer of areas, "bandes" (z1 to z4), and one of points, "gares" (g1 to g44). Made once; its base maps are its own, since their keys do not name the geography.
const Geography& small_geography();
BaseMaps& small_bases();

}  // namespace portraits::gallery
