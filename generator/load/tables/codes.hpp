#pragma once
#include <string>
#include <string_view>

namespace portraits {

/// The code with the zero that a spreadsheet probably ate ("1004" → "01004", an 8-digit SIREN), or empty when it looks whole.
std::string with_lost_zero(std::string_view code);

}  // namespace portraits
