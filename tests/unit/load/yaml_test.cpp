#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/yaml/map_reader.hpp"

namespace portraits {
namespace {

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const auto& d : diagnostics.items()) found.push_back(d.code);
    return found;
}

std::string place_of(const Origin& origin) { return std::to_string(origin.line) + ':' + std::to_string(origin.column); }

YamlNode parsed(std::string_view text) {
    Diagnostics diagnostics;
    auto node = parse_yaml(text, "f.yml", diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    return node.value_or(YamlNode{});
}

/// Code of the only complaint about a text that must not be read.
std::string refused(std::string_view text, const YamlLimits& limits = {}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(parse_yaml(text, "f.yml", diagnostics, limits));
    EXPECT_EQ(diagnostics.items().size(), 1u);
    return diagnostics.items().empty() ? "" : diagnostics.items().front().code;
}

TEST(Yaml, CountsColumnsInCharacters) {
    const YamlNode root = parsed("é: {œuvre: à, b: \"ç\"}\n");
    const YamlNode& map = root.items.at(0);
    EXPECT_EQ(place_of(map.keys.at(0).origin), "1:5");
    EXPECT_EQ(place_of(map.items.at(0).origin), "1:12");
    EXPECT_EQ(place_of(map.keys.at(1).origin), "1:15");
    EXPECT_EQ(place_of(map.items.at(1).origin), "1:19") << "after the quotation mark";
}

TEST(Yaml, PlacesBlockTextsOnTheirFirstLine) {
    const YamlNode root = parsed("a: |\n  premier\n  second\nb: >-\n    plié\n");
    EXPECT_EQ(place_of(root.items.at(0).origin), "2:3");
    EXPECT_EQ(root.items.at(0).text, "premier\nsecond\n");
    EXPECT_EQ(place_of(root.items.at(1).origin), "5:5");
}

TEST(Yaml, AcceptsByteOrderMarkAndCarriageReturns) {
    const YamlNode root = parsed("\xEF\xBB\xBF" "a: 1\r\nb: deux\r\n");
    EXPECT_EQ(root.find("a")->text, "1");
    EXPECT_EQ(root.find("b")->text, "deux");
    EXPECT_EQ(place_of(root.keys.at(0).origin), "1:1");
}

TEST(Yaml, KeepsCodesAsWritten) {
    const YamlNode root = parsed("a: 01004\nb: 2A004\nc: 1e5\n");
    EXPECT_EQ(root.find("a")->text, "01004");
    EXPECT_EQ(root.find("b")->text, "2A004");
    EXPECT_EQ(root.find("c")->text, "1e5");
}

TEST(Yaml, ReportsEveryDuplicateKey) {
    Diagnostics diagnostics;
    parse_yaml("a: 1\na: 2\nb: {c: 1, c: 2}\n", "f.yml", diagnostics);
    EXPECT_THAT(codes(diagnostics), testing::ElementsAre("yaml-duplicate-key", "yaml-duplicate-key"));
    EXPECT_EQ(place_of(diagnostics.items().at(1).origin), "3:11");
}

TEST(Yaml, ExpandsAliasesWithinReason) {
    const YamlNode root = parsed("a: &x {k: 1}\nb: *x\n");
    EXPECT_EQ(root.find("b")->find("k")->text, "1");
}

TEST(Yaml, RefusesAliasBombs) {
    std::string text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 20; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + "," + before + "," + before + "," + before + "]\n";
    }
    EXPECT_EQ(refused(text), "yaml-too-large");
}

TEST(Yaml, RefusesAnAliasToItself) { EXPECT_EQ(refused("a: &x [*x]\n"), "yaml-syntax"); }

