// The whole text of complaints is a contract: each folder of tests/golden/messages/ lays broken files over the small
// publication of tests/fixtures/load/petit and holds, in attendu.txt, what a French reader is told.
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "load/load_sources.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;

const fs::path root = SOURCE_DIR;
const fs::path golden = root / "tests/golden/messages";

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(golden)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// A folder of its own, current while it lives, so that messages name files as a user would.
class Workplace {
public:
    explicit Workplace(const std::string& name) : folder_(fs::path(test::temporary("messages-" + name))), before_(fs::current_path()) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        fs::current_path(folder_);
    }
    ~Workplace() {
        fs::current_path(before_);
        fs::remove_all(folder_);
    }
    void lay(const fs::path& files) const {
        fs::copy(files, folder_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    }

private:
    fs::path folder_, before_;
};

std::string complaints() {
    Diagnostics diagnostics;
    const Sources sources = load_sources({"content", "data", root / "themes", "", {}}, diagnostics);
    validate(sources, diagnostics);
    diagnostics.sort();
    std::string text;
    for (const auto& d : diagnostics.items()) text += to_text(d);
    return text;
}

class Messages : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        const fs::path locale = fs::read_symlink("/proc/self/exe").parent_path().parent_path() / "locale";
        ASSERT_TRUE(fs::exists(locale / "fr/LC_MESSAGES/portraits.mo")) << "build the target portraits_catalogue first";
        choose_language("fr", locale);
    }
    void TearDown() override { choose_language("en", ""); }
};

TEST_P(Messages, AreTheWholeTextExpected) {
    std::string found;
    {
        Workplace workplace(GetParam());
        workplace.lay(root / "tests/fixtures/load/petit");
        workplace.lay(golden / GetParam());
        found = complaints();
    }
    const fs::path expected = golden / GetParam() / "attendu.txt";
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(expected, found);
    EXPECT_EQ(found, read_file(expected));
    EXPECT_NE(found, "");
}

INSTANTIATE_TEST_SUITE_P(Golden, Messages, testing::ValuesIn(cases()), [](const auto& parameter) {
    std::string name = parameter.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace portraits
