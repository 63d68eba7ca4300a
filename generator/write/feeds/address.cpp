#include "write/feeds/address.hpp"

namespace portraits {

std::string with_slash(std::string address) {
    if (!address.empty() && address.back() != '/') address += '/';
    return address;
}

}  // namespace portraits
