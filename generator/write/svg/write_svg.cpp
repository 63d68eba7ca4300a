#include "write/svg/write_svg.hpp"

#include "base/format.hpp"
#include "base/french.hpp"
#include "write/svg/svg_numbers.hpp"
#include "write/svg/svg_writer.hpp"

namespace portraits {
namespace {

/// The theme's family first, then faces that most machines have.
std::string font_stack(const Theme& theme) {
    return (theme.family.empty() ? "" : "'" + theme.family + "', ") + "Carlito, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
}

/// Tabular figures and ligatures as shaped: "tnum" → "tnum" 1, "-liga" → "liga" 0. No presentation attribute says this.
std::string feature_style(const Theme& theme) {
    std::string features;
    for (const std::string& feature : theme.font_features) {
        const bool off = feature.starts_with('-');
        features += fmt::format("{}'{}' {}", features.empty() ? "" : ",", feature.substr(off ? 1 : 0), off ? 0 : 1);
    }
    return features.empty() ? "" : "<style>text{font-feature-settings:" + features + "}</style>";
}

/// Names and roles: decoration is hidden, a drawing with links stays a group, any other is one image.
void add_roles(SvgAttributes& root, const SvgOptions& options, bool has_links) {
    if (options.decorative) {
        root.add("aria-hidden", "true").add("focusable", "false");
        return;
    }
    root.add("role", has_links ? "group" : "img");
    std::string labels;
    if (!options.title.empty()) labels = options.id + "-t";
    if (!options.description.empty()) labels += (labels.empty() ? "" : " ") + options.id + "-d";
    if (!labels.empty()) root.add("aria-labelledby", labels);
}

std::string names(const SvgOptions& options) {
    if (options.decorative) return {};
    std::string out;
    const auto add = [&](const char* element, const char* suffix, const std::string& text) {
        if (text.empty()) return;
        out += fmt::format("<{0} id=\"{1}{2}\">{3}</{0}>", element, escape_markup(options.id), suffix, escape_markup(text));
    };
    add("title", "-t", options.title);
    add("desc", "-d", options.description);
    return out;
}

}  // namespace

std::optional<std::string> shareable_markup(const Picture& picture, const Theme& theme) {
    SvgOptions options;
    options.id = "fond";
    return shareable_markup(picture, theme, options);
}

std::optional<std::string> shareable_markup(const Picture& picture, const Theme& theme, const SvgOptions& options) {
    SvgWriter writer(theme, options);
    const std::string markup = writer.body(picture);
    return writer.has_links() ? std::nullopt : std::optional(writer.definitions() + markup);
}

std::string write_svg(const Picture& picture, const Theme& theme, const SvgOptions& options) {
    SvgWriter writer(theme, options);
    const std::string body = writer.body(picture);
    const std::string width = svg_number(picture.width), height = svg_number(picture.height);
    SvgAttributes root;
    if (options.standalone) root.add("xmlns", "http://www.w3.org/2000/svg").add("xml:lang", "fr");
    root.add("viewBox", fmt::format("0 0 {} {}", width, height));
    if (options.standalone) root.add("width", width).add("height", height).add("font-family", font_stack(theme));
    add_roles(root, options, writer.has_links());
    std::string out = options.standalone ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
    out += "<svg";
    root.append_to(out);
    out += '>' + names(options);
    if (options.standalone) {
        const std::string paper = to_hex(theme.colour(Role::paper));
        out += feature_style(theme) + fmt::format("<path fill=\"{}\" d=\"M0 0h{}v{}H0z\"/>", paper, width, height);
    }
    out += writer.definitions() + body + "</svg>";
    return options.standalone ? out + "\n" : out;
}

}  // namespace portraits
