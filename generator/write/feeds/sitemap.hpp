#pragma once
#include <map>
#include <string>
#include <vector>

namespace portraits {

/// Addresses in one sitemap: the limit of sitemaps.org, protocol 0.9.
inline constexpr std::size_t sitemap_limit = 50000;

/// sitemap.xml with the address of each page, by path: pages are the "index.html" among `paths`. Beyond the limit, sitemap.xml is an
/// index of sitemap-1.xml, sitemap-2.xml… `date`: ISO, when the pages last changed.
std::map<std::string, std::string> sitemap(const std::string& address, const std::vector<std::string>& paths, const std::string& date,
                                           std::size_t limit = sitemap_limit);

/// robots.txt: everything may be read; names the sitemap when the address of the site is known. Robots ask for it at the root of a host only.
std::string robots(const std::string& address);

}  // namespace portraits
