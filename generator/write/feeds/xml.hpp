#pragma once
#include <string>
#include <string_view>

namespace portraits {

/// Text for an element or a quoted attribute of XML.
std::string xml_text(std::string_view text);
/// The address of a site with its last slash; empty stays empty.
std::string with_slash(std::string address);

}  // namespace portraits
