// The dataset for reuse: every value of the catalogue once, its missing ones with their reason and without a number.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/dataset.hpp"
#include "compose/dataset_page.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

const Dataset& real() {
    static const Dataset dataset = compose_dataset(RealContent::get().atlas, RealContent::get().findings);
    return dataset;
}

std::size_t column(const Dataset::Part& part, const std::string& key) {
    return static_cast<std::size_t>(std::find(part.keys.begin(), part.keys.end(), key) - part.keys.begin());
}

std::string text(const Table::Row& row, std::size_t column) { return to_text(row.cells.at(column).text); }

TEST(Dataset, HasALineForEachTerritoryAndAColumnForEachIndicator) {
    const Dataset::Part& part = *find_part(real(), "territoires");
    ASSERT_EQ(part.table.rows.size(), 183u);
    EXPECT_EQ(part.keys.size(), part.table.columns.size());
    const auto& atlas = RealContent::get().atlas;
    for (const std::string& code : atlas.sources().indicator_order) {
        const bool of_territories = atlas.sources().indicators.at(code).places.empty();
        EXPECT_EQ(column(part, code) < part.keys.size(), of_territories) << code;
    }
    for (const Table::Row& row : part.table.rows) EXPECT_EQ(row.cells.size(), part.keys.size());
}

TEST(Dataset, AgreesWithWhatPagesCompute) {
    const Dataset::Part& part = *find_part(real(), "territoires");
    const std::size_t density = column(part, "densite");
    for (const Table::Row& row : part.table.rows)
        EXPECT_EQ(row.cells.at(density).value, RealContent::get().findings.value("densite", text(row, 0))) << text(row, 0);
}

TEST(Dataset, HidesWhatIsSecret) {
    const Dataset::Part& part = *find_part(real(), "valeurs");
    const std::size_t value = column(part, "valeur"), sign = column(part, "signe"), code = column(part, "indicateur");
    std::size_t secrets = 0;
    for (const Table::Row& row : part.table.rows) {
        if (text(row, sign) != "s") continue;
        ++secrets;
        EXPECT_FALSE(row.cells.at(value).value.known()) << text(row, 0) << ' ' << text(row, code);
        EXPECT_EQ(row.cells.at(value).value.number, 0);
    }
    EXPECT_GT(secrets, 20u);
}

TEST(Dataset, SaysTheStatusOfEveryValue) {
    const Dataset::Part& part = *find_part(real(), "valeurs");
    const auto& indicators = RealContent::get().atlas.sources().indicators;
    const std::size_t code = column(part, "indicateur"), status = column(part, "statut");
    for (const Table::Row& row : part.table.rows) {
        const bool official = indicators.at(text(row, code)).status == Status::official;
        ASSERT_EQ(text(row, status), official ? "officielle" : "démonstration");
    }
}

TEST(Dataset, NamesEveryMemberOnce) {
    const Dataset::Part& part = *find_part(real(), "membres");
    std::size_t members = 0;
    for (const Territory& territory : RealContent::get().atlas.territories()) members += territory.members.size();
    EXPECT_EQ(part.table.rows.size(), members);
}

TEST(Dataset, ReadmeCitesEveryOfficialSource) {
    std::string all;
    for (const std::string& line : real().readme) all += line + "\n";
    for (const auto& [code, source] : RealContent::get().atlas.sources().data_sources) {
        if (source.status != Status::official) continue;
        EXPECT_THAT(all, testing::HasSubstr(source.producer + ", " + source.product)) << code;
    }
    EXPECT_THAT(all, testing::HasSubstr("fictifs"));
    EXPECT_EQ(real().last_year, "2023");
}

TEST(Dataset, SizesOfFilesAreSaidAsOnEveryPage) {
    const auto said = [](std::uint64_t bytes) {
        const TextPage page = dataset_page(real(), {{"portraits.xlsx", "", "", bytes}});
        for (const Block& block : page.blocks)
            if (const auto* list = std::get_if<List>(&block.content)) return to_text(list->items.front());
        return std::string();
    };
    EXPECT_THAT(said(214), testing::StartsWith("portraits.xlsx, 1\u00a0ko"));
    EXPECT_THAT(said(82400), testing::StartsWith("portraits.xlsx, 82\u00a0ko"));
    EXPECT_THAT(said(999700), testing::StartsWith("portraits.xlsx, 1,0\u00a0Mo"));
}

}  // namespace
}  // namespace portraits
