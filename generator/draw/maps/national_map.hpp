#pragma once
#include "draw/maps/national_layout.hpp"

namespace portraits {

/// Everything that is the same for all territories: ground, insets, enlargement, legend, scale.
Picture draw_national_base(const MapDrawing& map, const MapFills& fills, const DrawContext& context, const NationalLayout& layout);
/// The whole map: the base (made once per run), the territory's highlight, its callout and its value on the legend.
Picture draw_national(const MapDrawing& map, const DrawContext& context, double width, Heights heights);

/// Text beside a territory, in the sea when it can, with its leader.
void draw_callout(Canvas& canvas, const MapCallout& callout, const DrawContext& context, const NationalLayout& layout,
                  const std::string& territory);

}  // namespace portraits
