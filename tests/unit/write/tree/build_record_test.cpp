#include "write/tree/build_record.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.hpp"
#include "write/tree/former_edition.hpp"

using namespace portraits;
namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, removed at the end, with a published site in it.
struct Scratch {
    fs::path root = fs::path(testing::TempDir()) / ("etat-" + std::to_string(getpid()));
    fs::path site = root / "site";
    Scratch() { fs::remove_all(root); fs::create_directories(site); }
    ~Scratch() { fs::remove_all(root); }

    /// Writes the file and notes it as a build would.
    void publish(const std::string& path, const std::string& bytes, std::uint32_t group, BuildRecord& record) const {
        write_file(site / path, bytes);
        record.files[path] = {{bytes.size(), std::string(64, 'a')}, stamp_of(site / path), group};
    }
};

GroupRecord group(const std::string& name) { return {name, "clé de " + name, {}, {}, 0, 0, 0, 0, {}, {}, {}}; }

BuildRecord full_record() {
    BuildRecord record;
    record.options = "options\n\t« »";
    record.language = "français";
    record.program = {{"/usr/bin/portraits", {10, 20, -30, 1'700'000'000'123'456'789}}};
    record.inputs = {{"content/été.yml", {1, 2, 3, 4}}};
    record.contents = {{"content/été.yml", "hachage"}};
    record.listed = {{"content/été.yml", {1, "hachage"}}, {"data/secret.csv", {}}};
    record.faces = {{"ti-1", "visage"}};
    record.shapes = "contours";
    GroupRecord one = group("territoire ti-1");
    one.slug = "un";
    one.booklet = "territoires/un/un.pdf";
    one.booklet_bytes = 5'000'000'000;
    one.booklet_pages = 12;
    one.own_pages = 11;
    one.figures = 9;
    one.uses = {"assets/fond.svg"};
    const Origin place{std::make_shared<const std::string>("content/été.yml"), 3, 7};
    one.complaints.push_back({Severity::warning, "un-code", place, "un message", "une aide", "ti-1"});
    one.complaints.push_back({Severity::note, "sans-lieu", Origin(), "dit", "", ""});
    GroupRecord dataset = group("donnees");
    dataset.downloads = {{"portraits.xlsx", "", "application/xlsx", 77}};
    dataset.told = {"a", "", "c\td"};
    record.groups = {one, dataset};
    record.files = {{"territoires/un/index.html", {{42, std::string(64, 'f')}, {42, 99, 1'700'000'000'987'654'321, 0}, 0}},
                    {"donnees/à lire.txt", {{0, std::string(64, '0')}, {0, 98, 5, 0}, 1}}};
    record.complaints.push_back({Severity::error, "faute", Origin(), "message", "aide", ""});
    record.counts = {{"pages", 3}};
    return record;
}

void write(const fs::path& file, const BuildRecord& record) {
    std::string lines;
    for (const auto& [path, kept] : record.files) append_file(lines, path, kept.entry, kept.stamp, kept.group);
    write_record(file, record, lines);
}

}  // namespace