TEST(Yaml, RefusesDeepNesting) {
    EXPECT_EQ(refused(std::string(100'000, '[')), "yaml-too-deep");
    std::string dashes;
    for (int i = 0; i < 1000; ++i) dashes += "- ";
    EXPECT_EQ(refused(dashes), "yaml-too-deep");
}

TEST(Yaml, RefusesHugeTextsBeforeParsing) { EXPECT_EQ(refused(std::string(20u << 20, 'x')), "yaml-too-large"); }

TEST(Yaml, RefusesManyValuesOnOneLine) { EXPECT_EQ(refused("[" + std::string(300'000, ',') + "]"), "yaml-too-large"); }

TEST(Yaml, RefusesTooManyValues) {
    std::string text = "[";
    for (int i = 0; i < 300; ++i) text += "é,";
    YamlLimits limits;
    limits.nodes = 100;
    EXPECT_EQ(refused(text + "]", limits), "yaml-too-large");
}

TEST(Yaml, RefusesTooManyKeys) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += 'k' + std::to_string(i) + ": v\n";
    EXPECT_EQ(refused(text), "yaml-too-large");
}

TEST(Yaml, RefusesWhatIsNotUtf8Text) {
    EXPECT_EQ(refused("a: \xE9t\xE9\n"), "yaml-encoding");
    EXPECT_EQ(refused(std::string_view("a: \0b\n", 6)), "yaml-encoding");
}

TEST(Yaml, ReadsTheEscapesOfANoBreakSpace) {
    const YamlNode root = parsed("a: \"é\\_x\\u00A0\\xA0œ\"\n");
    EXPECT_EQ(root.items.at(0).text, "é\u00A0x\u00A0\u00A0œ");
}

TEST(Yaml, RefusesTabsInIndentation) { EXPECT_EQ(refused("a:\n\tb: 1\n"), "yaml-tab"); }

TEST(Yaml, ReadsAnEmptyFileAsNothing) {
    EXPECT_TRUE(parsed("").is_null());
    EXPECT_TRUE(parsed("# rien\n").is_null());
}

TEST(Yaml, SurvivesEveryPrefixOfAFile) {
    const std::string text = "a: &x {b: [1, 'deux', \"trois\"], c: >-\n    plié\n  }\nd: *x\ne:\n  - f: |\n      g\n  - {h: i}\n";
    for (std::size_t n = 0; n <= text.size(); ++n) {
        Diagnostics diagnostics;
        const auto node = parse_yaml(text.substr(0, n), "f.yml", diagnostics);
        EXPECT_EQ(node.has_value(), !diagnostics.has_errors()) << text.substr(0, n);
    }
}

TEST(MapReader, ReportsAllAtOnce) {
    const YamlNode node = parsed("nom: A\nage: douze\nactiff: oui\n");
    Diagnostics diagnostics;
    MapReader map(node, diagnostics);
    std::string name, town;
    int age = 0;
    bool active = false;
    EXPECT_TRUE(map.required("nom", name));
    EXPECT_FALSE(map.required("age", age));
    EXPECT_FALSE(map.required("actif", active));
    EXPECT_FALSE(map.required("ville", town));
    map.finish();
    EXPECT_THAT(codes(diagnostics), testing::ElementsAre("type-mismatch", "key-unknown", "key-missing"));
    EXPECT_EQ(diagnostics.items().at(1).help, "did you mean “actif”?") << "and the misspelt key is not also said to be missing";
}

TEST(MapReader, TakesAKeyWithoutValueAsAbsent) {
    const YamlNode node = parsed("a:\nb: ~\n");
    Diagnostics diagnostics;
    MapReader map(node, diagnostics);
    std::string a = "avant", b;
    EXPECT_FALSE(map.optional("a", a));
    EXPECT_FALSE(map.required("b", b));
    map.finish();
    EXPECT_EQ(a, "avant");
    EXPECT_THAT(codes(diagnostics), testing::ElementsAre("key-missing"));
}

TEST(ReadValue, ReadsBooleansInFrenchAndInYaml) {
    Diagnostics diagnostics;
    bool value = false;
    const YamlNode node = parsed("[oui, vrai, true]");
    for (const auto& item : node.items) {
        value = false;
        EXPECT_TRUE(read_value(item, "x", value, diagnostics) && value) << item.text;
    }
    EXPECT_FALSE(read_value(parsed("a: yes").items.at(0), "a", value, diagnostics));
}

TEST(ReadValue, KnowsTheCalendar) {
    EXPECT_TRUE(is_iso_date("2024-02-29"));
    EXPECT_FALSE(is_iso_date("2023-02-29"));
    EXPECT_FALSE(is_iso_date("2024-13-01"));
    EXPECT_FALSE(is_iso_date("24-01-01"));
    EXPECT_FALSE(is_iso_date("15/01/2024"));
}

}  // namespace
}  // namespace portraits
