#pragma once
#include <initializer_list>

#include "compose/ground.hpp"
#include "compose/layers.hpp"
#include "compute/findings.hpp"

namespace portraits {

/// What the layers of a map are made from.
struct LayerMaker {
    const Atlas& atlas;
    const Findings& findings;
    const Geography* geography;   // null: declared layers have no place
    bool about_territories;       // the document is about one: its accent is not for other marks
    Diagnostics& diagnostics;

    /// Complains of a code that a declared layer does not have, when its places are known.
    void unknown_code(const Ground& ground, const Located<std::string>& code) const;
};

/// Circles whose areas are the values of an indicator on the places of a layer.
void add_circles(const LayerMaker& maker, const Ground& ground, const Indicator& indicator, const MapLayerSpec& spec, LayersData& data);
/// Marks of a layer of points: by place, by value, or all alike.
void add_points(const LayerMaker& maker, const Ground& ground, const MapLayerSpec& spec, LayersData& data);

/// One dot for each unit of an indicator (or so many of them), somewhere in its area: where a count lies without saying where each is.
void add_dots(const LayerMaker& maker, const Ground& ground, const Indicator& indicator, const MapLayerSpec& spec, LayersData& data);

/// Round values for the legend of circles, ascending: 1, 2 or 5 × a power of ten, at most these fractions of the largest.
std::vector<double> legend_values(double largest, std::initializer_list<double> divisors = {20, 4, 1});

}  // namespace portraits
