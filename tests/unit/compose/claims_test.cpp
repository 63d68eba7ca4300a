// The shipped portrait must be true for each of the territories: its claims are checked against the tables, with arithmetic
// of this file only, not the program's.
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "compose/phrase.hpp"
#include "compute/findings.hpp"
#include "load/load_sources.hpp"

namespace portraits {
namespace {

const Atlas& shipped() {
    static const Atlas atlas = [] {
        const std::filesystem::path root = SOURCE_DIR;
        Diagnostics diagnostics;
        Sources sources = load_sources({root / "content", root / "data", root / "themes", {}, {}}, diagnostics);
        EXPECT_EQ(diagnostics.count(Severity::error), 0u);
        return Atlas(std::move(sources));
    }();
    return atlas;
}

const Findings& findings() {
    static const Findings made(shipped());
    return made;
}

const FigureSpec* find_figure(const std::vector<BlockSpec>& blocks, const std::string& id) {
    for (const BlockSpec& block : blocks) {
        const auto* figure = std::get_if<FigureSpec>(&block.spec);
        if (figure && figure->id == id) return figure;
        if (const auto* row = std::get_if<RowSpec>(&block.spec))
            for (const ColumnSpec& column : row->columns)
                if (const FigureSpec* inside = find_figure(column.blocks, id)) return inside;
    }
    return nullptr;
}

/// What the title of a figure of the portrait says of each territory.
std::map<std::string, std::string> titles(const std::string& id) {
    const FigureSpec* figure = nullptr;
    for (const ChapterSpec& chapter : shipped().sources().documents.front().chapters)
        if (!figure) figure = find_figure(chapter.blocks, id);
    std::map<std::string, std::string> said;
    if (!figure) return said;
    Diagnostics diagnostics;
    const auto compiled = phrase::compile(figure->title, shipped(), About::territory, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    for (const Territory& territory : shipped().territories())
        said[territory.id] = phrase::say(compiled, {shipped(), findings(), &territory}).value_or("");
    return said;
}

/// A number as the table gives it; 0 where it is missing.
double given(const std::string& indicator, const std::string& perimeter, int year) {
    const auto& values = shipped().observations(indicator)->values;
    const auto found = values.find({perimeter, year, ""});
    return found != values.end() && found->second.value.known() ? found->second.value.number : 0;
}

std::map<std::string, double> industry_shares() {
    std::map<std::string, double> shares;
    for (const Territory& t : shipped().territories())
        if (const double industrial = given("emploi_industriel", t.id, 2023)) shares[t.id] = industrial / given("emploi_prive", t.id, 2023);
    return shares;
}

int tenths_in(const std::string& title) {
    const std::vector<std::string> words = {"un territoire sur deux", "six territoires", "sept territoires", "huit territoires", "neuf territoires"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (title.find(words[i]) != std::string::npos) return static_cast<int>(i) + 5;
    return 0;
}

bool says(const std::string& title, const char* words) { return title.find(words) != std::string::npos; }

TEST(Claims, TheRankOfIndustryIsNeverOverstated) {
    const auto shares = industry_shares();
    const int count = static_cast<int>(shares.size());
    int claims = 0;
    for (const auto& [id, title] : titles("part-industrie")) {
        if (!shares.contains(id)) {
            EXPECT_TRUE(says(title, "secret") || says(title, "pas disponible")) << id << ": " << title;
            continue;
        }
        int lower = 0, higher = 0;
        for (const auto& [other, share] : shares) lower += share < shares.at(id), higher += share > shares.at(id);
        const int tenths = tenths_in(title);
        if (says(title, "dépasse celle")) EXPECT_GE(10 * lower, tenths * count) << id << ": " << title;
        else if (says(title, "plus faible que dans")) EXPECT_GE(10 * higher, tenths * count) << id << ": " << title;
        else if (says(title, "la plus élevée")) EXPECT_EQ(higher, 0) << id;
        else if (says(title, "la plus faible")) EXPECT_EQ(lower, 0) << id;
        else EXPECT_TRUE(says(title, "au milieu")) << id << ": " << title;
        claims += tenths > 0;
    }
    EXPECT_GT(claims, 100);
}

TEST(Claims, PopulationGoesTheWayTheTitleSays) {
    double first = 0, last = 0;
    for (const Territory& t : shipped().territories()) first += given("population", t.id, 2018), last += given("population", t.id, 2022);
    const double all = last / first - 1;
    for (const auto& [id, title] : titles("population-2018-2022")) {
        const double own = given("population", id, 2022) / given("population", id, 2018) - 1;
        if (says(title, "deux fois plus vite")) EXPECT_GT(own, 2 * all) << id;
        else if (says(title, "plus vite")) EXPECT_GT(own, all) << id;
        else if (says(title, "moins vite")) EXPECT_LT(own, all) << id;
        else if (says(title, "au rythme")) EXPECT_NEAR(own, all, 0.0035) << id;
        else if (says(title, "Un même nombre")) EXPECT_EQ(own, 0) << id;
        else if (says(title, "stable")) EXPECT_NEAR(own, 0, 0.0035) << id;
        else EXPECT_TRUE(says(title, "recul") && own < 0) << id << ": " << title;
    }
}

TEST(Claims, IndustrialJobsGoTheWayTheTitleSays) {
    for (const auto& [id, title] : titles("emploi-industriel")) {
        const double start = given("emploi_industriel", id, 2004), recent = given("emploi_industriel", id, 2018), end = given("emploi_industriel", id, 2023);
        if (end == 0) EXPECT_TRUE(says(title, "de la région et de la France")) << id;
        else if (says(title, "dépasse de")) EXPECT_GT(end, start) << id;
        else if (says(title, "remonte depuis 2018")) EXPECT_TRUE(end > recent && end < start) << id;
        else if (says(title, "a reculé")) EXPECT_LT(end, start) << id;
        else EXPECT_NEAR(end / start, 1, 0.006) << id << ": " << title;
    }
}

TEST(Claims, MoreOrLessIndustryThanFrance) {
    const double france = given("emploi_industriel", "FR", 2023) / given("emploi_prive", "FR", 2023);
    const auto shares = industry_shares();
    for (const auto& [id, title] : titles("grands-secteurs")) {
        if (!shares.contains(id)) continue;
        if (says(title, "Davantage d’industrie")) EXPECT_GT(shares.at(id), france) << id;
        else if (says(title, "Moins d’industrie")) EXPECT_LT(shares.at(id), france) << id;
        else EXPECT_NEAR(shares.at(id), france, 0.0101) << id << ": " << title;
    }
}

TEST(Claims, MembersAddUpToThePublishedPopulation) {
    double members = 0;
    for (const Territory& t : shipped().territories())
        for (const auto& code : t.members) members += shipped().entity(code.value).population;
    EXPECT_EQ(members, 40461999);
    EXPECT_EQ(given("population", "FR", 2020), 67418672);
}

}  // namespace
}  // namespace portraits
