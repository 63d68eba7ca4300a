#include "write/svg/svg_writer.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/french.hpp"
#include "write/svg/svg_numbers.hpp"

namespace portraits {

namespace {

/// Above a circle's 13 points a path is an outline, which `SvgOptions::decimals` may make coarser.
constexpr std::size_t long_path = 16;

/// A line as wide, where the unit is a grid's step.
Stroke in_steps(Stroke stroke, double step) {
    stroke.width /= step;
    for (double& length : stroke.dash) length /= step;
    return stroke;
}

/// Most text has nothing to escape.
void append_escaped(std::string& out, std::string_view text) {
    const auto special = [](char c) { return c == '&' || c == '<' || c == '>' || c == '"' || c == '\''; };
    if (std::none_of(text.begin(), text.end(), special)) out += text;
    else out += escape_markup(text);
}

}  // namespace

SvgAttributes& SvgAttributes::clear() {
    classes_.clear();
    others_.clear();
    return *this;
}

SvgAttributes& SvgAttributes::add(std::string_view name, std::string_view value) {
    others_ += ' ';
    others_ += name;
    others_ += "=\"";
    append_escaped(others_, value);
    others_ += '"';
    return *this;
}

SvgAttributes& SvgAttributes::add(std::string_view name, double value) {
    others_ += ' ';
    others_ += name;
    others_ += "=\"";
    append_svg_number(others_, value);
    others_ += '"';
    return *this;
}

SvgAttributes& SvgAttributes::add_class(std::string_view name) {
    if (!classes_.empty()) classes_ += ' ';
    classes_ += name;
    return *this;
}

void SvgAttributes::append_to(std::string& out) const {
    if (!classes_.empty()) {
        out += " class=\"";
        append_escaped(out, classes_);
        out += '"';
    }
    out += others_;
}

std::string SvgWriter::body(const Picture& picture) {
    count_uses(picture.nodes);
    std::string out;
    write(out, picture.nodes);
    return out;
}

std::string SvgWriter::definitions() const { return definitions_.empty() ? "" : "<defs>" + definitions_ + "</defs>"; }

void SvgWriter::count_uses(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        if (const auto* use = std::get_if<Use>(&node)) {
            if (use->picture.get() != options_.known && uses_[use->picture.get()]++ == 0) count_uses(use->picture->nodes);
        } else if (const auto* group = std::get_if<GroupPtr>(&node)) {
            count_uses((*group)->nodes);
        }
    }
}

void SvgWriter::write(std::string& out, const std::vector<Node>& nodes) {
    for (const Node& node : nodes) std::visit([&](const auto& n) { write(out, n); }, node);
}

void SvgWriter::paint(SvgAttributes& to, std::string_view property, const Ink& ink) const {
    if (ink.role == Role::none) to.add(property, to_hex(ink.rgb));
    else if (options_.standalone) to.add(property, to_hex(theme_.colour(ink.role)));
    else to.add_class(std::string{property.front(), '-'} += name_of(ink.role));
    if (ink.alpha != 1) to.add(fmt::format("{}-opacity", property), ink.alpha);
}

void SvgWriter::paint_stroke(SvgAttributes& to, const Stroke& stroke) const {
    paint(to, "stroke", stroke.ink);
    if (stroke.width != 1) to.add("stroke-width", stroke.width);
    if (stroke.round) to.add("stroke-linecap", "round").add("stroke-linejoin", "round");
    if (stroke.dash.empty()) return;
    std::string dashes;
    for (const double d : stroke.dash) dashes += (dashes.empty() ? "" : " ") + svg_number(d);
    to.add("stroke-dasharray", dashes);
}

void SvgWriter::write_path(std::string& out, const Path& path) const {
    const auto append = [&](std::string& to) {
        if (path.grid.step > 0) append_svg_path_on_grid(to, path);
        else append_svg_path(to, path, path.points.size() > long_path ? options_.decimals : 2);
    };
    if (!options_.paths) return append(out);
    const auto [known, fresh] = options_.paths->try_emplace(&path);
    if (fresh) append(known->second);
    out += known->second;
}

void SvgWriter::write_shape(std::string& out, const Shape& shape, const std::string& title) {
    SvgAttributes& attributes = attributes_.clear();
    if (shape.fill) paint(attributes, "fill", *shape.fill);
    else attributes.add("fill", "none");
    const Grid& grid = shape.path->grid;
    if (shape.stroke) paint_stroke(attributes, grid.step > 0 ? in_steps(*shape.stroke, grid.step) : *shape.stroke);
    if (shape.even_odd) attributes.add("fill-rule", "evenodd");
    if (grid.step > 0) attributes.add("transform", svg_transform({grid.step, 0, 0, grid.step, grid.origin.x, grid.origin.y}));
    out += "<path";
    attributes.append_to(out);
    out += " d=\"";
    write_path(out, *shape.path);
    if (title.empty()) {
        out += "\"/>";
        return;
    }
    out += "\"><title>";
    append_escaped(out, title);
    out += "</title></path>";
}

