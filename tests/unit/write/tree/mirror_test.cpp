#include "write/tree/mirror.hpp"

#include <chrono>
#include <filesystem>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include "base/files.hpp"
#include "write/tree/output_tree.hpp"
#include "write/tree/scan.hpp"

using namespace portraits;
namespace fs = std::filesystem;
using testing::ElementsAre;

namespace {

/// A published folder and its spare, removed at the end.
struct Folders {
    fs::path root = fs::path(testing::TempDir()) / ("double-" + std::to_string(getpid()));
    fs::path site = root / "site", spare = root / "site.construction" / "double";
    Folders() { fs::remove_all(root); fs::create_directories(site); }
    ~Folders() { fs::remove_all(root); }

    /// Publishes these pages, by path; a page without words is kept from the edition before.
    void publish(const std::vector<std::pair<std::string, std::string>>& pages) const {
        DiskTree tree(site, nullptr, spare);
        for (const auto& [path, words] : pages) {
            if (words.empty()) tree.keep(path, 1);
            else tree.write(path, words);
        }
        tree.commit(OutputTree::Previous::replaced);
    }
    bool same(const std::string& path) const {
        const FileStamp stamp = stamp_of(site / path);
        return stamp.inode != 0 && stamp.inode == stamp_of(spare / path).inode;
    }
};

}  // namespace

TEST(Mirror, HoldsTheSameFilesAndNothingElse) {
    const Folders folders;
    write_file(folders.site / "a.html", "a");
    write_file(folders.site / "b/c/d.html", "d");
    fs::create_directories(folders.site / "vide/encore");
    fs::create_symlink("a.html", folders.site / "lien.html");
    write_file(folders.spare / "a.html", "le même nom, un autre fichier");
    write_file(folders.spare / "b/c", "un fichier où il faut un dossier");
    write_file(folders.spare / "parti/e.html", "e");
    EXPECT_THAT(mirror(folders.site, folders.spare), ElementsAre("a.html", "b/c/d.html"));
    EXPECT_TRUE(folders.same("a.html"));
    EXPECT_TRUE(folders.same("b/c/d.html"));
    for (const char* absent : {"parti", "vide", "lien.html"}) EXPECT_FALSE(fs::exists(fs::symlink_status(folders.spare / absent))) << absent;
}

TEST(Mirror, AFolderWhereAFileMustBeGivesWay) {
    const Folders folders;
    write_file(folders.site / "a", "a");
    write_file(folders.spare / "a/b.html", "b");
    mirror(folders.site, folders.spare);
    EXPECT_TRUE(folders.same("a"));
}

TEST(Mirror, WhatIsThereAlreadyStays) {
    const Folders folders;
    write_file(folders.site / "a.html", "a");
    mirror(folders.site, folders.spare);
    const FileStamp before = stamp_of(folders.spare / "a.html");
    mirror(folders.site, folders.spare);
    EXPECT_EQ(stamp_of(folders.spare / "a.html"), before) << "no name was made again";
}

TEST(Mirror, AFileReplacedByAnotherOfTheSameNameIsFollowed) {
    const Folders folders;
    write_file(folders.site / "a.html", "1");
    mirror(folders.site, folders.spare);
    write_file(folders.root / "autre", "2");
    fs::rename(folders.root / "autre", folders.site / "a.html");
    mirror(folders.site, folders.spare);
    EXPECT_EQ(read_file(folders.spare / "a.html"), "2");
}

namespace {
/// Longer than a folder must rest to be known again.
void rest() { std::this_thread::sleep_for(std::chrono::milliseconds(80)); }
}  // namespace

TEST(MirrorMemory, WhatHasNotChangedIsKnownAndWhatHasIsFollowed) {
    const Folders folders;
    for (const char* path : {"a.html", "b/b.html", "c/c.html", "d/e/e.html"}) write_file(folders.site / path, "1");
    MirrorMemory memory;
    mirror(folders.site, folders.spare, &memory);
    EXPECT_TRUE(memory.folders.empty()) << "all has just been made";
    rest();
    const auto all = mirror(folders.site, folders.spare, &memory);
    EXPECT_EQ(memory.folders.size(), 5u);
    EXPECT_EQ(mirror(folders.site, folders.spare, &memory), all) << "from memory";
    write_file(folders.site / "b/neuf.html", "2");
    fs::remove(folders.spare / "c/c.html");
    write_file(folders.root / "autre", "3");
    fs::rename(folders.root / "autre", folders.site / "d/e/e.html");
    EXPECT_THAT(mirror(folders.site, folders.spare, &memory), ElementsAre("a.html", "b/b.html", "b/neuf.html", "c/c.html", "d/e/e.html"));
    for (const char* path : {"a.html", "b/b.html", "b/neuf.html", "c/c.html", "d/e/e.html"}) EXPECT_TRUE(folders.same(path)) << path;
    fs::remove_all(folders.site / "d");
    EXPECT_THAT(mirror(folders.site, folders.spare, &memory), ElementsAre("a.html", "b/b.html", "b/neuf.html", "c/c.html"));
    EXPECT_FALSE(fs::exists(folders.spare / "d"));
}

