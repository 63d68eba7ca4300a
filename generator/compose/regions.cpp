#include "compose/regions.hpp"

#include <algorithm>
#include <set>

#include "base/french.hpp"

namespace portraits {

namespace {

/// Regions that have a department overseas: their codes begin with 97.
std::set<std::string> overseas_regions(const Atlas& atlas) {
    std::set<std::string> codes;
    for (const auto& [code, department] : atlas.sources().departments)
        if (code.starts_with("97")) codes.insert(department.region);
    return codes;
}

}  // namespace

std::vector<std::string> regions_with_territories(const Atlas& atlas) {
    const std::set<std::string> overseas = overseas_regions(atlas);
    std::vector<std::string> codes;
    for (const auto& [code, region] : atlas.sources().regions)
        if (!atlas.territories_of_region(code).empty()) codes.push_back(code);
    std::sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
        const bool far_a = overseas.contains(a), far_b = overseas.contains(b);
        return far_a != far_b ? far_b : collates_before(atlas.region(a).name, atlas.region(b).name);
    });
    return codes;
}

}  // namespace portraits
