#include <filesystem>

#include <gtest/gtest.h>

#include <unistd.h>

#include "base/files.hpp"
#include "load/load_sources.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;

/// A copy of the small publication, with a stamp that the test decides.
struct Kept {
    fs::path root = fs::path(testing::TempDir()) / ("gardees-" + std::to_string(getpid()));
    std::string stamp = "1";
    KeptSources kept;
    Kept() {
        fs::remove_all(root);
        fs::copy("tests/fixtures/load/petit", root, fs::copy_options::recursive);
        kept.stamp = [this](const fs::path& path) { return stamp.empty() ? stamp : stamp + path.string(); };
    }
    ~Kept() { fs::remove_all(root); }

    std::string all(KeptSources* from) {
        Diagnostics diagnostics;
        const Sources sources = load_sources({root / "content", root / "data", "themes", "", {}}, diagnostics, from);
        std::string text;
        for (const auto& [code, seen] : sources.observations) {
            text += code + '\n';
            for (const auto& [key, found] : seen.values) text += std::to_string(found.value.known() ? found.value.number : -1) + ' ';
        }
        for (const auto& [code, entity] : sources.entities) text += code + entity.name + entity.department + '\n';
        for (const auto& [code, indicator] : sources.indicators) text += code + indicator.label + '\n';
        for (const auto& [code, source] : sources.data_sources) text += code + source.product + '\n';
        for (const Territory& territory : sources.territories) text += territory.id + territory.name() + '\n';
        for (const std::string& code : sources.indicator_order) text += code + ' ';
        text += std::to_string(sources.regions.size()) + ' ' + std::to_string(sources.departments.size()) + ' ' + std::to_string(sources.communes.size()) + ' ' +
                std::to_string(sources.stated.size()) + ' ' + std::to_string(sources.acceptances.size()) + ' ' + std::to_string(sources.unread.size()) + '\n';
        for (const auto& complaint : diagnostics.items()) text += to_text(complaint) + '\n';
        return text;
    }
    void replace(const fs::path& file, const std::string& before, const std::string& after) const {
        std::string text = read_file(file);
        const std::size_t at = text.find(before);
        ASSERT_NE(at, std::string::npos) << file;
        write_file(file, text.replace(at, before.size(), after));
    }
};

TEST(KeptSources, AreWhatAReadingGives) {
    Kept test;
    write_file(test.root / "content/territoires/ti-9999.yml", "id: ti-9999\ninconnu: 1\n");
    const std::string fresh = test.all(nullptr);
    EXPECT_NE(fresh.find("inconnu"), std::string::npos) << "it has complaints too";
    EXPECT_EQ(test.all(&test.kept), fresh);
    EXPECT_EQ(test.all(&test.kept), fresh) << "taken from what was kept";
}

TEST(KeptSources, AreReadAgainWithAnotherStampAlone) {
    Kept test;
    const std::string before = test.all(&test.kept);
    test.replace(test.root / "data/catalogue.yml", "libelle: ", "libelle: Autre ");
    test.replace(test.root / "content/territoires/ti-2703.yml", "nom: ", "nom: Grande ");
    EXPECT_EQ(test.all(&test.kept), before) << "nothing is looked at but stamps";
    test.stamp = "2";
    EXPECT_EQ(test.all(&test.kept), test.all(nullptr));
    EXPECT_NE(test.all(&test.kept), before);
}

TEST(KeptSources, WithoutAStampNothingIsKept) {
    Kept test;
    test.stamp = "";
    const std::string before = test.all(&test.kept);
    test.replace(test.root / "data/catalogue.yml", "libelle: ", "libelle: Autre ");
    EXPECT_NE(test.all(&test.kept), before);
    EXPECT_EQ(test.all(&test.kept), test.all(nullptr));
}

}  // namespace
}  // namespace portraits
