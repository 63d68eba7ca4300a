#pragma once
#include <optional>
#include <string_view>

#include "model/value.hpp"

namespace portraits {

/// How the numbers of one column are written, settled from the whole column before any is read: a sign that appears twice
/// in one number, or before the other sign, groups thousands there.
struct NumberStyle {
    bool comma_groups = false, point_groups = false;
    void learn(std::string_view text);
};

/// A number as French staff write it ("1 234,5", "1234.5", "12,5 %"), or why there is none ("n.d.", empty, "s", "///");
/// nothing when the text is neither.
std::optional<Value> parse_value(std::string_view text, const NumberStyle& style = {});

}  // namespace portraits
