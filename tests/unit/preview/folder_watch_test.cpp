#include "preview/folder_watch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/files.hpp"

using namespace portraits;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

class FolderWatchTest : public testing::Test {
protected:
    static fs::path laid_out() {
        const fs::path work = fs::canonical(testing::TempDir()) / ("watch-" + std::to_string(getpid()));
        fs::remove_all(work);
        write_file(work / "content/a.yml", "a");
        write_file(work / "content/deep/b.yml", "b");
        write_file(work / "elsewhere/outlines.geojson", "{}");
        return work;
    }
    ~FolderWatchTest() override { fs::remove_all(work_); }

    std::vector<std::string> changed() {
        std::vector<std::string> names;
        for (const fs::path& path : watch.wait(2s)) names.push_back(path.lexically_relative(work_).string());
        return names;
    }

    fs::path work_ = laid_out();
    FolderWatch watch{{work_ / "content", work_ / "absent"}, {work_ / "elsewhere/outlines.geojson"}};
};

}  // namespace

TEST_F(FolderWatchTest, AFileThatIsWrittenIsTold) {
    write_file(work_ / "content/deep/b.yml", "c");
    EXPECT_THAT(changed(), testing::ElementsAre("content/deep/b.yml"));
    EXPECT_THAT(watch.wait(0ms), testing::IsEmpty());
}

TEST_F(FolderWatchTest, WhatEditorsLeaveIsNoChange) {
    for (const char* name : {"content/.a.yml.swp", "content/a.yml~", "content/4913", "content/#a.yml#"}) write_file(work_ / name, "x");
    EXPECT_THAT(watch.wait(50ms), testing::IsEmpty());
    fs::rename(work_ / "content/a.yml~", work_ / "content/a.yml");
    EXPECT_THAT(changed(), testing::ElementsAre("content/a.yml")) << "saved by a rename";
}

TEST_F(FolderWatchTest, FoldersThatComeLaterAreWatchedToo) {
    fs::create_directories(work_ / "content/new");
    changed();
    write_file(work_ / "content/new/c.yml", "c");
    EXPECT_THAT(changed(), testing::ElementsAre("content/new/c.yml"));
    fs::remove_all(work_ / "content/new");
    EXPECT_THAT(changed(), testing::Contains("content/new/c.yml"));
}

TEST_F(FolderWatchTest, OfSingleFilesTheNeighboursDoNotCount) {
    write_file(work_ / "elsewhere/other.geojson", "{}");
    EXPECT_THAT(watch.wait(50ms), testing::IsEmpty());
    write_file(work_ / "elsewhere/outlines.geojson", "{ }");
    EXPECT_THAT(changed(), testing::ElementsAre("elsewhere/outlines.geojson"));
}

TEST_F(FolderWatchTest, AFolderReplacedByAnotherIsWatchedAgain) {
    fs::rename(work_ / "content", work_ / "old");
    write_file(work_ / "content/a.yml", "a");
    EXPECT_THAT(changed(), testing::Not(testing::IsEmpty()));
    write_file(work_ / "content/a.yml", "b");
    EXPECT_THAT(changed(), testing::ElementsAre("content/a.yml"));
}
