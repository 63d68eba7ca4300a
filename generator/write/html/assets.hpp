#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "model/theme.hpp"
#include "write/html/pages.hpp"

namespace portraits {

/// The rules of the theme without its font files: for a page that holds its style.
std::string style_of(const Theme& theme);
/// A file that every page shares; `path` is relative to the root of the site and holds a hash of the bytes.
struct Asset {
    std::string path;
    std::string bytes;
};
struct Assets {
    AssetNames names;
    std::vector<Asset> files;
};

/// Stylesheet (colours of the theme, then <theme>/css/*.css), script (<theme>/js/*.js), icon and subset fonts (woff2).
/// Throws EnvironmentError.
Assets make_assets(const Theme& theme);
/// Adds a script that pages load when they need its data, named by its bytes; gives its path.
std::string add_script(Assets& assets, const std::string& stem, std::string script);
/// Custom properties of the theme's colours, for light, dark and print, and the classes that inline pictures use.
std::string colour_rules(const Theme& theme);

}  // namespace portraits
