#pragma once
#include "draw/maps/map_fills.hpp"
#include "draw/maps/map_layers.hpp"
#include "draw/maps/map_style.hpp"

namespace portraits {

/// Writes the number of an area's category inside it, at its inner point or a little beside, in an ink that reads on its colour;
/// nothing where it has no room between the area's sides.
void write_number(Canvas& canvas, const DrawContext& context, const MapWindow& window, const Area& area, const PathPtr& path,
                  const AreaPaint& paint);

/// Is the whole box inside the path (straight sides, even-odd)?
bool holds(const Path& path, const Box& box);

}  // namespace portraits
