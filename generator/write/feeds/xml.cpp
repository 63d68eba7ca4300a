#include "write/feeds/xml.hpp"

namespace portraits {

std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string with_slash(std::string address) {
    if (!address.empty() && address.back() != '/') address += '/';
    return address;
}

}  // namespace portraits
