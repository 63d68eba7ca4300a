#pragma once
#include <string>
#include <string_view>

#include "base/origin.hpp"

namespace portraits::phrase {

/// Place of the byte `offset` of an expression that stands at `start` in a YAML scalar read at `origin`. Quotes and block scalars
/// are found in the file itself; where it cannot be read, the offset is counted from the scalar's own place.
Origin place_in_scalar(const Origin& origin, std::string_view scalar, std::size_t start, std::string_view expression, std::size_t offset);

}  // namespace portraits::phrase
