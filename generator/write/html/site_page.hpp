#pragma once
#include "write/html/pages.hpp"

namespace portraits::html {

/// The blocks of a page about several territories, with its files for download before its table.
std::vector<Block> site_page_blocks(const SitePage& page, const Download& csv, const Download& csv_international);

}  // namespace portraits::html
