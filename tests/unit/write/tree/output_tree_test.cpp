#include "write/tree/output_tree.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/files.hpp"

using namespace portraits;
namespace fs = std::filesystem;

namespace {
/// A fresh folder of the test's own, removed at the end.
struct Scratch {
    fs::path folder = fs::path(testing::TempDir()) / ("tree-" + std::to_string(getpid()));
    Scratch() { fs::remove_all(folder); fs::create_directories(folder); }
    ~Scratch() { fs::remove_all(folder); }
};
}  // namespace

TEST(DiskTree, NothingIsVisibleBeforeCommit) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output";
    DiskTree tree(output);
    tree.write("a/b.txt", "un");
    EXPECT_FALSE(fs::exists(output));
    tree.commit(OutputTree::Previous::replaced);
    EXPECT_EQ(read_file(output / "a/b.txt"), "un");
    EXPECT_FALSE(fs::exists(scratch.folder / "output.en-cours"));
    EXPECT_EQ(tree.files(), 1u);
    EXPECT_EQ(tree.bytes(), 2u);
}

TEST(DiskTree, CommitReplacesTheWholeFolder) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output";
    { DiskTree first(output); first.write("old.txt", "1"); first.commit(OutputTree::Previous::replaced); }
    { DiskTree second(output); second.write("new.txt", "2"); second.commit(OutputTree::Previous::replaced); }
    EXPECT_FALSE(fs::exists(output / "old.txt"));
    EXPECT_TRUE(fs::exists(output / "new.txt"));
}

TEST(DiskTree, AnAbandonedBuildLeavesTheOldFolderWhole) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output";
    { DiskTree first(output); first.write("page.html", "ancienne"); first.commit(OutputTree::Previous::replaced); }
    { DiskTree failed(output); failed.write("page.html", "nouvelle"); }
    EXPECT_EQ(read_file(output / "page.html"), "ancienne");
    EXPECT_FALSE(fs::exists(scratch.folder / "output.en-cours"));
}

TEST(DiskTree, RefusesAFolderItDidNotMake) {
    const Scratch scratch;
    write_file(scratch.folder / "output" / "photos.txt", "précieux");
    EXPECT_THROW(DiskTree(scratch.folder / "output"), EnvironmentError);
    EXPECT_EQ(read_file(scratch.folder / "output" / "photos.txt"), "précieux");
}

TEST(OutputTree, NoPathLeavesTheTree) {
    MemoryTree tree;
    EXPECT_THROW(tree.write("../x", ""), EnvironmentError);
    EXPECT_THROW(tree.write("a/../../x", ""), EnvironmentError);
    EXPECT_THROW(tree.write("/etc/x", ""), EnvironmentError);
    EXPECT_THROW(tree.write("", ""), EnvironmentError);
    tree.commit(OutputTree::Previous::replaced);
    EXPECT_TRUE(tree.published().empty());
}

TEST(DiskTree, ACompletedBuildKeepsWhatItDidNotWrite) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output";
    { DiskTree all(output); all.write("a.txt", "1"); all.write("b.txt", "1"); all.commit(OutputTree::Previous::replaced); }
    { DiskTree some(output); some.write("b.txt", "2"); some.commit(OutputTree::Previous::completed); }
    EXPECT_EQ(read_file(output / "a.txt"), "1");
    EXPECT_EQ(read_file(output / "b.txt"), "2");
}

TEST(DiskTree, AFileIsKnownByItsStampOnceItIsPublished) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output", spare = scratch.folder / "double" / "site";
    std::map<std::string, FileStamp> stamps;
    {
        DiskTree first(output, nullptr, spare);
        for (const char* path : {"a.txt", "b/c.txt", "b/d.txt"}) stamps[path] = first.write(path, "un");
        first.commit(OutputTree::Previous::replaced);
    }
    {
        DiskTree second(output, nullptr, spare);  // most is kept: the spare takes the folder's place
        for (const char* path : {"a.txt", "b/c.txt"}) second.keep(path, 2);
        stamps["b/d.txt"] = second.write("b/d.txt", "deux");
        second.commit(OutputTree::Previous::replaced);
    }
    for (const auto& [path, stamp] : stamps) {
        EXPECT_NE(stamp.inode, 0u) << path;
        EXPECT_TRUE(stamp_of(output / path).same_contents(stamp)) << path;
    }
    EXPECT_EQ(MemoryTree().write("a.txt", "un").inode, 0u);
}

TEST(DiskTree, TheSpareHoldsWhatWasPublished) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output", spare = scratch.folder / "double" / "site";
    { DiskTree first(output, nullptr, spare); first.write("old.txt", "1"); first.write("a/b.txt", "1"); first.commit(OutputTree::Previous::replaced); }
    { DiskTree second(output, nullptr, spare); second.write("a/b.txt", "2"); second.commit(OutputTree::Previous::replaced); }
    EXPECT_EQ(read_file(spare / "a/b.txt"), "2");
    EXPECT_EQ(stamp_of(spare / "a/b.txt").inode, stamp_of(output / "a/b.txt").inode);
    EXPECT_FALSE(fs::exists(spare / "old.txt"));
}
