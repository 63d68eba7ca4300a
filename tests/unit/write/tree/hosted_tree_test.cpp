#include "write/tree/hosted_tree.hpp"

#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "write/pack/digest.hpp"

using namespace portraits;
namespace fs = std::filesystem;
using Previous = OutputTree::Previous;

namespace {

const ManifestHead head{"portraits 1.2.3", "Portraits « d’essai »", "Édition 2024", "2024-01-15", "portrait", ""};
const std::string page(5000, 'p');

/// Files of the manifest, by path.
std::map<std::string, nlohmann::json> listed(const std::string& manifest) {
    std::map<std::string, nlohmann::json> files;
    const auto parsed = nlohmann::json::parse(manifest);
    for (const auto& file : parsed.at("fichiers")) files[file.at("chemin")] = file;
    return files;
}

struct Scratch {
    fs::path folder = fs::path(testing::TempDir()) / ("hosted-" + std::to_string(getpid()));
    Scratch() { fs::remove_all(folder); fs::create_directories(folder); }
    ~Scratch() { fs::remove_all(folder); }
};

}  // namespace

TEST(HostedTree, TextHasItsTwinsBesideIt) {
    MemoryTree tree;
    HostedTree hosted(tree, true);
    hosted.write("a/index.html", page);
    hosted.write("a/livret.pdf", page);
    hosted.commit(Previous::replaced, head);
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : tree.published()) paths.push_back(path);
    EXPECT_EQ(paths, (std::vector<std::string>{"SHA256SUMS", "a/index.html", "a/index.html.br", "a/index.html.gz", "a/livret.pdf", "manifeste.json"}));
}

TEST(HostedTree, NoTwinWhenNotAskedFor) {
    MemoryTree tree;
    HostedTree hosted(tree, false);
    hosted.write("index.html", page);
    hosted.commit(Previous::replaced, head);
    EXPECT_FALSE(tree.published().contains("index.html.gz"));
    EXPECT_FALSE(tree.published().contains("index.html.br"));
}

TEST(HostedTree, TheManifestListsEveryFileButItself) {
    MemoryTree tree;
    HostedTree hosted(tree, true);
    hosted.write("territoires/a/index.html", page);
    hosted.write("territoires/index.html", page);
    hosted.commit(Previous::replaced, head);
    const auto manifest = nlohmann::json::parse(tree.published().at("manifeste.json"));
    EXPECT_EQ(manifest.at("programme"), "portraits 1.2.3");
    EXPECT_EQ(manifest.at("titre"), "Portraits « d’essai »");
    EXPECT_EQ(manifest.at("compte").at("territoires"), 1);
    EXPECT_EQ(manifest.at("compte").at("fichiers"), 6);
    EXPECT_EQ(manifest.at("compte").at("genres").at("html.br"), 2);
    for (const auto& [path, bytes] : tree.published()) {
        if (path == "manifeste.json" || path == "SHA256SUMS") continue;
        const auto entry = listed(tree.published().at("manifeste.json")).at(path);
        EXPECT_EQ(entry.at("octets"), bytes.size()) << path;
        EXPECT_EQ(entry.at("sha256"), sha256(bytes)) << path;
    }
}

TEST(HostedTree, ChecksumsCoverTheManifestToo) {
    MemoryTree tree;
    HostedTree hosted(tree, false);
    hosted.write("b.txt", "bé");
    hosted.write("a.txt", "abc");
    hosted.commit(Previous::replaced, head);
    EXPECT_EQ(tree.published().at("SHA256SUMS"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n" + sha256("bé") + "  b.txt\n" +
                  sha256(tree.published().at("manifeste.json")) + "  manifeste.json\n");
}

namespace {
/// Two builds, the second of one file; the first file's page shrinks so much that it has no twin any more.
void write_first(OutputTree& tree) {
    HostedTree hosted(tree, true);
    hosted.write("garde.html", page);
    hosted.write("refait.html", page);
    hosted.commit(Previous::replaced, head);
}
void write_second(OutputTree& tree) {
    HostedTree hosted(tree, true);
    hosted.write("refait.html", "court");
    hosted.commit(Previous::completed, head);
}
void expect_completed(const std::string& manifest) {
    const auto files = listed(manifest);
    EXPECT_EQ(files.size(), 4u) << "garde.html and its twins, refait.html; not the marker of the folder";
    EXPECT_EQ(files.at("garde.html").at("sha256"), sha256(page));
    EXPECT_TRUE(files.contains("garde.html.br"));
    EXPECT_EQ(files.at("refait.html").at("sha256"), sha256("court"));
}
}  // namespace

TEST(HostedTree, ACompletedBuildListsWhatItKept) {
    MemoryTree tree;
    write_first(tree);
    write_second(tree);
    expect_completed(tree.published().at("manifeste.json"));
    EXPECT_TRUE(tree.published().contains("garde.html.gz"));
    EXPECT_FALSE(tree.published().contains("refait.html.gz")) << "it would be served in the place of the new page";
}

TEST(HostedTree, ACompletedBuildListsWhatItKeptOnDisk) {
    const Scratch scratch;
    const fs::path output = scratch.folder / "output";
    { DiskTree tree(output); write_first(tree); }
    { DiskTree tree(output); write_second(tree); }
    expect_completed(read_file(output / "manifeste.json"));
    EXPECT_TRUE(fs::exists(output / "garde.html.gz"));
    EXPECT_FALSE(fs::exists(output / "refait.html.gz"));
}

TEST(HostedTree, TellsThePathsThatWillStand) {
    MemoryTree tree;
    write_first(tree);
    HostedTree hosted(tree, false);
    hosted.write("refait.html", page);
    EXPECT_EQ(hosted.paths(Previous::replaced), (std::vector<std::string>{"refait.html"}));
    EXPECT_EQ(hosted.paths(Previous::completed),
              (std::vector<std::string>{"SHA256SUMS", "garde.html", "garde.html.br", "garde.html.gz", "manifeste.json", "refait.html"}));
}

TEST(HostedTree, ReusesTheStreamItIsGiven) {
    MemoryTree tree;
    HostedTree hosted(tree, true);
    const Packed file = pack("a.html", page);
    hosted.write("a.html", file);
    hosted.commit(Previous::replaced, head);
    EXPECT_NE(tree.published().at("a.html.gz").find(file.deflated), std::string::npos);
}
