#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "draw/picture.hpp"
#include "publication/map.hpp"

namespace portraits {

/// How an area is painted: a colour, with the second channel of its category, or the pattern of a missing value.
struct AreaPaint {
    Ink ink = Ink::of(Role::other);
    Missing missing = Missing::none;
    Pattern pattern = Pattern::none;
    int number = 0;  // of its category, from 1; 0: none is written
    friend bool operator==(const AreaPaint&, const AreaPaint&) = default;
};

/// Paints of the areas of a map's ground, found once.
class MapFills {
public:
    explicit MapFills(const MapDrawing& map);
    /// Of an area without value: n.d. on a map with values, `other` on a map without.
    AreaPaint of(const std::string& code) const;
    bool has_values() const { return has_values_; }
    /// Kinds of missing values among these areas, in the order n.d., s, ///.
    std::vector<Missing> missing_among(const std::set<std::string>& codes) const;
    /// Says everything the paints depend on.
    std::string key() const;

private:
    std::map<std::string, AreaPaint> paints_;
    bool has_values_ = false;
};

}  // namespace portraits
