#include "write/html/drawings.hpp"

#include <string_view>

#include "write/svg/write_svg.hpp"

namespace portraits {

namespace {

/// Links of a hidden drawing answer the mouse only: the keyboard finds the same targets as text in the page.
std::string without_tab_stops(const std::string& svg) {
    static constexpr std::string_view link = "<a ";
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = svg.find(link); at != std::string::npos; at = svg.find(link, from)) {
        out += svg.substr(from, at - from) + "<a tabindex=\"-1\" ";
        from = at + link.size();
    }
    return out + svg.substr(from);
}

}  // namespace

WebFace inline_face(const Figure& figure, const Picture& picture, const Theme& theme, bool narrow) {
    SvgOptions options;
    options.standalone = false;
    options.id = "figure-" + figure.id + (narrow ? "-etroite" : "-large");
    options.title = figure.alternative.empty() ? figure.title : figure.alternative;
    return {write_svg(picture, theme, options), "", picture.width, picture.height};
}

WebFace decorative_face(const Picture& picture, const Theme& theme, const std::string& id) {
    SvgOptions options;
    options.standalone = false;
    options.decorative = true;
    options.id = id;
    return {without_tab_stops(write_svg(picture, theme, options)), "", picture.width, picture.height};
}

WebFace linked_face(const Picture& picture, const std::string& href) { return {"", href, picture.width, picture.height}; }

}  // namespace portraits
