#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/compose.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

const Comparison& comparison() {
    static const Comparison made = compose_comparison(RealContent::get().atlas, RealContent::get().findings);
    return made;
}

std::size_t at(const std::string& code) {
    const auto& all = comparison().indicators;
    return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; }) - all.begin());
}

TEST(Comparison, EveryPlaceHasAnEntryForEachIndicator) {
    const std::size_t count = comparison().indicators.size();
    ASSERT_EQ(comparison().territories.size(), 183u);
    ASSERT_EQ(comparison().regions.size(), 18u);
    for (const auto& one : comparison().territories) EXPECT_EQ(one.entries.size(), count) << one.id;
    for (const auto& one : comparison().regions) EXPECT_EQ(one.entries.size(), count) << one.code;
    EXPECT_EQ(comparison().france.entries.size(), count);
    EXPECT_EQ(at("emploi_secteur"), count) << "parts by category have their own page";
    EXPECT_EQ(at("actions_presse"), count) << "known of the whole programme only";
}

TEST(Comparison, AThemeIsSaidOnce) {
    std::vector<std::string> themes;
    for (const auto& one : comparison().indicators)
        if (themes.empty() || themes.back() != one.theme) themes.push_back(one.theme);
    ASSERT_GT(themes.size(), 1u);
    EXPECT_EQ(std::set<std::string>(themes.begin(), themes.end()).size(), themes.size()) << testing::PrintToString(themes);
}

TEST(Comparison, AValueIsPrintedWithItsRankAndItsSideOfTheMedian) {
    const Findings& findings = RealContent::get().findings;
    const std::size_t density = at("densite");
    for (const auto& one : comparison().territories) {
        const auto rank = findings.rank("densite", one.id);
        ASSERT_TRUE(rank);
        const auto& entry = one.entries[density];
        EXPECT_THAT(entry.standing, testing::HasSubstr(" sur 183, "));
        const char* expected = rank->place > 100 ? "au-dessous de la médiane" : rank->place < 80 ? "au-dessus de la médiane" : " médiane";
        EXPECT_THAT(entry.standing, testing::EndsWith(expected));
        EXPECT_EQ(rank->place == 1, entry.standing.starts_with("1er sur "));
        EXPECT_NEAR(*entry.value, findings.value("densite", one.id).number, 0.05);
    }
    EXPECT_EQ(comparison().indicators[density].year, "2020");
    EXPECT_EQ(comparison().indicators[density].page, "indicateurs/densite/index.html");
}

TEST(Comparison, WhatIsSecretHasNeitherNumberNorRank) {
    std::map<std::string, int> signs;
    for (const auto& one : comparison().territories)
        for (const auto& entry : one.entries) {
            if (!comparison().signs.contains(entry.text)) continue;
            ++signs[entry.text];
            EXPECT_FALSE(entry.value) << one.id;
            EXPECT_EQ(entry.standing, "") << one.id;
        }
    EXPECT_GT(signs["s"], 0);
    EXPECT_GT(signs["n.d."], 0);
    EXPECT_EQ(comparison().signs.at("s"), "secret statistique");
}

TEST(Comparison, ACategoryIsNamedAndHasNoReference) {
    const std::size_t sector = at("secteur_principal");
    EXPECT_EQ(comparison().territories.front().entries[sector].value, std::nullopt);
    EXPECT_EQ(comparison().territories.front().entries[sector].standing, "");
    EXPECT_EQ(comparison().france.entries[sector].text, "///");
    EXPECT_TRUE(comparison().indicators[sector].demonstration);
}

}  // namespace
}  // namespace portraits
