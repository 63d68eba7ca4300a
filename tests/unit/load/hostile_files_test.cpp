// What a file by mail may try: names that lead elsewhere, small files that become large ones.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/files.hpp"
#include "load/images.hpp"
#include "load/load_sources.hpp"
#include "load/load_theme.hpp"
#include "load/svg/read_svg.hpp"
#include "load/tables/raw_table.hpp"
#include "load/yaml/includes.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const auto& d : diagnostics.items()) found.push_back(d.code);
    return found;
}

std::vector<std::string> codes_of_yaml(const std::string& text) {
    Diagnostics diagnostics;
    parse_yaml(text, "x.yml", diagnostics);
    return codes(diagnostics);
}

std::string repeated(const std::string& part, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += part;
    return all;
}

TEST(YamlBombs, ALongTextRepeatedByAliasesIsRefused) {
    EXPECT_THAT(codes_of_yaml("a: &a \"" + std::string(1'000'000, 'x') + "\"\nb: [" + repeated("*a,", 100'000) + "]\n"), ElementsAre("yaml-too-large"));
}

TEST(YamlBombs, AnchorsAroundAnchorsAreCountedToo) {
    EXPECT_THAT(codes_of_yaml("a: " + [] {
        std::string nested;
        for (int i = 0; i < 30; ++i) nested += "&a" + std::to_string(i) + " [";
        return nested + "\"" + std::string(3'000'000, 'x') + "\"" + std::string(30, ']');
    }()), ElementsAre("yaml-too-large"));
}

TEST(YamlBombs, AliasesOfAliasesNeverUnfold) {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1) + ",";
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(before, 10) + "]\n";
    }
    EXPECT_THAT(codes_of_yaml(text), ElementsAre("yaml-too-large"));
}

TEST(YamlBombs, SignsThatTheParserWouldKeepAreRefusedBeforeIt) {
    EXPECT_THAT(codes_of_yaml(std::string(1'000'000, '[')), ElementsAre("yaml-too-large"));
    EXPECT_THAT(codes_of_yaml(repeated("[\n", 300'000)), ElementsAre("yaml-too-large"));
}

TEST(YamlControls, AreErrorsAndNeverReachTheTexts) {
    Diagnostics diagnostics;
    const auto root = parse_yaml("a: \"\\e[31m\"\nb: \"\\u202Etxt\"\nc: \"a\\tb\\n\"\n", "x.yml", diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre("text-control", "text-control"));
    ASSERT_TRUE(root);
    EXPECT_EQ(root->items[0].text, "\uFFFD[31m");
    EXPECT_THAT(diagnostics.items()[1].message, HasSubstr("U+202E"));
}

TEST(TableControls, AreErrorsAtTheirCell) {
    Diagnostics diagnostics;
    parse_csv("a;b\n1;x\x1By\n", "t.csv", diagnostics);
    EXPECT_THAT(codes(diagnostics), ElementsAre("text-control"));
    EXPECT_EQ(diagnostics.items()[0].origin.to_text(), "t.csv:2:3");
}

/// A folder of content with one file, deleted with the test.
class HostileFolder : public testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }
    std::vector<std::string> codes_of_plan(const std::string& text) {
        write_file(folder_ / "plan.yml", text);
        Diagnostics diagnostics;
        auto root = read_yaml((folder_ / "plan.yml").string(), diagnostics);
        if (root) resolve_includes(*root, folder_, diagnostics);
        return codes(diagnostics);
    }
    const fs::path folder_ = test::temporary("hostile");
};

TEST_F(HostileFolder, ALongFileIncludedManyTimesIsRefused) {
    write_file(folder_ / "long.yml", "[" + repeated("x,", 90'000) + "]\n");
    EXPECT_THAT(codes_of_plan("a:\n" + repeated("- inclure: long.yml\n", 100)), ElementsAre("include-too-large", "include-too-many"));
}

TEST_F(HostileFolder, InclusionsLeadNowhereElse) {
    fs::create_symlink("/etc/passwd", folder_ / "lien.yml");
    mkfifo((folder_ / "tuyau.yml").c_str(), 0600);
    EXPECT_THAT(codes_of_plan("a:\n- inclure: /etc/passwd\n- inclure: ../x.yml\n- inclure: lien.yml\n- inclure: tuyau.yml\n- inclure: /dev/zero\n"),
                ElementsAre("include-outside", "include-outside", "include-outside", "file-special", "include-outside"));
}

TEST_F(HostileFolder, ThemesUseTheirFilesAndThoseOfTheirNeighbours) {
    write_file(folder_ / "t/theme.yml", "nom: t\nfamille: f\npolices:\n- {fichier: /etc/passwd}\n- {fichier: ../../x.ttf}\nmodeles: /etc\nscripts: ../..\nicones: ../../../etc/passwd\n");
    Diagnostics diagnostics;
    load_theme(folder_ / "t", diagnostics);
    EXPECT_EQ(std::count_if(diagnostics.items().begin(), diagnostics.items().end(), [](const auto& d) { return d.code == "file-outside"; }), 5);
}

TEST_F(HostileFolder, GeodataTablesAndThemesOfThePublicationStayInside) {
    fs::copy("tests/fixtures/load/petit", folder_ / "petit", fs::copy_options::recursive);
    const fs::path content = folder_ / "petit/content";
    std::string publication = read_file(content / "publication.yml");
    publication.replace(publication.find("theme: portrait"), 15, "theme: ../portrait");
    publication.replace(publication.find("geo/bassins.csv"), 15, "../../../x.csv");
    write_file(content / "publication.yml", publication);
    std::string catalogue = read_file(folder_ / "petit/data/catalogue.yml");
    catalogue.replace(catalogue.find("table: population.csv"), 21, "table: /etc/passwd   ");
    write_file(folder_ / "petit/data/catalogue.yml", catalogue);
    fs::create_symlink("/etc/passwd", content / "territoires/ti-9999.yml");
    Diagnostics diagnostics;
    load_sources({content, folder_ / "petit/data", "themes", {}, {}}, diagnostics);
    std::vector<std::string> told;
    for (const auto& d : diagnostics.items())
        if (d.code.starts_with("file-") || d.code.starts_with("theme")) told.push_back(d.code + ' ' + d.message);
    EXPECT_THAT(told, testing::UnorderedElementsAre(HasSubstr("theme-name"), HasSubstr("file-outside ../../../x.csv"), HasSubstr("file-outside /etc/passwd"),
                                                    HasSubstr("file-outside ti-9999.yml")));
}

TEST(TableBombs, RowsOfSeparatorsAreRefused) {
    const auto told = [](const std::string& text, const TableLimits& limits) {
        Diagnostics diagnostics;
        parse_csv(text, "t.csv", diagnostics, limits);
        return codes(diagnostics);
    };
    EXPECT_THAT(told("a" + std::string(5'000'000, ';') + "\n1\n", {}), Contains("table-too-large"));
    EXPECT_THAT(told("a;b\n" + repeated("1;2\n", 100), {50, 10, 10, 0}), ElementsAre("table-too-large"));
    EXPECT_THAT(told("a;b\n1;" + std::string(200'000, 'x') + "\n", {}), ElementsAre("table-too-large"));
    EXPECT_THAT(told("a;b\n1;2\n", {4, 2, 1, 0}), ElementsAre());
}

TEST(TableBombs, AWorkbookThatInflatesIsRefusedBeforeItIsRead) {
    TableLimits limits;
    limits.inflated = 1000;
    Diagnostics diagnostics;
    EXPECT_TRUE(read_workbook("tests/fixtures/load/classeur.xlsx", "", diagnostics, limits).rows.empty());
    EXPECT_THAT(codes(diagnostics), ElementsAre("table-too-large"));
}

TEST(ImageBombs, FewBytesThatSayManyPixelsAreRefused) {
    const auto png = [](int width, int height) {
        const auto big_endian = [](int n) { return std::string{static_cast<char>(n >> 24), static_cast<char>(n >> 16), static_cast<char>(n >> 8), static_cast<char>(n)}; };
        return "\x89PNG\r\n\x1A\n" + std::string("\0\0\0\x0DIHDR", 8) + big_endian(width) + big_endian(height) + std::string("\x08\x02\0\0\0crc_", 9) +
               std::string("\0\0\0\0IEND", 8);
    };
    EXPECT_EQ(read_image_header(png(8000, 8000)).reason, "");
    EXPECT_NE(read_image_header(png(8001, 8000)).reason, "") << "64 million pixels";
    EXPECT_NE(read_image_header(png(20001, 1)).reason, "");
    EXPECT_NE(read_image_header(png(-1, 9)).reason, "");
}

TEST(SvgBombs, ExtremeProportionsAndPlacesAreRefused) {
    const auto reason = [](const std::string& attributes, const std::string& inside) {
        return read_svg("<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">" + inside + "</svg>").fault.reason;
    };
    const std::string square = "<path d=\"M0 0h1v1z\"/>";
    EXPECT_EQ(reason("viewBox=\"0 0 9 9\"", square), "");
    EXPECT_NE(reason("viewBox=\"0 0 1e-300 1e300\"", square), "");
    EXPECT_NE(reason("viewBox=\"0 0 1 2000\"", square), "");
    EXPECT_NE(reason("viewBox=\"0 0 9 9\"", "<g transform=\"scale(1e300)\"><g transform=\"scale(1e300)\">" + square + "</g></g>"), "");
    EXPECT_NE(reason("viewBox=\"0 0 9 9\"", "<path d=\"M0 0h1e9v1z\"/>"), "");
    EXPECT_NE(reason("viewBox=\"0 0 9 9\"", "<path d=\"M0 0h1\" stroke=\"red\" stroke-width=\"1e300\"/>"), "");
}

}  // namespace
}  // namespace portraits
