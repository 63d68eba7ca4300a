// A site of more territories than a page can list: the repository's own, and copies of them that have a name, a place and a population.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/french.hpp"
#include "compose/large_site.hpp"
#include "compose/site_pages.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;

constexpr int copies = 14;  // of each territory

Sources many() {
    Diagnostics diagnostics;
    const std::filesystem::path root = SOURCE_DIR;
    Sources sources = load_sources({root / "content", root / "data", root / "themes", {}, {}}, diagnostics);
    const std::vector<Territory> own = sources.territories;
    for (int copy = 1; copy <= copies; ++copy)
        for (Territory territory : own) {
            territory.id += "-" + std::to_string(copy);
            territory.forms.name += " " + std::to_string(copy);
            territory.members.clear();
            Observations& population = sources.observations.at("population");
            population.values[{territory.id, population.years.back(), ""}] = {Value::of(copy), {}};
            sources.territories.push_back(std::move(territory));
        }
    return sources;
}

struct Large {
    Diagnostics diagnostics;
    Atlas atlas{many()};
    Findings findings{atlas};
    PreparedPlan plan{atlas, findings, atlas.sources().documents.front(), diagnostics};
    Site site = compose_site(atlas, findings, diagnostics);
    std::vector<SitePage> pages = site_pages({&plan});

    const SitePage* page(const std::string& path) const {
        const auto found = std::find_if(pages.begin(), pages.end(), [&](const SitePage& one) { return one.path == path; });
        return found == pages.end() ? nullptr : &*found;
    }
    static const Large& get() {
        static const Large large;
        return large;
    }
};

std::size_t tables_of(const SitePage& page) {
    return static_cast<std::size_t>(std::count_if(page.blocks.begin(), page.blocks.end(), [](const Block& block) { return std::holds_alternative<TableBlock>(block.content); }));
}

const MapDrawing* map_of(const SitePage& page) {
    for (const Block& block : page.blocks)
        if (const auto* figure = std::get_if<FigureBlock>(&block.content)) return std::get_if<MapDrawing>(&figure->figure->drawing);
    return nullptr;
}

TEST(LargeSite, TheMapOfTheHomePageLeadsToRegions) {
    const Site& site = Large::get().site;
    EXPECT_TRUE(site.large);
    const auto& map = std::get<MapDrawing>(site.map->drawing);
    EXPECT_EQ(map.ground, "regions");
    EXPECT_EQ(map.links.at("53"), "regions/bretagne/index.html");
    EXPECT_EQ(map.links.size(), site.regions.size());
}

TEST(LargeSite, NoPageListsAllTerritories) {
    const SitePage& all = *Large::get().page("territoires/");
    EXPECT_EQ(tables_of(all), 0u);
    EXPECT_TRUE(all.finder);
    for (const SitePage& page : Large::get().pages) EXPECT_LE(page.table.rows.size(), most_together) << page.path;
}

TEST(LargeSite, ARegionOfVeryManyLeadsToItsDepartments) {
    const Large& large = Large::get();
    std::size_t parted = 0, listed = 0;
    for (const SiteRegion& region : large.site.regions) {
        const SitePage& page = *large.page(region_path(region.name));
        const bool many = region.entries.size() > most_on_a_region_page;
        EXPECT_EQ(tables_of(page), many ? 0u : 1u) << region.name;
        parted += many;
        for (const auto& [code, department] : large.atlas.sources().departments) {
            const SitePage* own = large.page(region_path(region.name) + slug(department.name) + "/");
            if (!own) continue;
            ASSERT_EQ(tables_of(*own), 1u) << own->path;
            ASSERT_NE(map_of(*own), nullptr) << own->path;
            listed += map_of(*own)->view.around.size();
            EXPECT_EQ(map_of(*own)->links.size(), map_of(*own)->view.around.size());
            EXPECT_THAT(map_of(*own)->links.begin()->second, HasSubstr("../../../territoires/"));
        }
    }
    EXPECT_GT(parted, 0u);
    EXPECT_LT(parted, large.site.regions.size());
    std::size_t expected = 0;
    for (const SiteRegion& region : large.site.regions) expected += region.entries.size() > most_on_a_region_page ? region.entries.size() : 0;
    EXPECT_EQ(listed, expected) << "each territory of such a region on one page";
}

TEST(LargeSite, ATableGivesBothEndsAndItsFilesTheWhole) {
    const SitePage& page = *Large::get().page("indicateurs/population/");
    EXPECT_EQ(page.table.rows.size(), 200u + 2u);
    EXPECT_THAT(page.table.caption, HasSubstr("100 premiers"));
    EXPECT_TRUE(page.table.rows.back().total);
    ASSERT_TRUE(page.whole);
    const Table whole = page.whole();
    EXPECT_EQ(whole.rows.size(), Large::get().atlas.territory_count() + 2);
    EXPECT_EQ(to_text(whole.rows[0].cells[0].text), to_text(page.table.rows[0].cells[0].text));
    EXPECT_EQ(to_text(whole.rows[99].cells[0].text), to_text(page.table.rows[99].cells[0].text));
    EXPECT_EQ(to_text(whole.rows[whole.rows.size() - 3].cells[0].text), to_text(page.table.rows[199].cells[0].text));
}

TEST(LargeSite, ANationalMapHasNoLinkOfAPointOrTwoAndNoCircleForEach) {
    const MapDrawing* ratio = map_of(*Large::get().page("indicateurs/part-urbaine/"));
    ASSERT_NE(ratio, nullptr);
    EXPECT_TRUE(ratio->links.empty());
    EXPECT_TRUE(ratio->titles.empty());
    EXPECT_FALSE(std::get<ClassedFill>(ratio->fill).values.empty());
    EXPECT_EQ(map_of(*Large::get().page("indicateurs/emploi-prive/")), nullptr);
}

}  // namespace
}  // namespace portraits
