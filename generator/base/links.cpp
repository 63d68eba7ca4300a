#include "base/links.hpp"

#include <algorithm>
#include <string>

namespace portraits {

bool is_safe_link(std::string_view address) {
    const auto odd = [](unsigned char c) { return c <= 0x20 || c == '\\' || c == 0x7F; };
    if (address.empty() || std::any_of(address.begin(), address.end(), odd) || address.substr(0, 2) == "//") return false;
    const auto colon = address.find(':');
    if (colon == std::string_view::npos || address.find_first_of("/?#") < colon) return true;
    std::string scheme(address.substr(0, colon));
    for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace portraits
