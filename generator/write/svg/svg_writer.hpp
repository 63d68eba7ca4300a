#pragma once
#include <map>
#include <string>
#include <vector>

#include "write/svg/write_svg.hpp"

namespace portraits {

/// Attributes of one element, in the order given, its classes gathered into one.
class SvgAttributes {
public:
    /// Forgets those of the element before, and keeps their memory.
    SvgAttributes& clear();
    SvgAttributes& add(std::string_view name, std::string_view value);
    SvgAttributes& add(std::string_view name, double value);
    SvgAttributes& add_class(std::string_view name);
    /// Appends ` class="…" fill="…"`, or nothing.
    void append_to(std::string& out) const;
    bool empty() const { return classes_.empty() && others_.empty(); }

private:
    std::string classes_, others_;
};

/// Writes the nodes of one picture; ids are given in the order of first use.
class SvgWriter {
public:
    SvgWriter(const Theme& theme, const SvgOptions& options) : theme_(theme), options_(options) {}

    /// Markup of the nodes; call definitions() afterwards.
    std::string body(const Picture& picture);
    /// <defs> for what the body refers to (clips, pictures used more than once); empty when it refers to nothing.
    std::string definitions() const;
    /// Whether some part is a link: the drawing is then no single image to assistive technology.
    bool has_links() const { return has_links_; }

private:
    void count_uses(const std::vector<Node>& nodes);
    void write(std::string& out, const std::vector<Node>& nodes);
    void write(std::string& out, const Shape& shape) { write_shape(out, shape, {}); }
    void write(std::string& out, const Text& text);
    void write(std::string& out, const Image& image);
    void write(std::string& out, const Use& use);
    void write(std::string& out, const GroupPtr& group);
    void write_shape(std::string& out, const Shape& shape, const std::string& title);
    void write_runs(std::string& out, const ShapedLine& line);
    void write_path(std::string& out, const Path& path) const;
    void paint(SvgAttributes& to, std::string_view property, const Ink& ink) const;
    void paint_stroke(SvgAttributes& to, const Stroke& stroke) const;
    std::string clip_id(const PathPtr& clip);
    const std::string& shared_id(const Picture& picture);
    bool keeps(const std::string& link) const;

    const Theme& theme_;
    const SvgOptions& options_;
    std::map<const Picture*, int> uses_;
    std::map<const Picture*, std::string> shared_;
    std::map<const Path*, std::string> clips_;
    std::string definitions_;
    SvgAttributes attributes_;  // of the element being opened
    bool has_links_ = false;
};

}  // namespace portraits