TEST(BuildRecord, IsReadAsItWasWritten) {
    const Scratch scratch;
    const fs::path file = record_path(scratch.site);
    const BuildRecord made = full_record();
    write(file, made);
    const auto read = read_record(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->options, made.options);
    EXPECT_EQ(read->language, made.language);
    EXPECT_EQ(read->program, made.program);
    EXPECT_EQ(read->inputs, made.inputs);
    EXPECT_EQ(read->contents, made.contents);
    EXPECT_EQ(read->faces, made.faces);
    EXPECT_EQ(read->shapes, made.shapes);
    EXPECT_EQ(read->counts, made.counts);
    EXPECT_EQ(read->listed.at("content/été.yml").sha256, "hachage");
    EXPECT_EQ(read->listed.at("data/secret.csv").sha256, "") << "what is sealed stays so";
    const GroupRecord* one = read->group("territoire ti-1");
    ASSERT_NE(one, nullptr);
    EXPECT_EQ(one->key, "clé de territoire ti-1");
    EXPECT_EQ(one->booklet, "territoires/un/un.pdf");
    EXPECT_EQ(one->booklet_bytes, 5'000'000'000u);
    EXPECT_EQ(one->booklet_pages + one->own_pages, 23);
    EXPECT_EQ(one->figures, 9u);
    EXPECT_EQ(one->uses, std::vector<std::string>{"assets/fond.svg"});
    ASSERT_EQ(one->complaints.size(), 2u);
    EXPECT_EQ(one->complaints[0].severity, Severity::warning);
    EXPECT_EQ(*one->complaints[0].origin.file, "content/été.yml");
    EXPECT_EQ(one->complaints[0].origin.line, 3);
    EXPECT_EQ(one->complaints[0].territory, "ti-1");
    EXPECT_EQ(one->complaints[1].origin.file, nullptr);
    EXPECT_EQ(read->group("donnees")->told, (std::vector<std::string>{"a", "", "c\td"}));
    EXPECT_EQ(read->group("donnees")->downloads.at(0).bytes, 77u);
    EXPECT_EQ(read->group("inconnu"), nullptr);
    ASSERT_EQ(read->files.size(), 2u);
    const KeptFile& page = read->files.at("territoires/un/index.html");
    EXPECT_EQ(page.stamp.inode, 99u);
    EXPECT_EQ(page.stamp.modified, 1'700'000'000'987'654'321);
    EXPECT_EQ(page.entry.sha256, std::string(64, 'f'));
    EXPECT_EQ(read->files.at("donnees/à lire.txt").group, 1u);
}

TEST(BuildRecord, OnlyItsOwnerReadsIt) {
    const Scratch scratch;
    write(record_path(scratch.site), full_record());
    EXPECT_EQ(fs::status(record_path(scratch.site).parent_path()).permissions() & (fs::perms::group_all | fs::perms::others_all), fs::perms::none);
}

TEST(BuildRecord, WhatIsNotWholeIsNone) {
    const Scratch scratch;
    const fs::path file = record_path(scratch.site);
    EXPECT_FALSE(read_record(file)) << "there is none yet";
    write(file, full_record());
    const std::string whole = read_file(file);
    for (const std::size_t length : {std::size_t{0}, std::size_t{10}, whole.size() / 2, whole.size() - 1}) {
        write_file(file, whole.substr(0, length));
        EXPECT_FALSE(read_record(file)) << length;
    }
    write_file(file, "portraits-construction 0\n" + whole.substr(whole.find('\n') + 1));
    EXPECT_FALSE(read_record(file)) << "of another version";
    write_file(file, whole.substr(0, whole.size() - 4) + "9\t1\t1\t1\tx\tchemin\nfin\n");
    EXPECT_FALSE(read_record(file)) << "a file of a group that is not there";
}

TEST(FormerEdition, TellsWhichFilesAreAsTheyWereLeft) {
    const Scratch scratch;
    BuildRecord record;
    record.groups = {group("un"), group("deux")};
    for (const char* path : {"a.html", "a.html.gz", "b.html", "c/c.html"}) scratch.publish(path, "mots", 0, record);
    scratch.publish("d.html", "mots", 1, record);
    write_file(scratch.site / ".portraits", "");
    const auto shared = std::make_shared<const BuildRecord>(record);
    {
        const FormerEdition whole(shared, scratch.site);
        EXPECT_TRUE(whole.complete());
        EXPECT_EQ(whole.first_difference(), "");
        EXPECT_EQ(whole.size(), 5u);
        EXPECT_EQ(whole.files_of("un").size(), 4u);
        EXPECT_TRUE(whole.files_of("inconnu").empty());
        EXPECT_EQ(whole.group_of(*whole.untouched("d.html")), "deux");
    }
    fs::remove(scratch.site / "b.html");
    write_file(scratch.root / "autre", "mats");
    fs::rename(scratch.root / "autre", scratch.site / "c/c.html");  // the same size under another inode
    timespec times[2] = {{0, UTIME_OMIT}, {1, 0}};
    ASSERT_EQ(utimensat(AT_FDCWD, (scratch.site / "a.html.gz").c_str(), times, 0), 0);
    const FormerEdition spoilt(shared, scratch.site);
    EXPECT_FALSE(spoilt.complete());
    EXPECT_EQ(spoilt.untouched("b.html"), nullptr);
    EXPECT_EQ(spoilt.untouched("c/c.html"), nullptr);
    EXPECT_NE(spoilt.untouched("a.html"), nullptr);
    EXPECT_FALSE(spoilt.whole("a.html")) << "its twin is another one";
    EXPECT_TRUE(spoilt.whole("d.html"));
    EXPECT_FALSE(spoilt.whole("jamais.html"));
    EXPECT_EQ(spoilt.files_of("un").size(), 1u);
    EXPECT_NE(spoilt.lost_of("un"), "");
    EXPECT_EQ(spoilt.lost_of("deux"), "");
}

TEST(FormerEdition, AFileThatNoBuildMadeMakesTheFolderAnother) {
    const Scratch scratch;
    BuildRecord record;
    record.groups = {group("un")};
    scratch.publish("a.html", "mots", 0, record);
    write_file(scratch.site / "intrus.txt", "x");
    const FormerEdition edition(std::make_shared<const BuildRecord>(record), scratch.site);
    EXPECT_FALSE(edition.complete());
    EXPECT_EQ(edition.first_difference(), "intrus.txt");
    EXPECT_EQ(edition.lost_of("un"), "");
}

TEST(FormerEdition, AFolderThatIsGoneHasLostAll) {
    const Scratch scratch;
    BuildRecord record;
    record.groups = {group("un")};
    scratch.publish("a.html", "mots", 0, record);
    fs::remove_all(scratch.site);
    const FormerEdition edition(std::make_shared<const BuildRecord>(record), scratch.site);
    EXPECT_FALSE(edition.complete());
    EXPECT_EQ(edition.lost_of("un"), "a.html");
}
