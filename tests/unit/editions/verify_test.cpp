#include "editions/verify.hpp"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "editions/manifest_reader.hpp"
#include "write/pack/digest.hpp"
#include "write/tree/hosted_tree.hpp"

using namespace portraits;
namespace fs = std::filesystem;
using testing::ElementsAre;
using Kind = Discrepancy::Kind;

namespace {

/// A published folder of three files.
struct Published {
    fs::path folder = fs::path(testing::TempDir()) / ("verify-" + std::to_string(getpid())) / "site";
    Published() {
        fs::remove_all(folder.parent_path());
        DiskTree disk(folder);
        HostedTree tree(disk, false);
        tree.write("index.html", "accueil");
        tree.write("a/page.html", "page");
        tree.write("a/table.csv", "1;2");
        tree.commit(OutputTree::Previous::replaced, {"portraits 1.2.3", "Essai", "Édition 2024", "2024-01-15", "portrait", "", {}, {}});
    }
    ~Published() { fs::remove_all(folder.parent_path()); }

    /// "path kind" of each difference, kinds as numbers of the enumeration.
    std::vector<std::pair<std::string, Kind>> found() const {
        std::vector<std::pair<std::string, Kind>> all;
        for (const Discrepancy& one : verify_folder(folder).found) all.push_back({one.path, one.kind});
        return all;
    }
};

}  // namespace

TEST(Verify, AFolderAsPublishedIsSound) {
    const Published site;
    const Verification result = verify_folder(site.folder);
    EXPECT_TRUE(result.sound());
    EXPECT_EQ(result.files, 3u);
    EXPECT_EQ(result.bytes, 14u);
    EXPECT_EQ(result.edition, "Édition 2024");
}

TEST(Verify, AFileThatWasReadMayBeSealedAndOneThatIsPublishedMayNot) {
    const ManifestHead head{"portraits 1.2.3", "Essai", "2024", "2024-01-15", "portrait", "", {}, {{"data/emploi.csv", {}}}};
    const std::map<std::string, FileEntry> home = {{"index.html", {7, sha256("accueil")}}}, sealed = {{"index.html", {}}};
    const std::string text = manifest_text(head, list_of(home));
    EXPECT_NE(text.find("{\"chemin\":\"data/emploi.csv\",\"secret\":true}"), std::string::npos) << text;
    ASSERT_TRUE(read_manifest(text).has_value());
    EXPECT_EQ(read_manifest(text)->head.inputs.at("data/emploi.csv").sha256, "");
    EXPECT_FALSE(read_manifest(manifest_text(head, list_of(sealed))).has_value());
}

TEST(Verify, NamesEachDifference) {
    const Published site;
    fs::remove(site.folder / "index.html");
    write_file(site.folder / "a/page.html", "pag");
    write_file(site.folder / "a/table.csv", "1;3");
    write_file(site.folder / "b/intrus.html", "x");
    EXPECT_THAT(site.found(), ElementsAre(std::pair("a/page.html", Kind::truncated), std::pair("a/table.csv", Kind::changed),
                                          std::pair("b/intrus.html", Kind::extra), std::pair("index.html", Kind::missing)));
}

TEST(Verify, ALinkInThePlaceOfAFileIsNoFile) {
    const Published site;
    fs::rename(site.folder / "index.html", site.folder.parent_path() / "ailleurs");
    fs::create_symlink("../ailleurs", site.folder / "index.html");
    EXPECT_THAT(site.found(), ElementsAre(std::pair("index.html", Kind::not_a_file)));
}

TEST(Verify, AChangedManifestIsFoundByTheOtherList) {
    const Published site;
    std::string text = read_file(site.folder / "manifeste.json");
    text.replace(text.find("2024-01-15"), 10, "2025-01-15");
    write_file(site.folder / "manifeste.json", text);
    EXPECT_THAT(site.found(), ElementsAre(std::pair("manifeste.json", Kind::changed)));
}

TEST(Verify, ADamagedManifestIsSaidAndTheOtherListServes) {
    const Published site;
    write_file(site.folder / "manifeste.json", read_file(site.folder / "manifeste.json").substr(0, 300));
    write_file(site.folder / "index.html", "accueiL");
    EXPECT_THAT(site.found(), ElementsAre(std::pair("index.html", Kind::changed), std::pair("manifeste.json", Kind::manifest_damaged)));
}

TEST(Verify, ADamagedOrMissingListOfSumsIsSaid) {
    const Published site;
    write_file(site.folder / "SHA256SUMS", "n’importe quoi\n");
    EXPECT_THAT(site.found(), ElementsAre(std::pair("SHA256SUMS", Kind::manifest_damaged)));
    fs::remove(site.folder / "SHA256SUMS");
    EXPECT_THAT(site.found(), ElementsAre(std::pair("SHA256SUMS", Kind::missing)));
}

TEST(Verify, ListsThatDisagreeAreSaid) {
    const Published site;
    std::string sums = read_file(site.folder / "SHA256SUMS");
    sums.replace(sums.find(sha256("accueil")), 64, std::string(64, '0'));
    write_file(site.folder / "SHA256SUMS", sums);
    EXPECT_THAT(site.found(), ElementsAre(std::pair("index.html", Kind::lists_disagree)));
}

TEST(Verify, AFolderThatIsNoneIsTheEnvironment) { EXPECT_THROW(verify_folder("nulle-part"), EnvironmentError); }

TEST(ReadManifest, NoPathLeavesTheFolder) {
    const std::string sum(64, 'a');
    const auto manifest = [&](const std::string& path) {
        return R"({"programme":"","titre":"","edition":"","date":"","theme":"","adresse":"","fichiers":[{"chemin":")" + path +
               R"(","octets":1,"sha256":")" + sum + R"("}]})";
    };
    EXPECT_TRUE(read_manifest(manifest("a/b.html")));
    for (const char* path : {"/etc/passwd", "../x", "a/../../x", "", "./a"}) EXPECT_FALSE(read_manifest(manifest(path))) << path;
    EXPECT_FALSE(read_manifest("[1]"));
    EXPECT_FALSE(read_checksums(sum + "  ../x\n"));
    EXPECT_FALSE(read_checksums(sum + "  a"));
}

TEST(ReadManifest, ReturnsWhatWasWritten) {
    const ManifestHead head{"portraits 1.2.3", "T", "É", "2024-01-15", "portrait", "", {"ti-2703"}, {{"content/a.yml", {3, sha256("abc")}}}};
    const std::map<std::string, FileEntry> home = {{"index.html", {7, sha256("accueil")}}};
    const auto read = read_manifest(manifest_text(head, list_of(home)));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->head.only, head.only);
    EXPECT_EQ(read->head.inputs.at("content/a.yml").sha256, sha256("abc"));
    EXPECT_EQ(read->files.at("index.html").bytes, 7u);
}
