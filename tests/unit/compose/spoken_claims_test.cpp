// Everyday fractions and comparisons in the composed portraits, against values recomputed from the tables.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <regex>

#include "unit/compose/real_content.hpp"

using namespace portraits;

namespace {

const RealContent& real() { return RealContent::get(); }

/// A value as it stands in the table, without Findings; 0 when there is none.
double in_table(const std::string& indicator, const std::string& perimeter, int year, const std::string& category = {}) {
    const auto& values = real().atlas.observations(indicator)->values;
    const auto found = values.find({perimeter, year, category});
    return found == values.end() || !found->second.value.known() ? 0 : found->second.value.number;
}

double industry_share(const std::string& perimeter) {
    return 100 * in_table("emploi_industriel", perimeter, 2023) / in_table("emploi_prive", perimeter, 2023);
}

double largest_density_share(const std::string& territory) {
    double most = 0, all = 0;
    for (const std::string& level : real().atlas.indicator("population_densite")->categories) {
        const double here = in_table("population_densite", territory, 2020, level);
        most = std::max(most, here), all += here;
    }
    return 100 * most / all;
}

double largest_member_share(const Territory& territory) {
    double most = 0, all = 0;
    for (const auto& member : territory.members) {
        const double here = real().atlas.entity(member.value).population;
        most = std::max(most, here), all += here;
    }
    return 100 * most / all;
}

int number(const std::string& word) {
    static const std::map<std::string, int> words = {{"un", 1}, {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"six", 6}, {"sept", 7},
        {"huit", 8}, {"neuf", 9}, {"dix", 10}, {"douze", 12}, {"quinze", 15}, {"vingt", 20}, {"dix-neuf", 19}, {"cinquante", 50}, {"cent", 100}};
    return words.at(word);
}

/// Checks a fraction said in a text; false when it says none. "près de" is under by at most three points, "plus de" is over but under
/// the next fraction that one says, at most ten points away; alone, it is within half a point.
bool fraction_holds(const std::string& text, double percent, const std::string& where) {
    static const std::regex all("tous les (?:habitants|emplois)");
    static const std::regex claim("(près |plus )?(?:d’|de )?(un|deux|trois|quatre|neuf|dix-neuf) (?:habitants?|emplois? privés?) sur ([a-z-]+)");
    if (std::regex_search(text, all)) {
        EXPECT_NEAR(percent, 100, 1e-9) << where << ": " << text;
        return true;
    }
    std::smatch found;
    if (!std::regex_search(text, found, claim)) return false;
    const double said = 100.0 * number(found[2]) / number(found[3]);
    const std::string how = found[1];
    const std::string context = where + ": " + text + " (" + std::to_string(percent) + ")";
    if (how == "près ") EXPECT_TRUE(percent < said && percent >= said - 3) << context;
    else if (how == "plus ") EXPECT_TRUE(percent > said && percent < said + 10) << context;
    else EXPECT_NEAR(percent, said, 0.5) << context;
    return true;
}

const Figure* figure(const Publication& p, const char* id) {
    for (const FigurePtr& one : figures_of(p))
        if (one->id == id) return one.get();
    return nullptr;
}

std::string lead(const Publication& p, const char* chapter) {
    for (const Chapter& one : p.chapters)
        if (one.id == chapter) return to_text(one.lead);
    return {};
}

bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST(SpokenClaims, FractionsOfJobsAreTrue) {
    int checked = 0;
    for (const Publication& p : real().publications) checked += fraction_holds(lead(p, "industrie"), industry_share(p.id), p.id);
    EXPECT_GT(checked, 170);
}

TEST(SpokenClaims, FractionsOfInhabitantsByDensityAreTrue) {
    int checked = 0;
    for (const Publication& p : real().publications) checked += fraction_holds(figure(p, "densite-population")->title, largest_density_share(p.id), p.id);
    EXPECT_EQ(checked, 183);
}

TEST(SpokenClaims, FractionsOfTheLargestMemberAreTrue) {
    int checked = 0;
    for (const Publication& p : real().publications)
        for (const char* id : {"membres", "liste-membres"})
            if (const Figure* shown = figure(p, id)) checked += fraction_holds(shown->title, largest_member_share(*real().atlas.territory(p.id)), p.id);
    EXPECT_GT(checked, 100);
}

TEST(SpokenClaims, ShareAgainstAllTerritoriesIsTrue) {
    const double all = real().findings.value("part_industrie", "TI").number;
    int above = 0, below = 0, close = 0;
    for (const Publication& p : real().publications) {
        const std::string title = figure(p, "carte-part-industrie")->title;
        const double own = industry_share(p.id);
        const bool more = says(title, "supérieure"), less = says(title, "inférieure"), near = says(title, "proche");
        EXPECT_EQ(more + less + near, says(title, "où elle est connue") ? 0 : 1) << p.id << title;
        EXPECT_TRUE(!more || own > all) << p.id << title;
        EXPECT_TRUE(!less || own < all) << p.id << title;
        EXPECT_TRUE(!near || std::abs(own - all) <= 1.01) << p.id << title;
        above += more, below += less, close += near;
    }
    EXPECT_TRUE(above > 20 && below > 20 && close > 5);
}

TEST(SpokenClaims, JobsAgainstFranceSince2004AreTrue) {
    const auto change = [](const std::string& key) { return in_table("emploi_industriel", key, 2023) / in_table("emploi_industriel", key, 2004); };
    int checked = 0;
    for (const Publication& p : real().publications) {
        const Figure* shown = figure(p, "emploi-industriel");
        if (!shown) continue;
        const bool more = says(shown->title, "plus qu’en France"), less = says(shown->title, "moins qu’en France");
        EXPECT_TRUE(!more || change(p.id) < change("FR")) << p.id;
        EXPECT_TRUE(!less || change(p.id) > change("FR")) << p.id;
        checked += more || less;
    }
    EXPECT_GT(checked, 50);
}

TEST(SpokenClaims, NothingIsRevealedByTheShippedTables) { EXPECT_TRUE(real().findings.diagnostics().items().empty()); }

void add_paragraphs(const std::vector<Block>& blocks, std::vector<std::string>& said) {
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) said.push_back(to_text(paragraph->text));
        if (const auto* list = std::get_if<List>(&block.content))
            for (const RichText& item : list->items) said.push_back(to_text(item));
        if (const auto* row = std::get_if<Row>(&block.content))
            for (const GridColumn& column : row->columns) add_paragraphs(column.blocks, said);
    }
}

