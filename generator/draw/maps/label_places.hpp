#pragma once
#include <vector>

#include "draw/maps/label_placer.hpp"
#include "draw/maps/label_text.hpp"
#include "draw/maps/land_mask.hpp"

namespace portraits {

/// A round mark that names leave free as long as they can.
struct Disc {
    Point at;
    double radius = 0;
};

/// What names of one window of a map are placed on.
struct LabelGround {
    const LandMask& mask;
    const Projector& projector;
    const Box& frame;                  // names stay inside
    const std::vector<Box>& taken;     // legends, insets, scales: never covered, nor crossed by a leader
    const std::vector<Disc>& marks;
};

/// A name as it may be set, and all the places where it may stand.
struct NamePlaces {
    std::vector<LabelText> texts;
    std::vector<LabelPlace> places;
};

/// Places on an area of the mask's layer: around its inner point and all over it, on each of the texts. The less a name
/// reaches beyond its area the better; beyond, the sea is better than land, and land than a neighbour.
std::vector<LabelPlace> places_on(const LabelGround& ground, const std::vector<LabelText>& texts, const Area& area, int index);

/// Places around a mark, in the order of preference of Imhof 1962 as Yoeli 1972 (The Logic of Automated Map Lettering) numbers it:
/// above right, right…, and level ones better on several lines. Large marks may carry their names inside.
std::vector<LabelPlace> places_around(const LabelGround& ground, const std::vector<LabelText>& texts, const Disc& mark);

/// Places aside, on rings around a point, each with a leader to it. Best in the sea, then on land outside the layer.
std::vector<LabelPlace> places_aside(const LabelGround& ground, const std::vector<LabelText>& texts, const Disc& from);

}  // namespace portraits
