#include "pipeline/shared_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/territory_archive.hpp"

using namespace portraits;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::vector<std::string> names(const SharedFiles::Files& files) {
    std::vector<std::string> found;
    for (const auto& [path, file] : files) found.push_back(path);
    return found;
}

struct Shared {
    MemoryTree tree;
    HostedTree hosted{tree, false};
    SharedFiles files{hosted};
    Shared() {
        files.write("assets/style.css", "@font-face{src:url(\"lato.woff2\") format(\"woff2\")}");
        for (const char* path : {"assets/lato.woff2", "assets/fond.svg", "assets/fond.sombre.svg", "assets/autre.svg", "images/logo.png"})
            files.write(path, path);
    }
};

}  // namespace

TEST(SharedFiles, APageNeedsWhatItNamesAndWhatThatNames) {
    const Shared shared;
    const std::string page = "<link href=\"../../assets/style.css\"><source srcset=\"../../assets/fond.sombre.svg 1x, ../../images/logo.png 2x\">"
                             "<img src='../../assets/fond.svg#a'><a href=\"../../index.html\">assets/autre.svg</a>";
    EXPECT_THAT(names(shared.files.needed_by(page, "../../")),
                ElementsAre("assets/fond.sombre.svg", "assets/fond.svg", "assets/lato.woff2", "assets/style.css", "images/logo.png"));
}

TEST(SharedFiles, AnotherRootNamesOtherFiles) {
    const Shared shared;
    EXPECT_TRUE(shared.files.needed_by("<img src=\"assets/fond.svg\">", "../../").empty());
    EXPECT_THAT(names(shared.files.needed_by("<img src=\"../assets/fond.svg\">", "../")), ElementsAre("assets/fond.svg"));
}

TEST(SharedFiles, AreWrittenToTheTree) {
    Shared shared;
    shared.hosted.commit(OutputTree::Previous::replaced, {});
    EXPECT_EQ(shared.tree.published().at("images/logo.png"), "images/logo.png");
}

TEST(TerritoryArchive, HoldsItsOwnFilesWithoutTheShareCard) {
    const Shared shared;
    Site site;
    site.licence = "Licence Ouverte 2.0";
    Publication publication;
    publication.title = "Essai – portrait";
    publication.slug = "essai";
    publication.folder = "territoires/essai/";
    publication.date = "2024-01-15";
    const std::string zip = territory_archive(site, publication,
                                              {{"territoires/essai/index.html", pack("index.html", "page")},
                                               {"territoires/essai/partage.png", pack("partage.png", "carte")}},
                                              shared.files.needed_by("<img src=\"../../assets/fond.svg\">", "../../"));
    for (const char* name : {"essai/LISEZ-MOI.txt", "essai/territoires/essai/index.html", "essai/assets/fond.svg"}) EXPECT_THAT(zip, HasSubstr(name));
    EXPECT_EQ(zip.find("partage.png"), std::string::npos);
}
