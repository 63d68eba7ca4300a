#pragma once
#include <string>

#include "geo/placing.hpp"

namespace portraits {

/// Every entity's centre, with the territory it is a member of: the built-in points “membres”.
void add_member_points(const Atlas& atlas, Geography& geography);

/// The places of a layer's file, by frame, each with the territory that holds it at full detail. Where most codes are entities', a place
/// that lies outside its entity's region is named and left out; so is one that lies in no frame.
void add_layer_points(const std::string& name, const GeoLayerSpec& spec, const Atlas& atlas, const Placer& placer, Geography& geography,
                      Diagnostics& diagnostics);

/// Warns of entities whose centre lies outside their region: far from its real area, or from all other centres of it.
void check_entity_centres(const Atlas& atlas, const Geography& geography, Diagnostics& diagnostics);

}  // namespace portraits
