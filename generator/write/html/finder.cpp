#include "write/html/finder.hpp"

namespace portraits::html {

std::string finder_html(const Templates& templates, const SiteContext& shared, const std::string& root, const std::string& id, bool compact) {
    if (shared.assets.search.empty() || shared.assets.script.empty()) return {};
    Data data;
    data.set("id", id);
    data.set("compact", compact);
    data.set("action", root + "territoires/index.html");
    data.set("index", root + shared.assets.search);
    data.set("root", root.empty() ? "./" : root);
    return templates.render("finder", data);
}

}  // namespace portraits::html
