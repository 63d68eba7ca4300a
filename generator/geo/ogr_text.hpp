#pragma once
#include <string>

namespace portraits {

/// Option for GDAL's Shapefile driver, "ENCODING=" for no conversion at all, when nothing beside the file tells a usable encoding: no
/// .cpg, and a .dbf that tells none or plain “ANSI” (which GDAL takes for ISO 8859-1, without œ). Empty otherwise.
std::string encoding_option(const std::string& path);

/// A text of GDAL in UTF-8: what is not, is taken for Windows-1252; control characters are what that code page writes there.
std::string readable(const char* text);

}  // namespace portraits
