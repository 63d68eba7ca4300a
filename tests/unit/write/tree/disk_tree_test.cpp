#include <csignal>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "write/tree/folder_lock.hpp"
#include "write/tree/output_tree.hpp"
#include "write/tree/swap.hpp"

using namespace portraits;
namespace fs = std::filesystem;
using Previous = OutputTree::Previous;

namespace {

/// A fresh folder of the test's own, removed at the end, with a site of one page when asked.
struct Scratch {
    fs::path folder = fs::path(testing::TempDir()) / ("disk-" + std::to_string(getpid()));
    fs::path output = folder / "site";
    Scratch() { fs::remove_all(folder); fs::create_directories(folder); }
    ~Scratch() { fs::remove_all(folder); }

    void publish(const std::string& page, Previous previous = Previous::replaced) const {
        DiskTree tree(output);
        tree.write("page.html", page);
        tree.commit(previous);
    }
    std::size_t entries() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }
};

}  // namespace

TEST(DiskTree, TwoBuildsOfOneFolderExcludeEachOther) {
    const Scratch scratch;
    const DiskTree first(scratch.output);
    EXPECT_THROW(DiskTree second(scratch.output), EnvironmentError);
    EXPECT_NO_THROW(DiskTree other(scratch.folder / "autre"));
    EXPECT_TRUE(fs::exists(scratch.folder / "site.en-cours")) << "the one that was refused left the other's work alone";
}

TEST(DiskTree, ALockFileWithoutHolderExcludesNobody) {
    const Scratch scratch;
    write_file(scratch.folder / "site.verrou", "");
    scratch.publish("1");
    EXPECT_EQ(scratch.entries(), 1u) << "nothing stays beside the site";
}

TEST(DiskTree, ALockFollowsItsFileNotItsName) {
    const Scratch scratch;
    auto first = std::make_unique<FolderLock>(scratch.output);
    fs::remove(scratch.folder / "site.verrou");
    { const FolderLock second(scratch.output); }
    first.reset();
    EXPECT_EQ(scratch.entries(), 0u);
}

TEST(DiskTree, ASiteLeftAsideByAKilledSwapIsPutBack) {
    const Scratch scratch;
    scratch.publish("ancienne");
    fs::rename(scratch.output, scratch.folder / "site.ancien");
    write_file(scratch.folder / "site.en-cours" / "page.html", "nouvelle");
    {
        const DiskTree next(scratch.output);
        EXPECT_EQ(read_file(scratch.output / "page.html"), "ancienne");
        EXPECT_EQ(next.notices().size(), 1u);
    }
    EXPECT_EQ(scratch.entries(), 1u);
}

TEST(DiskTree, AnEmptyFolderDoesNotHideTheSiteLeftAside) {
    const Scratch scratch;
    scratch.publish("ancienne");
    fs::rename(scratch.output, scratch.folder / "site.ancien");
    fs::create_directories(scratch.output);
    { const DiskTree next(scratch.output); }
    EXPECT_EQ(read_file(scratch.output / "page.html"), "ancienne");
}

TEST(DiskTree, LeftoversBesideAWholeSiteAreRemoved) {
    const Scratch scratch;
    scratch.publish("1");
    write_file(scratch.folder / "site.ancien" / "page.html", "0");
    write_file(scratch.folder / "site.en-cours" / "page.html", "2");
    { const DiskTree next(scratch.output); EXPECT_TRUE(next.notices().empty()); }
    EXPECT_EQ(read_file(scratch.output / "page.html"), "1");
    EXPECT_EQ(scratch.entries(), 1u);
}

TEST(DiskTree, ASignalStopsWritingAndCommitting) {
    const Scratch scratch;
    scratch.publish("1");
    std::atomic<int> stop = 0;
    {
        DiskTree tree(scratch.output, &stop);
        tree.write("page.html", "2");
        stop = SIGTERM;
        EXPECT_THROW(tree.write("autre.html", "2"), Interrupted);
        EXPECT_THROW(tree.commit(Previous::replaced), Interrupted);
    }
    EXPECT_EQ(read_file(scratch.output / "page.html"), "1");
    EXPECT_EQ(scratch.entries(), 1u);
}

// Both folders hold the same file of the disk for a moment: writing it anew must not reach the old one.
TEST(DiskTree, AKeptFileIsNeverWrittenThroughItsLink) {
    const Scratch scratch;
    { DiskTree all(scratch.output); all.write("garde.txt", "1"); all.write("page.html", "1"); all.commit(Previous::replaced); }
    fs::create_directories(scratch.folder / "copie");
    fs::create_hard_link(scratch.output / "garde.txt", scratch.folder / "copie" / "garde.txt");
    fs::create_hard_link(scratch.output / "page.html", scratch.folder / "copie" / "page.html");
    scratch.publish("2", Previous::completed);
    EXPECT_EQ(fs::hard_link_count(scratch.output / "garde.txt"), 2u) << "kept without copying";
    EXPECT_EQ(read_file(scratch.folder / "copie" / "page.html"), "1");
    EXPECT_EQ(read_file(scratch.output / "page.html"), "2");
    { DiskTree all(scratch.output); all.write("garde.txt", "3"); all.commit(Previous::replaced); }
    EXPECT_EQ(read_file(scratch.folder / "copie" / "garde.txt"), "1");
}

TEST(DiskTree, OfALinkTheFolderBehindIsReplaced) {
    const Scratch scratch;
    fs::create_directories(scratch.folder / "vrai");
    fs::create_symlink("vrai", scratch.output);
    scratch.publish("1");
    scratch.publish("2");
    EXPECT_TRUE(fs::is_symlink(scratch.output));
    EXPECT_EQ(read_file(scratch.folder / "vrai" / "page.html"), "2");
}

TEST(DiskTree, RefusesAFileAndALinkToNothing) {
    const Scratch scratch;
    write_file(scratch.output, "précieux");
    EXPECT_THROW(DiskTree{scratch.output}, EnvironmentError);
    EXPECT_EQ(read_file(scratch.output), "précieux");
    fs::create_symlink("nulle-part", scratch.folder / "lien");
    EXPECT_THROW(DiskTree{scratch.folder / "lien"}, EnvironmentError);
}

TEST(SwapIn, SaysWhereTheFormerFolderIs) {
    const Scratch scratch;
    write_file(scratch.folder / "neuf" / "a", "1");
    EXPECT_EQ(swap_in(scratch.folder / "neuf", scratch.output, scratch.folder / "aside"), fs::path());
    write_file(scratch.folder / "neuf" / "a", "2");
    const fs::path former = swap_in(scratch.folder / "neuf", scratch.output, scratch.folder / "aside");
    EXPECT_EQ(read_file(former / "a"), "1");
    EXPECT_EQ(read_file(scratch.output / "a"), "2");
}
