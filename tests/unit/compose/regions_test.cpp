// Chapters said for each region, on the repository's own data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/french.hpp"
#include "compose/members.hpp"
#include "compose/regions.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;

const RealContent& real() { return RealContent::get(); }

Phrase phrase_of(const std::string& text) {
    Phrase phrase;
    phrase.variants.push_back({{}, {text, {}}});
    return phrase;
}

/// A document with one chapter for each region: its map and the table of its territories.
DocumentPlan regional_plan() {
    DocumentPlan plan;
    plan.name = "regions";
    plan.per.clear();
    plan.title = phrase_of("Les régions");
    ChapterSpec& chapter = plan.chapters.emplace_back();
    chapter.id = "region";
    chapter.for_regions = true;
    chapter.title = phrase_of("{{region.nom}}");
    FigureSpec map;
    map.id = "carte";
    map.kind = FigureKind::region_map;
    map.title = phrase_of("{{nombre_ti_region}} territoires {{region.en}}");
    FigureSpec table;
    table.id = "territoires";
    table.kind = FigureKind::table;
    table.table = "territoires";
    table.indicators = {{"membres", {}}, {"population", {}}, {"secteur_principal", {}}};
    chapter.blocks.resize(3);
    chapter.blocks[0].spec = map;
    chapter.blocks[1].spec = table;
    CountersSpec counters;
    counters.counters.emplace_back().indicator = {"membres", {}};
    counters.counters.back().label = phrase_of("membres");
    chapter.blocks[2].spec = counters;
    return plan;
}

const Publication& regions() {
    static const DocumentPlan plan = regional_plan();
    static const Publication publication = [] {
        Diagnostics diagnostics;
        const PreparedPlan prepared(real().atlas, real().findings, plan, diagnostics);
        EXPECT_FALSE(diagnostics.has_errors());
        return compose(prepared, diagnostics);
    }();
    return publication;
}

const Chapter& chapter_of(const std::string& id) {
    const auto found = std::find_if(regions().chapters.begin(), regions().chapters.end(), [&](const Chapter& c) { return c.id == id; });
    if (found == regions().chapters.end()) throw std::runtime_error("no chapter " + id);
    return *found;
}

const Figure& figure_of(const Chapter& chapter, std::size_t block) { return *std::get<FigureBlock>(chapter.blocks.at(block).content).figure; }

TEST(Regions, EachHasItsChapterInFrenchOrderThoseOverseasLast) {
    std::vector<std::string> titles;
    for (const Chapter& chapter : regions().chapters) titles.push_back(chapter.title);
    ASSERT_EQ(titles.size(), 18u);
    EXPECT_EQ(titles.front(), "Auvergne-Rhône-Alpes");
    EXPECT_EQ(titles[5], "Grand Est");
    EXPECT_EQ(titles[7], "Île-de-France");  // under I
    EXPECT_EQ(std::vector<std::string>(titles.end() - 5, titles.end()),
              (std::vector<std::string>{"Guadeloupe", "Guyane", "La Réunion", "Martinique", "Mayotte"}));
}

TEST(Regions, FiguresHaveIdsOfTheirOwnAndNumbersThatFollow) {
    std::set<std::string> ids;
    int number = 0;
    for (const FigurePtr& figure : figures_of(regions())) {
        EXPECT_TRUE(ids.insert(figure->id).second) << figure->id;
        EXPECT_EQ(figure->number, ++number);
    }
    EXPECT_TRUE(ids.contains("carte-grand-est"));
    EXPECT_TRUE(ids.contains("territoires-mayotte"));
}

TEST(Regions, AMapIsOfItsRegion) {
    const Figure& map = figure_of(chapter_of("region-bretagne"), 0);
    EXPECT_EQ(std::get<MapDrawing>(map.drawing).view.region, "53");
    EXPECT_THAT(map.title, HasSubstr("en Bretagne"));
}

TEST(Regions, TerritoriesAreListedOnceOverAllRegions) {
    std::size_t listed = 0;
    for (const Chapter& chapter : regions().chapters)
        for (const Table::Row& row : figure_of(chapter, 1).table.rows) listed += row.total ? 0 : 1;
    EXPECT_EQ(listed, real().atlas.territories().size());
}

TEST(Regions, ATableEndsWithAllOfThemTogetherUnlessThereIsOne) {
    const Table& breton = figure_of(chapter_of("region-bretagne"), 1).table;
    ASSERT_TRUE(breton.rows.back().total);
    double people = 0;
    for (const Table::Row& row : breton.rows)
        if (!row.total) people += row.cells[3].value.number;
    EXPECT_EQ(breton.rows.back().cells[3].value.number, people);
    EXPECT_EQ(to_text(breton.rows.back().cells[4].text), "");  // a sector is of none of them
    EXPECT_EQ(figure_of(chapter_of("region-mayotte"), 1).table.rows.size(), 1u);
}

TEST(Regions, CountersAreOfTheTerritoriesOfTheRegion) {
    double members = 0;
    for (const std::string& id : real().atlas.territories_of_region("53")) members += static_cast<double>(real().atlas.territory(id)->members.size());
    const auto& counters = std::get<Counters>(chapter_of("region-bretagne").blocks.at(2).content);
    EXPECT_EQ(counters.counters.front().value, format_number(members, 0));
}

TEST(Regions, PopulationsOfIntercommunalitesAddUpToFrance) {
    double all = 0, inside = 0;
    for (const auto& [code, region] : real().atlas.sources().regions) {
        all += region_population(real().atlas, code);
        inside += covered_population(real().atlas, code);
    }
    EXPECT_NEAR(all, 67'418'672, 10'000);  // INSEE, 2020
    EXPECT_NEAR(inside, real().findings.population_of_members(), 0.5);
    EXPECT_LT(covered_population(real().atlas, "11"), region_population(real().atlas, "11"));
}

TEST(Regions, ATableNamesTerritoriesThatAreCountedElsewhere) {
    int said = 0;
    for (const Chapter& chapter : regions().chapters) said += to_text(figure_of(chapter, 1).notes).find("En partie dans la région") != std::string::npos;
    EXPECT_GT(said, 0);
}

}  // namespace
}  // namespace portraits
