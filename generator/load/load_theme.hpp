#pragma once
#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/theme.hpp"

namespace portraits {

/// Reads <folder>/theme.yml. Every role and every type must be given; complaints go to diagnostics.
Theme load_theme(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace portraits
