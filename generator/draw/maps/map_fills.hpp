#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "draw/picture.hpp"
#include "publication/map.hpp"

namespace portraits {

/// How a territory is painted: a colour, or the pattern of a missing value.
struct AreaPaint {
    Ink ink = Ink::of(Role::other);
    Missing missing = Missing::none;
    friend bool operator==(const AreaPaint&, const AreaPaint&) = default;
};

/// Paints of a map's territories, found once.
class MapFills {
public:
    explicit MapFills(const MapDrawing& map);
    /// Of a territory without value: n.d. on a map with values, `other` on a map without.
    AreaPaint of(const std::string& territory) const;
    bool has_values() const { return has_values_; }
    /// Kinds of missing values among these territories, in the order n.d., s, ///.
    std::vector<Missing> missing_among(const std::set<std::string>& territories) const;
    /// Says everything the paints depend on.
    std::string key() const;

private:
    std::map<std::string, AreaPaint> paints_;
    bool has_values_ = false;
};

}  // namespace portraits
