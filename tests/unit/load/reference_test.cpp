// A key that a reader asks for must be explained in docs/reference.fr.md and known to a JSON Schema.
#include <filesystem>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "base/files.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;

/// Keys written in calls such as map.required("titre", …) in the sources of the load room.
std::set<std::string> keys_that_readers_ask_for() {
    static const std::regex call(R"rx([.](?:optional|required|choice|list|required_list|find|need|entries)\("([a-z_]+)")rx");
    std::set<std::string> keys;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "generator/load")) {
        if (entry.path().extension() != ".cpp" || entry.path().parent_path().filename() == "tables") continue;
        const std::string source = read_file(entry.path());
        for (auto found = std::sregex_iterator(source.begin(), source.end(), call); found != std::sregex_iterator(); ++found)
            keys.insert((*found)[1]);
    }
    return keys;
}

std::string all_schemas() {
    std::string text;
    for (const auto& file : files_in(fs::path(SOURCE_DIR) / "content/schemas", ".json")) text += read_file(file);
    return text;
}

TEST(Reference, ExplainsEveryKey) {
    const std::string reference = read_file(fs::path(SOURCE_DIR) / "docs/reference.fr.md");
    const auto keys = keys_that_readers_ask_for();
    EXPECT_GT(keys.size(), 100u);
    for (const auto& key : keys) {
        const bool explained = reference.find('`' + key + '`') != std::string::npos || reference.find(key + ':') != std::string::npos;
        EXPECT_TRUE(explained) << key;
    }
}

TEST(Reference, KeysAreKnownToASchema) {
    const std::string schemas = all_schemas();
    for (const auto& key : keys_that_readers_ask_for()) EXPECT_NE(schemas.find('"' + key + '"'), std::string::npos) << key;
}

}  // namespace
}  // namespace portraits