void SvgWriter::write_runs(std::string& out, const ShapedLine& line) {
    const TextStyle& first = line.runs.front().style;
    double rise = 0;
    for (const GlyphRun& run : line.runs) {
        SvgAttributes& attributes = attributes_.clear();
        if (run.style.size != first.size) attributes.add("font-size", run.style.size);
        if (run.style.weight != first.weight) attributes.add("font-weight", fmt::format("{}", run.style.weight));
        if (run.style.italic != first.italic) attributes.add("font-style", run.style.italic ? "italic" : "normal");
        if (run.rise != rise) attributes.add("dy", rise - run.rise);
        rise = run.rise;
        if (attributes.empty()) {
            append_escaped(out, run.text);
            continue;
        }
        out += "<tspan";
        attributes.append_to(out);
        out += '>';
        append_escaped(out, run.text);
        out += "</tspan>";
    }
}

void SvgWriter::write(std::string& out, const Text& text) {
    if (!text.line || text.line->runs.empty()) return;
    const TextStyle& style = text.line->runs.front().style;
    SvgAttributes& attributes = attributes_.clear();
    attributes.add("x", text.at.x).add("y", text.at.y);
    paint(attributes, "fill", text.ink);
    attributes.add("font-size", style.size);
    if (style.weight != 400) attributes.add("font-weight", fmt::format("{}", style.weight));
    if (style.italic) attributes.add("font-style", "italic");
    if (style.tracking != 0) attributes.add("letter-spacing", style.tracking * style.size);
    if (text.anchor != Anchor::start) attributes.add("text-anchor", text.anchor == Anchor::middle ? "middle" : "end");
    if (text.halo) {
        Stroke halo = *text.halo;
        halo.round = true;
        paint_stroke(attributes, halo);
        attributes.add("paint-order", "stroke");
    }
    out += "<text";
    attributes.append_to(out);
    out += '>';
    write_runs(out, *text.line);
    out += "</text>";
}

void SvgWriter::write(std::string& out, const Image& image) {
    if (!image.bytes) return;
    const char* type = image.format == Image::Format::jpeg ? "image/jpeg" : "image/png";
    SvgAttributes& attributes = attributes_.clear();
    attributes.add("x", image.box.x).add("y", image.box.y);
    attributes.add("width", image.box.width).add("height", image.box.height);
    attributes.add("href", fmt::format("data:{};base64,{}", type, to_base64(*image.bytes)));
    out += "<image";
    attributes.append_to(out);
    out += "/>";
}

void SvgWriter::write(std::string& out, const Use& use) {
    const std::string transform = svg_transform(use.transform);
    const bool known = use.picture.get() == options_.known;
    const bool once = known || uses_[use.picture.get()] < 2;
    const std::string target = once ? "" : "#" + shared_id(*use.picture);
    SvgAttributes& attributes = attributes_.clear();
    if (!once) attributes.add("href", target);
    if (!transform.empty()) attributes.add("transform", transform);
    out += once ? "<g" : "<use";
    attributes.append_to(out);
    if (once) {
        out += '>';
        if (known) out += *options_.markup;
        else write(out, use.picture->nodes);
        out += "</g>";
        return;
    }
    out += "/>";
}

void SvgWriter::write(std::string& out, const GroupPtr& group) {
    const bool bare = group->id.empty() && group->css_class.empty() && group->link.empty() && !group->clip && group->transform.identity();
    if (bare && group->title.empty()) return write(out, group->nodes);
    if (bare && group->nodes.size() == 1) {
        if (const auto* shape = std::get_if<Shape>(&group->nodes.front())) return write_shape(out, *shape, group->title);
    }
    SvgAttributes& attributes = attributes_.clear();
    const bool linked = keeps(group->link);
    has_links_ = has_links_ || linked;
    if (linked) attributes.add("href", group->link);
    if (!group->id.empty()) attributes.add("id", options_.id + "-" + group->id);
    if (!group->css_class.empty() && !options_.standalone) attributes.add_class(group->css_class);
    if (!group->transform.identity()) attributes.add("transform", svg_transform(group->transform));
    if (group->clip) attributes.add("clip-path", "url(#" + clip_id(group->clip) + ")");
    out += linked ? "<a" : "<g";
    attributes.append_to(out);
    out += '>';
    if (!group->title.empty()) {
        out += "<title>";
        append_escaped(out, group->title);
        out += "</title>";
    }
    write(out, group->nodes);
    out += linked ? "</a>" : "</g>";
}

/// A file that is saved and sent elsewhere keeps only the links that still lead somewhere.
bool SvgWriter::keeps(const std::string& link) const {
    return !link.empty() && (!options_.standalone || link.find("://") != std::string::npos);
}

std::string SvgWriter::clip_id(const PathPtr& clip) {
    std::string& id = clips_[clip.get()];
    if (id.empty()) {
        id = fmt::format("{}-c{}", options_.id, clips_.size());
        definitions_ += fmt::format("<clipPath id=\"{}\"><path d=\"{}\"/></clipPath>", escape_markup(id), svg_path(*clip));
    }
    return id;
}

const std::string& SvgWriter::shared_id(const Picture& picture) {
    std::string& id = shared_[&picture];
    if (id.empty()) {
        id = fmt::format("{}-p{}", options_.id, shared_.size());
        std::string content;
        write(content, picture.nodes);
        definitions_ += fmt::format("<g id=\"{}\">{}</g>", escape_markup(id), content);
    }
    return id;
}

}  // namespace portraits
