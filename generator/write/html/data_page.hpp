#pragma once
#include "write/html/extract.hpp"
#include "write/html/pages.hpp"

namespace portraits::html {

/// What the page of a national table says, its title excepted.
std::vector<Block> data_blocks(const NationalTable& table, const Download& csv, const Download& csv_international);
/// Adds the list of the national tables to the page of sources; `root` leads from that page to the root.
void add_data_links(std::vector<Block>& blocks, const Site& site, const std::string& root);

}  // namespace portraits::html
