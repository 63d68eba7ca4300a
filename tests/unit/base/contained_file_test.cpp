#include "base/contained_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.hpp"

using namespace portraits;
namespace fs = std::filesystem;

namespace {

using Why = ContainedFile::Why;

/// content/ with a file, links and special files; secret.txt beside it.
class Contained : public testing::Test {
protected:
    void SetUp() override {
        root_ = fs::temp_directory_path() / ("portraits-contained-" + std::to_string(getpid()));
        content_ = root_ / "content";
        write_file(content_ / "images/a.png", "a");
        write_file(root_ / "secret.txt", "secret");
        write_file(root_ / "content-autre/b.txt", "b");
        fs::create_symlink("../secret.txt", content_ / "lien-dehors");
        fs::create_symlink("images/a.png", content_ / "lien-dedans");
        fs::create_directory_symlink("..", content_ / "dossier-dehors");
        fs::create_symlink("boucle", content_ / "boucle");
        fs::create_symlink("/dev/zero", content_ / "zero");
        mkfifo((content_ / "tuyau").c_str(), 0600);
    }
    void TearDown() override { fs::remove_all(root_); }
    Why why(const std::string& name) const { return contained_file(content_, name, {content_}).why; }
    fs::path root_, content_;
};

}  // namespace

TEST_F(Contained, OrdinaryFilesOfTheContentAreRead) {
    for (const char* name : {"images/a.png", "./images/../images/a.png", "lien-dedans"}) EXPECT_EQ(why(name), Why::good) << name;
    EXPECT_EQ(why("images/b.png"), Why::missing);
}

TEST_F(Contained, NothingLeadsOutside) {
    for (const char* name : {"../secret.txt", "images/../../secret.txt", "lien-dehors", "dossier-dehors/secret.txt", "../content-autre/b.txt", "zero", "boucle"})
        EXPECT_EQ(why(name), Why::outside) << name;
    for (const std::string& name : {(root_ / "secret.txt").string(), (content_ / "images/a.png").string(), std::string("/dev/zero"), std::string("/vsicurl/http://x")})
        EXPECT_EQ(why(name), Why::absolute) << name;
}

TEST_F(Contained, SpecialFilesAreNeverOpened) {
    for (const char* name : {"tuyau", "images", "."}) EXPECT_EQ(why(name), Why::special) << name;
    EXPECT_EQ(contained_file("/dev", "zero", {"/dev"}).why, Why::special);
    EXPECT_EQ(why(std::string("images/a.png\0.txt", 17)), Why::missing);
}

TEST_F(Contained, SeveralFoldersMayHoldTheFile) {
    EXPECT_TRUE(contained_file(content_, "../content-autre/b.txt", {content_, root_ / "content-autre"}).good());
    EXPECT_TRUE(contained_file(content_ / "images", "a.png", {content_ / "images/.."}).good());
}

TEST_F(Contained, ALinkedContentFolderIsTheContent) {
    fs::create_directory_symlink("content", root_ / "lien");
    EXPECT_TRUE(contained_file(root_ / "lien", "images/a.png", {root_ / "lien"}).good());
}
