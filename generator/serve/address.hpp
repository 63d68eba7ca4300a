#pragma once
#include <optional>
#include <string>

namespace portraits {

/// What a request's target names in a site that stands under a prefix ("/", "/a/b/").
struct Address {
    std::string raw;                    // as asked, without its query
    bool is_prefix = false;             // the prefix itself, but for its last stroke
    std::optional<std::string> inside;  // path relative to the root of the site, decoded; nothing for what no site has
};

/// "/a/b/" of "a/b"
std::string whole_prefix(std::string prefix);
/// Refuses broken escapes, hidden strokes, control characters, "..", and names that start with a dot.
Address address_of(const std::string& target, const std::string& prefix);

}  // namespace portraits
