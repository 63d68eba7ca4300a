#pragma once
#include "draw/draw_figure.hpp"
#include "publication/share_card.hpp"

namespace portraits {

/// Size of a share card in points; the Open Graph picture is twice as many pixels, 1200 × 630.
struct ShareCardSize {
    static constexpr double width = 600, height = 315;
};

/// The card: words at the left, the map at the right, on the ground of covers. What no card changes, ground and land, comes first as one
/// shared picture. A long name is set smaller, then in more lines: never cut.
Picture draw_share_card(const ShareCard& card, const DrawContext& context);

}  // namespace portraits
