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
    /// Says everything the paints depend on.
    std::string key() const;

private:
    std::map<std::string, AreaPaint> paints_;
    bool has_values_ = false;
};

/// Kinds of missing values among the areas of a map, in the order n.d., s, ///.
class MissingKinds {
public:
    void add(const AreaPaint& paint);
    std::vector<Missing> all() const { return {present_.begin(), present_.end()}; }

private:
    std::set<Missing> present_;
};

}  // namespace portraits
