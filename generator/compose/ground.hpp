#pragma once
#include <string>
#include <vector>

#include "geo/geography.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// A place of a layer, as titles and tables name it.
struct Place {
    std::string code, name;
    std::string region;      // name; empty when the layer does not tell
    double population = 0;   // 0 when it is not known
};

/// A layer as figures see it: its places, without their shapes.
struct Ground {
    std::string layer;
    std::string title;       // plural: "territoires", "zones d’emploi 2010"
    std::string column;      // head of their column in a table: "Territoire", "Zones d’emploi 2010"
    std::string credit;
    bool demonstration = false;
    bool points = false;     // places of a layer of points
    std::vector<Place> places;

    bool of_territories() const { return layer == territories_layer; }
    const Place* find(const std::string& code) const;
};

/// The places of a layer: all territories, departments, regions, members of territories, or those of a declared layer, whose codes and
/// names are the Geography's (without it: none).
Ground ground_of(const Atlas& atlas, const Geography* geography, const std::string& layer);

/// The layer's description in publication.yml, or null when it is built in.
const GeoLayerSpec* declared_layer(const Atlas& atlas, const std::string& layer);

}  // namespace portraits
