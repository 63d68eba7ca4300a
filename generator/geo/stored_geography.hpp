#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "geo/geography.hpp"

namespace portraits {

/// All of a geography as bytes, for the next run on the same machine: every number as it is in memory.
std::string geography_bytes(const Geography& geography);
/// The geography that gave these bytes; nothing when they are not whole. They are believed otherwise: who keeps them makes sure that they are those.
std::optional<Geography> geography_from(std::string_view bytes);

}  // namespace portraits
