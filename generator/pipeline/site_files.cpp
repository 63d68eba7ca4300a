#include "pipeline/site_files.hpp"

#include "pipeline/version.hpp"
#include "write/feeds/atom.hpp"
#include "write/feeds/sitemap.hpp"

namespace portraits {

namespace {

Feed feed_of(const Site& site) {
    Feed feed{site.title, site.subtitle, site.publisher, site.contact, site.licence, site.base_url, std::string("portraits ") + version, {}};
    for (const SiteEdition& edition : site.editions) feed.entries.push_back({edition.title, edition.date, edition.summary});
    return feed;
}

}  // namespace

std::string feed_of_site(const Site& site) { return can_be_identified(feed_of(site)) ? feed_path : ""; }

void write_site_files(const Workshop& workshop, OutputTree::Previous previous) {
    const Site& site = *workshop.site.site;
    const auto put = [&](const std::string& path, const std::string& bytes) {
        timed(workshop.times, Stage::write, [&] { workshop.tree.write(path, bytes); });
    };
    put("robots.txt", robots(site.base_url));
    if (!workshop.site.feed.empty()) put(workshop.site.feed, atom(feed_of(site)));
    if (site.base_url.empty()) return;
    for (const auto& [path, text] : sitemap(site.base_url, workshop.tree.paths(previous), site.date)) put(path, text);
}

}  // namespace portraits
