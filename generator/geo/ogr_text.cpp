#include "geo/ogr_text.hpp"

#include <filesystem>
#include <fstream>

#include "base/french.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// A file beside with this extension, in small or capital letters; empty when there is none.
fs::path sibling(const std::string& path, const char* small, const char* capital) {
    for (const char* extension : {small, capital})
        if (const fs::path candidate = fs::path(path).replace_extension(extension); fs::exists(candidate)) return candidate;
    return {};
}

/// Language driver of a dBASE file: the byte 29 of its header.
int language_driver(const fs::path& table) {
    char header[32] = {};
    std::ifstream(table, std::ios::binary).read(header, sizeof header);
    return static_cast<unsigned char>(header[29]);
}

}  // namespace

std::string encoding_option(const std::string& path) {
    const fs::path extension = fs::path(path).extension();
    if (extension != ".shp" && extension != ".SHP") return {};
    if (!sibling(path, ".cpg", ".CPG").empty()) return {};
    const fs::path table = sibling(path, ".dbf", ".DBF");
    const int driver = table.empty() ? 0 : language_driver(table);
    const bool told = driver != 0 && driver != 0x03 && driver != 0x57;
    return told ? std::string() : std::string("ENCODING=");
}

std::string readable(const char* text) {
    const std::string given = text == nullptr ? "" : text;
    if (!is_utf8(given)) return from_windows_1252(given);
    std::string made;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const bool control = given[i] == '\xC2' && i + 1 < given.size() && static_cast<unsigned char>(given[i + 1]) < 0xA0;
        if (control) made += from_windows_1252(given.substr(++i, 1));
        else made += given[i];
    }
    return made;
}

}  // namespace portraits
