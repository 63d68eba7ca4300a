#pragma once
#include <string>
#include <vector>

#include "draw/maps/map_style.hpp"

namespace portraits {

/// Places names on a map, the important first: a name that finds no free place is left out, never drawn over another.
class MapLabels {
public:
    MapLabels(Canvas& canvas, Shaper& shaper, const Box& frame) : canvas_(canvas), shaper_(shaper), frame_(frame) {}

    /// Keeps a box free: a mark, the scale bar.
    void keep_free(const Box& box) { taken_.push_back(box); }
    /// Right, left, below or above a mark of this radius, in lines at most `width` wide.
    bool beside(const std::string& text, const TextStyle& style, Role ink, Point mark, double radius, double width);
    /// Centred on a point.
    bool centred(const std::string& text, const TextStyle& style, Role ink, Point at, double width, bool with_halo = true);

private:
    struct Block {
        std::vector<LinePtr> lines;
        double width = 0, height = 0, leading = 0;
    };
    Block block_of(const std::string& text, const TextStyle& style, double width);
    bool is_free(const Box& box) const;
    void put(const Block& block, const TextStyle& style, Role ink, const Box& box, Anchor anchor, bool with_halo);

    Canvas& canvas_;
    Shaper& shaper_;
    Box frame_;
    std::vector<Box> taken_;
};

/// The name in a title "name : value".
std::string name_in_title(const std::string& title);

}  // namespace portraits
