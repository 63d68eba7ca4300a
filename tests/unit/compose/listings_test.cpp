// Index of the territories, contents of a document and of the combined edition, on the repository's own data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "compose/composer.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;

const RealContent& real() { return RealContent::get(); }

const Listing& shown_index() {
    static const Listing index = territory_index(real().atlas, 4);
    return index;
}

TEST(TerritoryIndex, NamesEachTerritoryUnderEachOfItsDepartments) {
    std::map<std::string, std::size_t> times;
    for (const ListingLine& line : shown_index().lines)
        if (line.level == 3) ++times[line.link];
    EXPECT_EQ(times.size(), real().atlas.territories().size());
    for (const Territory& territory : real().atlas.territories()) EXPECT_EQ(times[portrait_link(territory)], territory.departments.size()) << territory.id;
}

TEST(TerritoryIndex, HasNoHeadWithoutATerritoryAndNoIdTwice) {
    std::set<std::string> ids;
    const auto& lines = shown_index().lines;
    EXPECT_EQ(lines.back().level, 3);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        EXPECT_LE(lines[i + 1].level, lines[i].level + 1);
        EXPECT_TRUE(lines[i].level == 3 || lines[i + 1].level == lines[i].level + 1) << lines[i].title;
        EXPECT_TRUE(lines[i].id.empty() || ids.insert(lines[i].id).second) << lines[i].id;
    }
    EXPECT_EQ(ids.size(), 18u);
}

TEST(TerritoryIndex, MarksWhatCrossesALimitAndExplainsTheSigns) {
    const auto sign_of = [](const std::string& id) {
        const std::string link = portrait_link(*real().atlas.territory(id));
        for (const ListingLine& line : shown_index().lines)
            if (line.link == link) return line.sign;
        return std::string("absent");
    };
    for (const Territory& territory : real().atlas.territories())
        EXPECT_EQ(sign_of(territory.id), territory.regions.size() > 1 ? "\u00A0**" : territory.departments.size() > 1 ? "\u00A0*" : "") << territory.id;
    EXPECT_THAT(to_text(shown_index().note), HasSubstr("plusieurs régions"));
}

TEST(Contents, ListTheOtherChaptersOfTheDocument) {
    Publication document;
    for (const char* id : {"un", "deux", "trois"}) {
        Chapter& chapter = document.chapters.emplace_back();
        chapter.id = id;
        chapter.title = std::string("Titre ") + id;
    }
    document.chapters[0].blocks.push_back({Row{{GridColumn{6, {Block{Listing{true, {}, {}, 1}}}}}}});
    fill_contents(document);
    const auto& listing = std::get<Listing>(std::get<Row>(document.chapters[0].blocks[0].content).columns[0].blocks[0].content);
    ASSERT_EQ(listing.lines.size(), 2u);
    EXPECT_EQ(listing.lines[0].title, "Titre deux");
    EXPECT_EQ(listing.lines[1].link, "#trois");
}

TEST(Contents, OfTheEditionListEveryPortraitUnderItsRegion) {
    Publication opening;
    opening.folder = "publication/";
    opening.chapters.emplace_back().id = "carte";
    opening.chapters.back().title = "La carte";
    const auto order = territories_by_region(real().atlas);
    EXPECT_EQ(order.size(), real().atlas.territories().size());
    const Chapter chapter = edition_contents(real().atlas, opening, order);
    const auto& lines = std::get<Listing>(chapter.blocks.at(0).content).lines;
    EXPECT_EQ(lines.size(), 1 + 18 + order.size());
    EXPECT_EQ(lines[0].link, "site:publication/#carte");
    EXPECT_EQ(lines[1].title, "Auvergne-Rhône-Alpes");
    EXPECT_EQ(lines[1].link, lines[2].link);  // a region begins with its first territory
}

}  // namespace
}  // namespace portraits