TEST(MirrorMemory, IsReadAsItWasWrittenAndNotWhenItIsTorn) {
    const Folders folders;
    for (const char* path : {"a.html", "b/-x.html", "b/\u00e9 t.html", "b/c/c.html"}) write_file(folders.site / path, "1");
    mirror(folders.site, folders.spare);
    rest();
    MirrorMemory memory;
    mirror(folders.site, folders.spare, &memory);
    const fs::path file = folders.root / "etat";
    memory.write(file);
    const MirrorMemory read = MirrorMemory::read(file);
    ASSERT_EQ(read.folders.size(), 3u);
    for (const auto& [path, folder] : memory.folders) {
        ASSERT_TRUE(read.folders.contains(path)) << path;
        const MirrorMemory::Folder& same = read.folders.at(path);
        EXPECT_EQ(same.from, folder.from);
        EXPECT_EQ(same.into, folder.into);
        EXPECT_EQ(same.files, folder.files);
        EXPECT_EQ(same.folders, folder.folders);
    }
    const std::string bytes = read_file(file);
    write_file(file, std::string_view(bytes).substr(0, bytes.size() / 2));
    EXPECT_TRUE(MirrorMemory::read(file).folders.empty());
    EXPECT_TRUE(MirrorMemory::read(folders.root / "nulle part").folders.empty());
}

TEST(MirrorMemory, AfterAnExchangeOnlyWhatChangedIsForgotten) {
    const FileStamp one{1, 2, 3, 4}, other{5, 6, 7, 8};
    MirrorMemory memory;
    for (const char* path : {"", "a", "a/b", "a/c", "d"}) memory.folders[path] = {one, other, {"x.html"}, {}};
    memory.exchange();
    memory.forget("a/b/x.html");
    ASSERT_EQ(memory.folders.size(), 2u);
    EXPECT_EQ(memory.folders.at("a/c").from, other);
    EXPECT_EQ(memory.folders.at("d").into, one);
}

TEST(Spare, TakesTheChangesAndThePlaceOfTheFolder) {
    const Folders folders;
    folders.publish({{"a.html", "a1"}, {"b.html", "b1"}, {"c/c.html", "c1"}, {"d/d.html", "d1"}});
    EXPECT_TRUE(folders.same("c/c.html"));
    const std::uint64_t kept = stamp_of(folders.site / "b.html").inode;
    folders.publish({{"a.html", "a2"}, {"b.html", ""}, {"c/c.html", ""}});
    EXPECT_EQ(read_file(folders.site / "a.html"), "a2");
    EXPECT_EQ(stamp_of(folders.site / "b.html").inode, kept);
    EXPECT_FALSE(fs::exists(folders.site / "d"));
    EXPECT_TRUE(fs::exists(folders.site / folder_marker));
    for (const char* path : {"a.html", "b.html", "c/c.html"}) EXPECT_TRUE(folders.same(path)) << path;
    EXPECT_FALSE(fs::exists(folders.spare / "d"));
    EXPECT_FALSE(fs::exists(folders.root / "site.en-cours"));
}

TEST(Spare, AFileThatTwoTasksWriteIsOne) {
    const Folders folders;
    folders.publish({{"a.html", "a1"}, {"b.html", "b1"}, {"c.html", "c1"}});
    folders.publish({{"assets/fond.svg", "le même"}, {"assets/fond.svg", "le même"}, {"a.html", ""}, {"b.html", ""}, {"c.html", ""}});
    EXPECT_EQ(read_file(folders.site / "assets/fond.svg"), "le même");
}

TEST(Spare, IsComparedBeforeItIsUsed) {
    const Folders folders;
    folders.publish({{"a.html", "a1"}, {"b.html", "b1"}, {"c.html", "c1"}});
    write_file(folders.root / "autre", "gâté");
    fs::rename(folders.root / "autre", folders.spare / "b.html");  // as if a build had been killed on its way
    fs::remove(folders.spare / "c.html");
    write_file(folders.spare / "reste.html", "d’une construction tuée");
    write_file(folders.site / "intrus.html", "mis par quelqu’un");
    folders.publish({{"a.html", "a2"}, {"b.html", ""}, {"c.html", ""}});
    EXPECT_EQ(read_file(folders.site / "b.html"), "b1");
    EXPECT_EQ(read_file(folders.site / "c.html"), "c1");
    EXPECT_FALSE(fs::exists(folders.site / "reste.html"));
    EXPECT_FALSE(fs::exists(folders.site / "intrus.html"));
}

TEST(Spare, ABuildThatIsNotPublishedChangesNothing) {
    const Folders folders;
    folders.publish({{"a.html", "a1"}, {"b.html", "b1"}});
    {
        DiskTree tree(folders.site, nullptr, folders.spare);
        tree.write("a.html", "a2");
        tree.keep("b.html", 2);
    }
    EXPECT_EQ(read_file(folders.site / "a.html"), "a1");
    folders.publish({{"a.html", ""}, {"b.html", "b2"}});
    EXPECT_EQ(read_file(folders.site / "a.html"), "a1");
    EXPECT_EQ(read_file(folders.site / "b.html"), "b2");
}

TEST(Spare, CannotBeMadeAmongFilesThatAreNoFolder) {
    const Folders folders;
    folders.publish({{"a.html", "a1"}, {"b.html", "b1"}});
    fs::remove_all(folders.spare.parent_path());
    write_file(folders.spare.parent_path(), "un fichier à la place du dossier");
    folders.publish({{"a.html", "a2"}, {"b.html", ""}});
    EXPECT_EQ(read_file(folders.site / "a.html"), "a2") << "published as without a spare";
    EXPECT_EQ(read_file(folders.site / "b.html"), "b1");
}
