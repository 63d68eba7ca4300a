#pragma once
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compute/nearest.hpp"
#include "model/atlas.hpp"

namespace portraits {

/// How many of the nearest territories a map of neighbours shows beside its own, where the plan does not say.
inline constexpr int usual_neighbours = 30;

/// Which territories lie around each of them, by their centres: on the mainland, or in the same department overseas. Immutable.
class Neighbours {
public:
    explicit Neighbours(const Atlas& atlas);
    Neighbours(const Neighbours&) = delete;
    Neighbours& operator=(const Neighbours&) = delete;
    /// Ids of the `count` nearest territories, the nearest first, itself left out.
    std::vector<std::string> of(const std::string& territory, std::size_t count) const;

private:
    struct Frame {
        std::vector<std::string> ids;
        std::optional<NearestPlaces> places;
    };
    std::map<std::string, Frame> frames_;
    std::unordered_map<std::string, std::pair<const Frame*, std::size_t>> position_;
};

}  // namespace portraits
