#pragma once
#include <string>

namespace portraits {

/// The address of a site with its last slash; empty stays empty.
std::string with_slash(std::string address);

}  // namespace portraits
