#pragma once
#include <string>
#include <vector>

#include "publication/publication.hpp"
#include "publication/site.hpp"
#include "write/html/pages.hpp"
#include "write/html/shell.hpp"

namespace portraits::html {

/// "https://example.org/a/" from the address of the site; empty when it has none.
std::string absolute_root(const Site& site);

/// A Dataset as an object of JSON-LD. Addresses are absolute when the site has one.
std::string dataset_data(const Site& site, const std::string& path, const DatasetDescription& dataset);
/// The dataset that a territory's page holds: its figures' tables and its booklet.
std::string territory_dataset(const Publication& publication, const PageContext& context, const std::string& path);

/// The dataset that a page about an indicator offers: its table.
std::string table_dataset(const Site& site, const SitePage& page, const Download& csv_international);

/// JSON-LD of a page: its breadcrumb and, of the home page, the site; then what the shell brings. Safe inside a script element; empty when
/// there is nothing to say.
std::string structured_data(const Site& site, const Shell& shell);

}  // namespace portraits::html
