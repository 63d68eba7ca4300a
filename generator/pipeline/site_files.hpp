#pragma once
#include "pipeline/workshop.hpp"

namespace portraits {

/// Writes what programs ask a site for: robots.txt, the feed of editions, and the sitemap when the site's address is known. Comes after
/// every page: the sitemap lists those that will stand in the tree.
void write_site_files(const Workshop& workshop, OutputTree::Previous previous);
/// Path of the feed of editions, or empty when nothing can identify it.
std::string feed_of_site(const Site& site);

}  // namespace portraits
