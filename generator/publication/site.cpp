#include "publication/site.hpp"

namespace portraits {

void number_entries(Site& site) {
    site.positions.clear();
    for (std::size_t region = 0; region < site.regions.size(); ++region)
        for (std::size_t entry = 0; entry < site.regions[region].entries.size(); ++entry)
            site.positions.try_emplace(site.regions[region].entries[entry].id, Site::Position{region, entry});
}

}  // namespace portraits
