#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "draw/picture.hpp"

namespace portraits {

/// Data of paths as they were written before, for a drawing that is written again in other colours.
using SvgPaths = std::unordered_map<const Path*, std::string>;

struct SvgOptions {
    bool standalone = true;        // XML file of its own with literal colours; false: inline in a page, colours by CSS class
    std::string id;                // prefix of every id inside: unique in the page
    std::string title, description;
    bool decorative = false;       // inline: aria-hidden
    int decimals = 2;              // of long outlines: 1 is enough for a screen and a quarter lighter
    const Picture* known = nullptr;        // a picture that is used in it, whose markup was written before…
    const std::string* markup = nullptr;   // …by shareable_markup, for files as this one
    SvgPaths* paths = nullptr;             // of this picture, written with the same decimals; null: none is kept
};

/// SVG with real <text>, a title, stable ids. Inline: no style attribute and no <style> (a strict Content-Security-Policy
/// holds): fills are classes "f-<role>", strokes "s-<role>"; literal colours are presentation attributes.
std::string write_svg(const Picture& picture, const Theme& theme, const SvgOptions& options);

/// Markup of a picture that is the same in every file of its own that uses it, its ids starting with "fond-"; nothing when it has links, of
/// which the whole drawing must tell.
std::optional<std::string> shareable_markup(const Picture& picture, const Theme& theme);
/// The same for drawings written with these options, of which it takes no title.
std::optional<std::string> shareable_markup(const Picture& picture, const Theme& theme, const SvgOptions& options);

}  // namespace portraits
