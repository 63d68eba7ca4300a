#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace portraits {

/// A YAML value with the place it was written at; owns its children. Texts are as written, never guessed into numbers.
struct YamlNode {
    enum class Kind { null, scalar, sequence, map } kind = Kind::null;
    Origin origin;                  // first character of the content, after an opening quote
    std::string text;               // scalars
    bool quoted = false;
    std::vector<YamlNode> items;    // of a sequence; values of a map, in file order
    std::vector<Located<std::string>> keys;  // of a map, one for each item
    std::size_t weight = 1;         // nodes of the whole subtree, aliases expanded
    std::size_t bytes = 0;          // of its texts and keys, aliases expanded

    bool is_map() const { return kind == Kind::map; }
    bool is_sequence() const { return kind == Kind::sequence; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_null() const { return kind == Kind::null; }
    /// Value of a key, or null.
    const YamlNode* find(std::string_view key) const;
};

/// What a hostile or mistaken file may not exceed.
struct YamlLimits {
    std::size_t bytes = 4u << 20;
    std::size_t nodes = 200'000;    // after aliases
    std::size_t unfolded = 16u << 20;  // bytes of texts after aliases
    std::size_t depth = 40;
    std::size_t keys = 2'000;        // of one map: each is compared with those before
};

/// Parses one document. Complaints (syntax, duplicate keys, tabs, encoding, limits) go to diagnostics, each with its
/// place; nothing comes back when the file cannot be understood at all.
std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, Diagnostics& diagnostics,
                                   const YamlLimits& limits = {});

/// Reads and parses a file; a missing or oversized file is a complaint at `asked_at` or at the file.
std::optional<YamlNode> read_yaml(const std::string& file, Diagnostics& diagnostics, const Origin& asked_at = {},
                                  const YamlLimits& limits = {});

}  // namespace portraits
