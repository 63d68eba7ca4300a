// The YAML loader and what reads a territory, the publication and the catalogue with it. The first byte says which.
#include "fuzz/harness.hpp"
#include "load/readers/read_catalogue.hpp"
#include "load/readers/read_publication.hpp"
#include "load/readers/read_territory.hpp"
#include "load/yaml/node.hpp"

using namespace portraits;

namespace {

std::size_t weight_of(const YamlNode& node) {
    std::size_t weight = 1;
    for (const YamlNode& item : node.items) weight += weight_of(item);
    return weight;
}

void check_tree(const YamlNode& node, std::size_t depth) {
    fuzz::require(depth <= YamlLimits{}.depth + 1, "nesting is bounded");
    fuzz::require(is_utf8(node.text), "texts are UTF-8");
    fuzz::require(!node.is_map() || node.keys.size() == node.items.size(), "each key has a value");
    for (const YamlNode& item : node.items) check_tree(item, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const fuzz::Scratch scratch;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    Diagnostics complaints;
    const auto root = parse_yaml(text, "essai.yml", complaints);
    fuzz::require(root || complaints.has_errors(), "what is not read is complained of");
    if (root) {
        check_tree(*root, 0);
        fuzz::require(weight_of(*root) <= YamlLimits{}.nodes, "aliases do not unfold without end");
    }
    const std::string file = scratch.write("essai.yml", text);
    if (data[0] % 3 == 0) read_territory(file, complaints);
    if (data[0] % 3 == 1) read_publication(file, complaints);
    if (data[0] % 3 == 2) read_catalogue(file, complaints);
    fuzz::check_complaints(complaints, size);
    return 0;
}
