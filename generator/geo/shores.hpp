#pragma once
#include <map>
#include <string>
#include <vector>

#include "geo/geos.hpp"

namespace portraits {

/// The land of each frame with 30 km of sea: real islands lie within, overseas departments drawn beside the mainland do not.
class Shores {
public:
    explicit Shores(const Geography& geography);
    /// False when half of the area or more is out at sea or abroad.
    bool hold(const std::vector<MetrePolygon>& polygons, const std::string& frame) const;
    bool hold(Metres place, const std::string& frame) const;

private:
    Geos geos_;
    std::map<std::string, std::vector<MetrePolygon>> shores_;
};

}  // namespace portraits
