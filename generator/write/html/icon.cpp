#include "write/html/icon.hpp"

#include "base/format.hpp"
#include "draw/icon.hpp"
#include "write/svg/svg_numbers.hpp"

namespace portraits::html {

std::string icon_html(const IconPtr& icon, int side) {
    if (!icon || icon->empty()) return {};
    const Picture picture = draw_icon(*icon, Icon::grid, Ink::of(Role::ink));
    return fmt::format("<svg class=\"icon pictogram\" viewBox=\"0 0 24 24\" width=\"{0}\" height=\"{0}\" aria-hidden=\"true\"><path d=\"{1}\"/></svg>",
                       side, svg_path(*std::get<Shape>(picture.nodes.front()).path));
}

}  // namespace portraits::html
