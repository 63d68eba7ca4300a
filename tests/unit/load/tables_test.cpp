#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/tables/codes.hpp"
#include "load/tables/numbers.hpp"
#include "load/tables/raw_table.hpp"

namespace portraits {
namespace {

RawTable clean(std::string_view bytes) {
    Diagnostics diagnostics;
    RawTable table = parse_csv(bytes, "t.csv", diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    return table;
}

std::vector<std::string> texts(const std::vector<RawCell>& row) {
    std::vector<std::string> found;
    for (const auto& cell : row) found.push_back(cell.text);
    return found;
}

using testing::ElementsAre;

TEST(Csv, FindsItsSeparator) {
    for (const char* text : {"a;b\n1,5;2\n", "a,b\n1;5,2\n", "a\tb\n1,5\t2;3\n"}) EXPECT_EQ(clean(text).rows.at(0).size(), 2u) << text;
    EXPECT_THAT(texts(clean("\"a;b;c\",d\n1,2\n").header), ElementsAre("a;b;c", "d"));
}

TEST(Csv, ReadsQuotesSeparatorsAndLineFeedsInsideCells) {
    const RawTable table = clean("a;b\r\n\"dit \"\"oui\"\"\";\"deux\nlignes; et plus\"\r\nfin;x\r\n");
    EXPECT_THAT(texts(table.rows.at(0)), ElementsAre("dit \"oui\"", "deux\nlignes; et plus"));
    EXPECT_EQ(table.rows.at(1).at(0).line, 4);
}

TEST(Csv, CountsColumnsInCharacters) {
    const RawTable table = clean("é;b\nœuf;\"x\"\n");
    EXPECT_EQ(table.rows.at(0).at(1).line, 2);
    EXPECT_EQ(table.rows.at(0).at(1).column, 6) << "after the quotation mark";
}

TEST(Csv, KeepsCodesAndDropsByteOrderMarkBlankLinesAndTrailingCells) {
    const RawTable table = clean("\xEF\xBB\xBF" "code;nom\n\n01004;Ambérieu;;\n2A004;Ajaccio");
    EXPECT_THAT(texts(table.header), ElementsAre("code", "nom"));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_THAT(texts(table.rows[0]), ElementsAre("01004", "Ambérieu"));
    EXPECT_THAT(texts(table.rows[1]), ElementsAre("2A004", "Ajaccio"));
}

TEST(Csv, LeavesOutLinesOfNothingButSeparators) {
    EXPECT_EQ(clean("a;b\n;;\n \t;\n1;2\n\"\";\"\"\n").rows.size(), 1u);
    EXPECT_EQ(clean("a\n;\n1\n").rows.size(), 1u) << "in a table of one column too";
}

TEST(Csv, KeepsTheLastEmptyCell) { EXPECT_THAT(texts(clean("a;b\n1;").rows.at(0)), ElementsAre("1", "")); }

TEST(Csv, ReadsWindows1252WithAWarning) {
    Diagnostics diagnostics;
    const RawTable table = parse_csv("nom;x\nN\xEEmes \x96 \x9Cuvre;1\n", "t.csv", diagnostics);
    EXPECT_EQ(table.rows.at(0).at(0).text, "Nîmes – œuvre");
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].severity, Severity::warning);
}

TEST(Csv, SurvivesEveryPrefix) {
    const std::string text = "a;b\n\"x\"\"y\";1\nz;\"2\n3\"\n";
    for (std::size_t n = 0; n <= text.size(); ++n) {
        Diagnostics diagnostics;
        const RawTable table = parse_csv(text.substr(0, n), "t.csv", diagnostics);
        EXPECT_EQ(table.header.empty(), n == 0) << n;
    }
}

TEST(Numbers, ReadsFrenchAndEnglishWriting) {
    for (const auto& [text, number] : std::vector<std::pair<const char*, double>>{
             {"1234,5", 1234.5}, {"1234.5", 1234.5}, {"1 234,5", 1234.5}, {"1\u202F234\u202F567", 1234567}, {"1\u00A0234", 1234},
             {"-2,5", -2.5}, {"\u22122,5", -2.5}, {"+3", 3}, {"12,5 %", 12.5}, {"12,5\u00A0%", 12.5}, {"0", 0}, {",5", 0.5}})
        EXPECT_EQ(parse_value(text), Value::of(number)) << text;
}

TEST(Numbers, SaysWhyOneIsMissing) {
    EXPECT_EQ(parse_value("n.d."), Value::absent(Missing::not_available));
    EXPECT_EQ(parse_value(""), Value::absent(Missing::not_available));
    EXPECT_EQ(parse_value("s"), Value::absent(Missing::secret));
    EXPECT_EQ(parse_value("///"), Value::absent(Missing::not_applicable));
}

TEST(Numbers, RefusesTheRest) {
    for (const char* text : {"douze", "1 23", "12 3456", "1,2,3", "nan", "inf", "1e5", "12 h", "--1", "1 000 00", "%"})
        EXPECT_EQ(parse_value(text), std::nullopt) << text;
}

TEST(Numbers, LearnGroupsFromTheWholeColumn) {
    NumberStyle english;
    for (const char* text : {"1,234", "1,234,567"}) english.learn(text);
    EXPECT_EQ(parse_value("1,234", english), Value::of(1234));
    NumberStyle german;
    german.learn("1.234,5");
    EXPECT_EQ(parse_value("1.234", german), Value::of(1234));
    EXPECT_EQ(parse_value("0,5", german), Value::of(0.5));
    EXPECT_EQ(parse_value("1,234"), Value::of(1.234)) << "alone, a comma is the decimal sign";
}

TEST(Codes, ShowTheZeroThatWasLost) {
    EXPECT_EQ(with_lost_zero("1004"), "01004");
    EXPECT_EQ(with_lost_zero("01004"), "");
    EXPECT_EQ(with_lost_zero("2A04"), "");
    EXPECT_EQ(with_lost_zero("242100410"), "");
    EXPECT_EQ(with_lost_zero("ti-2703"), "");
}

TEST(Workbooks, AreReadAsText) {
    for (const char* file : {"tests/fixtures/load/classeur.xlsx", "tests/fixtures/load/classeur.ods"}) {
        Diagnostics diagnostics;
        const auto table = read_table(file, "", {}, diagnostics);
        ASSERT_TRUE(table) << file;
        EXPECT_EQ(diagnostics.items().size(), 0u) << file;
        EXPECT_THAT(texts(table->header), ElementsAre("code", "nom", "valeur")) << file;
        ASSERT_EQ(table->rows.size(), 2u) << file;
        EXPECT_THAT(texts(table->rows[0]), ElementsAre("01004", "Ambérieu", "12.5")) << file;
        EXPECT_THAT(texts(table->rows[1]), ElementsAre("2A004", "Ajaccio", "n.d.")) << file;
        EXPECT_EQ(table->origin(table->rows[1][2]).to_text(), std::string(file) + "!donnees:3:3");
    }
}

TEST(Workbooks, NameAMisspeltSheetAndABrokenFile) {
    Diagnostics diagnostics;
    read_table("tests/fixtures/load/classeur.xlsx", "donees", {}, diagnostics);
    read_table("tests/fixtures/load/faux.xlsx", "", {}, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 2u);
    EXPECT_EQ(diagnostics.items()[0].help, "did you mean “donnees”?");
    EXPECT_EQ(diagnostics.items()[1].code, "table-unreadable");
}

class RealTables : public testing::TestWithParam<std::tuple<const char*, std::size_t, std::size_t>> {};

TEST_P(RealTables, AreReadWhole) {
    const auto& [name, columns, rows] = GetParam();
    const std::string file = std::string(SHARED_DIR) + "/data/" + name;
    if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is absent";
    Diagnostics diagnostics;
    const auto table = read_table(file, "", {}, diagnostics);
    ASSERT_TRUE(table);
    EXPECT_EQ(diagnostics.items().size(), 0u);
    EXPECT_EQ(table->header.size(), columns);
    EXPECT_EQ(table->rows.size(), rows);
}

INSTANTIATE_TEST_SUITE_P(OpenData, RealTables,
                         testing::Values(std::tuple{"indicateurs_epci_2018.csv", 10u, 1265u}, std::tuple{"emploi_zones_emploi_1998_2015.csv", 22u, 321u},
                                         std::tuple{"densite.csv", 3u, 34875u}));

}  // namespace
}  // namespace portraits
