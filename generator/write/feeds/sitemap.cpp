#include "write/feeds/sitemap.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "write/feeds/address.hpp"

namespace portraits {

namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* space = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

/// Whole lists of one kind: "urlset" of "url", or "sitemapindex" of "sitemap".
std::string listing(const std::string& list, const std::string& item, const std::vector<std::string>& addresses, const std::string& date) {
    std::string out = declaration + ("<" + list) + space;
    for (const std::string& address : addresses)
        out += "<" + item + "><loc>" + escape_markup(address) + "</loc><lastmod>" + date + "</lastmod></" + item + ">\n";
    return out + "</" + list + ">\n";
}

std::vector<std::string> page_addresses(const std::string& base, const std::vector<std::string>& paths) {
    static const std::string page = "index.html";
    std::vector<std::string> addresses;
    for (const std::string& path : paths)
        if (path == page || path.ends_with("/" + page)) addresses.push_back(base + path.substr(0, path.size() - page.size()));
    return addresses;
}

}  // namespace

std::map<std::string, std::string> sitemap(const std::string& address, const std::vector<std::string>& paths, const std::string& date,
                                           std::size_t limit) {
    const std::string base = with_slash(address);
    const std::vector<std::string> pages = page_addresses(base, paths);
    if (pages.size() <= limit) return {{"sitemap.xml", listing("urlset", "url", pages, date)}};
    std::map<std::string, std::string> files;
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < pages.size(); from += limit) {
        const auto first = pages.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last = pages.begin() + static_cast<std::ptrdiff_t>(std::min(pages.size(), from + limit));
        const std::string name = "sitemap-" + std::to_string(parts.size() + 1) + ".xml";
        files[name] = listing("urlset", "url", {first, last}, date);
        parts.push_back(base + name);
    }
    files["sitemap.xml"] = listing("sitemapindex", "sitemap", parts, date);
    return files;
}

std::string robots(const std::string& address) {
    return "User-agent: *\nAllow: /\n" + (address.empty() ? std::string() : "\nSitemap: " + with_slash(address) + "sitemap.xml\n");
}

}  // namespace portraits
