#include "write/tree/parts.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/files.hpp"

using namespace portraits;

namespace {

/// Two parts of a build of three territories, each as its build leaves it.
class PartsFolder : public testing::Test {
protected:
    PartsFolder() : root_(std::filesystem::path(testing::TempDir()) / ("portraits-parts-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
        std::filesystem::remove_all(root_);
        write_part(1, {"a", "c"}, "signature");
        write_part(2, {"b"}, "signature");
    }
    ~PartsFolder() override { std::filesystem::remove_all(root_); }

    std::string part(int index) const { return (root_ / std::to_string(index)).string(); }

    void write_part(int index, const std::vector<std::string>& territories, const std::string& signature) const {
        DiskTree disk(part(index));
        HostedTree tree(disk, true);
        std::vector<PartOutput> outputs;
        for (const std::string& id : territories) {
            tree.write("territoires/" + id + "/index.html", std::string(2000, id.front()));
            outputs.push_back({id, id, "territoires/" + id + "/" + id + ".pdf", 7, 4, 3, 2});
        }
        tree.write("assets/fond.svg", "<svg/>");
        tree.write(part_path, part_text(index, 2, signature, outputs));
        tree.commit(OutputTree::Previous::replaced, {"portraits", "t", "e", "d", "theme", ""});
    }

    std::string refusal(const std::vector<std::string>& folders, const std::vector<std::string>& territories = {"a", "b", "c"}) const {
        try {
            MemoryTree memory;
            HostedTree tree(memory, true);
            const Parts parts(folders, "signature", territories);
            for (const std::string& id : territories) parts.take(id, tree);
        } catch (const EnvironmentError& error) {
            return error.what();
        }
        return {};
    }

    std::filesystem::path root_;
};

TEST_F(PartsFolder, GiveTheFilesOfEachTerritoryWithTheirTwins) {
    MemoryTree memory;
    HostedTree tree(memory, true);
    const Parts parts({part(2), part(1)}, "signature", {"a", "b", "c"});
    const PartOutput& output = parts.take("b", tree);
    EXPECT_EQ(output.booklet, "territoires/b/b.pdf");
    EXPECT_EQ(output.pages, 4);
    EXPECT_EQ(output.own_pages, 3);
    EXPECT_EQ(output.figures, 2u);
    parts.take_shared(tree);
    EXPECT_TRUE(tree.has("territoires/b/index.html"));
    EXPECT_TRUE(tree.has("territoires/b/index.html.gz"));
    EXPECT_FALSE(tree.has("territoires/a/index.html"));
    EXPECT_TRUE(tree.has("assets/fond.svg"));
    EXPECT_FALSE(tree.has(part_path));
}

TEST_F(PartsFolder, AreRefusedWhenTheyAreNotTheWhole) {
    EXPECT_EQ(refusal({part(1), part(2)}), "");
    EXPECT_NE(refusal({part(1)}).find("2/2"), std::string::npos);
    EXPECT_NE(refusal({part(1), part(1), part(2)}), "");
    EXPECT_NE(refusal({part(1), part(2)}, {"a", "b", "c", "d"}).find("d"), std::string::npos);
    EXPECT_NE(refusal({part(1), (root_ / "none").string()}), "");
}

TEST_F(PartsFolder, AreRefusedWhenTheyWereMadeFromOtherFilesOrChanged) {
    write_part(2, {"b"}, "other");
    EXPECT_NE(refusal({part(1), part(2)}).find(part(2)), std::string::npos);
    write_part(2, {"b"}, "signature");
    std::ofstream(part(2) + "/territoires/b/index.html") << "changed";
    EXPECT_NE(refusal({part(1), part(2)}).find("index.html"), std::string::npos);
}

}  // namespace
