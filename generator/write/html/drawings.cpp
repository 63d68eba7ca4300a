#include "write/html/drawings.hpp"

#include "write/svg/write_svg.hpp"

namespace portraits {

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
    return {write_svg(picture, theme, options), "", picture.width, picture.height};
}

WebFace linked_face(const Picture& picture, const std::string& href) { return {"", href, picture.width, picture.height}; }

}  // namespace portraits
