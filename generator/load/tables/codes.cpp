#include "load/tables/codes.hpp"

#include <algorithm>

namespace portraits {

std::string with_lost_zero(std::string_view code) {
    const bool digits = !code.empty() && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (code.size() == 4 || code.size() == 8) ? '0' + std::string(code) : std::string();
}

}  // namespace portraits
