// The JSON Schemas that editors use must accept what our readers accept: every shipped file is checked against its schema,
// and each schema must refuse a misspelt key.
#include <charconv>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/files.hpp"
#include "load/yaml/node.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

/// Typed as YAML 1.2 does for an editor: numbers and true/false are guessed, quoted texts are not.
json to_json(const YamlNode& node) {
    if (node.is_null()) return nullptr;
    if (node.is_sequence()) {
        json list = json::array();
        for (const auto& item : node.items) list.push_back(to_json(item));
        return list;
    }
    if (node.is_map()) {
        json map = json::object();
        for (std::size_t i = 0; i < node.keys.size(); ++i) map[node.keys[i].value] = to_json(node.items[i]);
        return map;
    }
    if (node.quoted) return node.text;
    if (node.text == "true" || node.text == "false") return node.text == "true";
    const char* const end = node.text.data() + node.text.size();
    long whole = 0;
    if (std::from_chars(node.text.data(), end, whole).ptr == end) return whole;
    double number = 0;
    if (std::from_chars(node.text.data(), end, number).ptr == end) return number;
    return node.text;
}

json read_as_json(const fs::path& file) {
    Diagnostics diagnostics;
    const auto node = read_yaml(file.generic_string(), diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    return node ? to_json(*node) : json();
}

/// Complaints of a schema of content/schemas/ about a document, one per line; empty when it is valid.
std::string complaints(const std::string& name, const json& document) {
    static std::map<std::string, valijson::Schema> schemas;  // 183 territories share one
    const auto [schema, fresh] = schemas.try_emplace(name);
    const json source = json::parse(read_file("content/schemas/" + name + ".json"));
    if (fresh) valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(NlohmannJsonAdapter(source), schema->second);
    valijson::ValidationResults results;
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    if (validator.validate(schema->second, NlohmannJsonAdapter(document), &results)) return {};
    std::string text;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const auto& step : error.context) text += step;
        text += ": " + error.description + '\n';
    }
    return text.empty() ? "invalid\n" : text;
}

struct Kind {
    const char* schema;
    const char* folder;
    const char* file;  // empty: every .yml of the folder
};

std::vector<fs::path> files_of(const Kind& kind) {
    if (*kind.file) return {fs::path(kind.folder) / kind.file};
    return files_in(kind.folder, ".yml");
}

class Schemas : public testing::TestWithParam<Kind> {};

TEST_P(Schemas, AcceptTheShippedFiles) {
    for (const auto& file : files_of(GetParam())) EXPECT_EQ(complaints(GetParam().schema, read_as_json(file)), "") << file;
}

TEST_P(Schemas, RefuseAMisspeltKeyAndAMissingOne) {
    const json good = read_as_json(files_of(GetParam()).at(0));
    json misspelt = good;
    misspelt["tirte"] = "x";
    EXPECT_NE(complaints(GetParam().schema, misspelt), "");
    json cut = good;
    cut.erase(json::parse(read_file(std::string("content/schemas/") + GetParam().schema + ".json")).at("required").at(0).get<std::string>());
    EXPECT_NE(complaints(GetParam().schema, cut), "");
}

INSTANTIATE_TEST_SUITE_P(Shipped, Schemas,
                         testing::Values(Kind{"publication", "content", "publication.yml"}, Kind{"territoire", "content/territoires", ""},
                                         Kind{"document", "content/documents", ""}, Kind{"catalogue", "data", "catalogue.yml"},
                                         Kind{"theme", "themes/portrait", "theme.yml"}, Kind{"theme", "themes/almanach", "theme.yml"}));
INSTANTIATE_TEST_SUITE_P(Fixture, Schemas,
                         testing::Values(Kind{"publication", "tests/fixtures/load/petit/content", "publication.yml"},
                                         Kind{"territoire", "tests/fixtures/load/petit/content/territoires", ""},
                                         Kind{"document", "tests/fixtures/load/petit/content/documents", ""},
                                         Kind{"catalogue", "tests/fixtures/load/petit/data", "catalogue.yml"}));

TEST(TerritorySchema, AcceptsTheCommentedExample) {
    EXPECT_EQ(complaints("territoire", read_as_json("content/exemple-territoire.yml")), "");
}

TEST(DocumentSchema, RefusesASlipDeepInABlock) {
    const char* const plan = R"({"nom": "x", "titre": "x", "chapitres": [{"id": "a", "titre": "A", "blocs": [%s]}]})";
    const auto with_block = [&](const std::string& block) {
        std::string text = plan;
        return complaints("document", json::parse(text.replace(text.find("%s"), 2, block)));
    };
    EXPECT_EQ(with_block(R"({"figure": {"id": "f", "type": "barres", "indicateurs": ["population"]}})"), "");
    EXPECT_NE(with_block(R"({"figure": {"id": "f", "type": "bares", "indicateurs": ["population"]}})"), "");
    EXPECT_NE(with_block(R"({"figure": {"id": "f", "type": "barres", "indicateur": ["population"]}})"), "");
    EXPECT_NE(with_block(R"j({"si": "connu(x)"})j"), "");
}

}  // namespace
}  // namespace portraits
