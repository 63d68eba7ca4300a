#pragma once
#include <string>
#include <utility>
#include <vector>

#include "pipeline/shared_files.hpp"
#include "publication/publication.hpp"
#include "publication/site.hpp"

namespace portraits {

/// A territory's zip: its own files and the shared ones that its page needs, at the same places as in the site, under one folder
/// named by the territory, with LISEZ-MOI.txt. `own`: paths relative to the root of the site.
std::string territory_archive(const Site& site, const Publication& publication, const std::vector<std::pair<std::string, Packed>>& own,
                              const SharedFiles::Files& shared);

}  // namespace portraits
