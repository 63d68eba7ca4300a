#include "write/html/drawings.hpp"

#include <string_view>

#include "base/files.hpp"

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

/// A tenth of a point is a sixth of a pixel on the widest page.
constexpr int screen_decimals = 1;

/// Under this many points a base costs less in the page than a request of its own.
constexpr std::size_t heavy_points = 1500;

std::size_t points_of(const std::vector<Node>& nodes) {
    std::size_t count = 0;
    for (const Node& node : nodes) {
        if (const auto* shape = std::get_if<Shape>(&node)) count += shape->path ? shape->path->points.size() : 0;
        else if (const auto* group = std::get_if<GroupPtr>(&node)) count += points_of((*group)->nodes);
        else if (const auto* use = std::get_if<Use>(&node)) count += points_of(use->picture->nodes);
    }
    return count;
}

/// The base that a picture starts with, when it is heavy and as large as the picture.
PicturePtr heavy_base(const Picture& picture) {
    const PicturePtr base = base_of(picture);
    return base && points_of(base->nodes) > heavy_points ? base : nullptr;
}

bool has_text(const std::vector<Node>& nodes);

bool has_text(const Node& node) {
    if (std::holds_alternative<Text>(node)) return true;
    if (const auto* group = std::get_if<GroupPtr>(&node)) return has_text((*group)->nodes);
    if (const auto* use = std::get_if<Use>(&node)) return has_text(use->picture->nodes);
    return false;
}

bool has_text(const std::vector<Node>& nodes) {
    for (const Node& node : nodes)
        if (has_text(node)) return true;
    return false;
}

/// The words alone, or all but the words; groups keep what they share.
std::vector<Node> part_of(const std::vector<Node>& nodes, bool words) {
    std::vector<Node> part;
    for (const Node& node : nodes) {
        if (!has_text(node)) {
            if (!words) part.push_back(node);
        } else if (const auto* group = std::get_if<GroupPtr>(&node)) {
            Group kept = **group;
            kept.nodes = part_of((*group)->nodes, words);
            kept.title.clear();
            if (words) kept.id.clear(), kept.css_class.clear();  // of the shapes
            if (!kept.nodes.empty()) part.push_back(std::make_shared<const Group>(std::move(kept)));
        } else if (const auto* use = std::get_if<Use>(&node)) {
            Picture picture = *use->picture;
            picture.nodes = part_of(picture.nodes, words);
            if (!picture.nodes.empty()) part.push_back(Use{std::make_shared<const Picture>(std::move(picture)), use->transform});
        } else if (words) {
            part.push_back(node);
        }
    }
    return part;
}

Theme in_the_dark(Theme theme) {
    theme.light = theme.dark;
    return theme;
}

}  // namespace

SharedDrawings::SharedDrawings(const Theme& theme, Write write) : light_(theme), dark_(in_the_dark(theme)), write_(std::move(write)) {}

std::string SharedDrawings::write(const Picture& base, const Theme& theme, const std::string& suffix, SvgPaths& paths) {
    SvgOptions options;
    options.id = "fond";
    options.decorative = true;
    options.decimals = screen_decimals;
    options.paths = &paths;
    const std::string bytes = write_svg(base, theme, options);
    const std::string path = "assets/fond." + content_hash(bytes).substr(0, 10) + suffix + ".svg";
    write_(path, bytes);
    return path;
}

SharedDrawings::Shared SharedDrawings::shared(const PicturePtr& base) {
    const std::lock_guard lock(mutex_);
    const auto [found, fresh] = written_.try_emplace(base);
    if (fresh) {
        const Picture shapes{base->width, base->height, part_of(base->nodes, false)};
        Picture words{base->width, base->height, part_of(base->nodes, true)};
        SvgPaths paths;
        found->second = {write(shapes, light_, "", paths), write(shapes, dark_, ".sombre", paths), nullptr};
        if (!words.nodes.empty()) found->second.words = std::make_shared<const Picture>(std::move(words));
    }
    return found->second;
}

std::shared_ptr<const std::string> SharedDrawings::words_of(const Shared& base, const SvgOptions& options) {
    const std::lock_guard lock(mutex_);
    const auto [found, fresh] = words_.try_emplace({base.words, options.id});
    if (fresh) {
        SvgOptions words = options;
        words.id += "-fond";
        if (std::optional<std::string> markup = shareable_markup(*base.words, light_, words))
            found->second = std::make_shared<const std::string>(std::move(*markup));
    }
    return found->second;
}

