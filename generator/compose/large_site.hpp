#pragma once
#include "model/atlas.hpp"

namespace portraits {

/// What one can read, a browser can hold and a line can carry. Beyond so many territories no page lists or compares all of them: the home page shows
/// regions, tables give the ends of a distribution and their files give the whole.
inline constexpr std::size_t most_together = 2500;
inline bool is_large(const Atlas& atlas) { return atlas.territory_count() > most_together; }

/// Beyond so many territories a region has a page for each of its departments.
inline constexpr std::size_t most_on_a_region_page = 300;

}  // namespace portraits
