#include "serve/address.hpp"

#include <string_view>

namespace portraits {

namespace {

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// The path without its percent escapes; empty when one is broken, or hides a slash, a backslash or a control character: no address of
/// the site needs those, attempts to leave it do.
std::string decoded(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        char c = path[i];
        if (c == '%') {
            const int high = i + 2 < path.size() ? digit_of(path[i + 1]) : -1, low = i + 2 < path.size() ? digit_of(path[i + 2]) : -1;
            if (high < 0 || low < 0) return {};
            c = static_cast<char>(high * 16 + low);
            i += 2;
            if (c == '/') return {};
        }
        if (c == '\\' || (static_cast<unsigned char>(c) < 0x20)) return {};
        out += c;
    }
    return out;
}

/// No empty part, and none that starts with a dot: "..", ".", the marker of the folder.
bool plain(std::string_view path) {
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        if (part.empty() || part.front() == '.') return false;
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    return true;
}

}  // namespace

std::string whole_prefix(std::string prefix) {
    if (prefix.empty() || prefix.front() != '/') prefix = '/' + prefix;
    if (prefix.back() != '/') prefix += '/';
    return prefix;
}

Address address_of(const std::string& target, const std::string& prefix) {
    Address address{target.substr(0, target.find_first_of("?#")), false, std::nullopt};
    const std::string path = decoded(address.raw);
    address.is_prefix = !path.empty() && path + "/" == prefix;
    if (!path.starts_with(prefix)) return address;
    std::string inside = path.substr(prefix.size());
    if (plain(inside)) address.inside = std::move(inside);
    return address;
}

}  // namespace portraits