namespace {

// No text holds this sign: control characters are refused where content is read.
constexpr char mark_sign = '\x01';

}  // namespace

std::string SharedDrawings::mark(const PicturePtr& base) {
    const std::lock_guard lock(mutex_);
    const auto [found, fresh] = marked_.try_emplace(base, embedded_.size());
    if (fresh) {
        SvgOptions options;
        options.standalone = false;
        options.decorative = true;
        options.decimals = screen_decimals;
        options.id = "fond-" + std::to_string(found->second);
        embedded_.push_back(std::make_shared<const std::string>(write_svg(*base, light_, options)));
    }
    return mark_sign + std::to_string(found->second) + mark_sign;
}

std::string SharedDrawings::with_drawings(std::string_view page) const {
    std::vector<std::shared_ptr<const std::string>> drawings;
    {
        const std::lock_guard lock(mutex_);
        drawings = embedded_;
    }
    std::vector<std::string_view> parts;
    std::size_t size = 0, from = 0;
    const auto add = [&](std::string_view part) {
        parts.push_back(part);
        size += part.size();
    };
    for (std::size_t at; (at = page.find(mark_sign, from)) != std::string_view::npos;) {
        const std::size_t end = page.find(mark_sign, at + 1);
        add(page.substr(from, at - from));
        add(*drawings.at(std::stoul(std::string(page.substr(at + 1, end - at - 1)))));
        from = end + 1;
    }
    add(page.substr(from));
    std::string whole;
    whole.reserve(size);
    for (const std::string_view part : parts) whole += part;
    return whole;
}

namespace {

SvgOptions inline_options(const Figure& figure, bool narrow) {
    SvgOptions options;
    options.standalone = false;
    options.id = "figure-" + figure.id + (narrow ? "-etroite" : "-large");
    options.decimals = screen_decimals;
    options.title = figure.alternative.empty() ? figure.title : figure.alternative;
    return options;
}

}  // namespace

WebFace embedded_face(const Figure& figure, const Picture& picture, const Theme& theme, SharedDrawings& shared) {
    const PicturePtr base = heavy_base(picture);
    if (!base) return inline_face(figure, picture, theme, false);
    Picture above = picture;
    above.nodes.erase(above.nodes.begin());
    WebFace face = inline_face(figure, above, theme, false);
    face.svg = "<div class=\"layers\">" + shared.mark(base) + face.svg + "</div>";
    return face;
}

WebFace layered_face(const Figure& figure, const Picture& picture, const Theme& theme, bool narrow, SharedDrawings& shared,
                     const std::string& root) {
    const PicturePtr base = heavy_base(picture);
    if (!base) return inline_face(figure, picture, theme, narrow);
    const SharedDrawings::Shared under = shared.shared(base);
    SvgOptions options = inline_options(figure, narrow);
    Picture above = picture;
    if (under.words) above.nodes.front() = Use{under.words, {}};
    else above.nodes.erase(above.nodes.begin());
    const std::shared_ptr<const std::string> words = under.words ? shared.words_of(under, options) : nullptr;
    if (words) {
        options.known = under.words.get();
        options.markup = words.get();
    }
    return {write_svg(above, theme, options), root + under.light, above.width, above.height, root + under.dark};
}

WebFace inline_face(const Figure& figure, const Picture& picture, const Theme& theme, bool narrow) {
    return {write_svg(picture, theme, inline_options(figure, narrow)), "", picture.width, picture.height, ""};
}

WebFace decorative_face(const Picture& picture, const Theme& theme, const std::string& id) {
    SvgOptions options;
    options.standalone = false;
    options.decorative = true;
    options.decimals = screen_decimals;
    options.id = id;
    return {without_tab_stops(write_svg(picture, theme, options)), "", picture.width, picture.height, ""};
}

WebFace embedded_decorative_face(const Picture& picture, const Theme& theme, const std::string& id, SharedDrawings& shared) {
    const PicturePtr base = heavy_base(picture);
    if (!base) return decorative_face(picture, theme, id);
    Picture above = picture;
    above.nodes.erase(above.nodes.begin());
    WebFace face = decorative_face(above, theme, id);
    face.svg = "<div class=\"layers\">" + shared.mark(base) + face.svg + "</div>";
    return face;
}

WebFace linked_face(const Picture& picture, const std::string& href) { return {"", href, picture.width, picture.height, ""}; }

}  // namespace portraits
