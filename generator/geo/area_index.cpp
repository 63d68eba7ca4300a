#include "geo/area_index.hpp"

#include <algorithm>
#include <cmath>

namespace portraits {

AreaIndex::AreaIndex(const std::vector<Area>& areas) : areas_(areas) {
    constexpr std::size_t most = 128;
    for (const Area& area : areas) {
        by_code_.try_emplace(area.code, &area);
        bounds_.add({area.extent.min_x, area.extent.min_y});
        bounds_.add({area.extent.max_x, area.extent.max_y});
    }
    side_ = std::clamp<std::size_t>(static_cast<std::size_t>(std::sqrt(static_cast<double>(areas.size()))), 1, most);
    tiles_.resize(side_ * side_);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const Tiles in = tiles_of(areas[i].extent);
        for (std::size_t y = in.bottom; y <= in.top; ++y)
            for (std::size_t x = in.left; x <= in.right; ++x) tiles_[y * side_ + x].push_back(static_cast<std::uint32_t>(i));
    }
}

AreaIndex::Tiles AreaIndex::tiles_of(const Extent& extent) const {
    const auto tile = [&](double at, double first, double length) {
        const double share = length > 0 ? (at - first) / length : 0;
        return static_cast<std::size_t>(std::clamp(share * static_cast<double>(side_), 0.0, static_cast<double>(side_ - 1)));
    };
    return {tile(extent.min_x, bounds_.min_x, bounds_.width()), tile(extent.max_x, bounds_.min_x, bounds_.width()),
            tile(extent.min_y, bounds_.min_y, bounds_.height()), tile(extent.max_y, bounds_.min_y, bounds_.height())};
}

const Area* AreaIndex::find(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : found->second;
}

std::vector<const Area*> AreaIndex::seen(const Extent& extent) const {
    const Tiles in = tiles_of(extent);
    std::vector<std::uint32_t> positions;
    for (std::size_t y = in.bottom; y <= in.top; ++y)
        for (std::size_t x = in.left; x <= in.right; ++x) {
            const auto& tile = tiles_[y * side_ + x];
            positions.insert(positions.end(), tile.begin(), tile.end());
        }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<const Area*> found;
    for (const std::uint32_t position : positions)
        if (areas_[position].extent.overlaps(extent)) found.push_back(&areas_[position]);
    return found;
}

}  // namespace portraits