/// Each table missing in turn: every text is still a French sentence.
TEST(SpokenClaims, PortraitsStandWithoutAnyOneTable) {
    static const char* const nonsense[] = {"n.d.\u00A0%", "s\u00A0%\u00A0", "n.d. habitants", "n.d. emplois", "n.d. communes", "(n.d.)", "de n.d.", "réunit n.d.", "soit n.d.", "{{"};
    for (const std::string& emptied : real().atlas.sources().indicator_order) {
        if (!real().atlas.observations(emptied)) continue;
        Sources sources = real().atlas.sources();
        sources.observations[emptied].values.clear();
        const Atlas atlas(std::move(sources));
        const Findings findings(atlas);
        Diagnostics diagnostics;
        const PreparedPlan plan(atlas, findings, atlas.sources().documents.front(), diagnostics);
        for (std::size_t i = 0; i < atlas.territories().size(); i += 9) {
            const Publication p = compose(plan, atlas.territories()[i], diagnostics);
            std::vector<std::string> said;
            for (const Chapter& chapter : p.chapters) {
                said.push_back(to_text(chapter.lead));
                add_paragraphs(chapter.blocks, said);
            }
            for (const FigurePtr& one : figures_of(p)) said.push_back(one->title);
            for (const std::string& text : said)
                for (const char* wrong : nonsense) EXPECT_FALSE(says(text, wrong)) << emptied << " " << p.id << ": " << text;
        }
    }
}
