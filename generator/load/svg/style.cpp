#include "load/svg/style.hpp"

#include <algorithm>

#include "base/messages.hpp"

namespace portraits::svg {

namespace {

using Declarations = std::map<std::string, std::string, std::less<>>;

/// Attributes, then what style="" says over them.
Declarations declarations_of(const Element& element) {
    Declarations all(element.attributes.begin(), element.attributes.end());
    const std::string* style = element.said("style");
    for (std::string_view rest = style ? std::string_view(*style) : std::string_view(); !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size()), colon = rest.find(':');
        if (colon < end) all[std::string(trimmed(rest.substr(0, colon)))] = trimmed(rest.substr(colon + 1, end - colon - 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

class StyleReader {
public:
    StyleReader(const Element& element, const Style& outer) : element_(element), said_(declarations_of(element)), style_(outer) {}

    Style read() {
        refuse_effects();
        if (const std::string* colour = declared("color")) read_plain_colour("color", *colour, style_.current);
        read_paint("fill", style_.fill);
        read_paint("stroke", style_.stroke);
        read_alpha("fill-opacity", style_.fill_alpha);
        read_alpha("stroke-opacity", style_.stroke_alpha);
        double alpha = 1;
        read_alpha("opacity", alpha);
        style_.alpha *= alpha;
        if (const std::string* width = declared("stroke-width"); width && !read_length(*width, style_.width)) wrong("stroke-width", *width);
        read_words();
        read_dash();
        return style_;
    }

private:
    const std::string* declared(std::string_view name) const {
        const auto found = said_.find(name);
        return found == said_.end() || found->second == "inherit" ? nullptr : &found->second;
    }

    [[noreturn]] void wrong(std::string_view name, std::string_view value) const {
        throw Fault{message("“{}: {}” is not understood", name, value), tr("write colours as #RRGGBB and lengths as plain numbers"), element_.line,
                    element_.column};
    }

    void refuse_effects() const {
        for (const char* name : {"clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end"})
            if (const std::string* value = declared(name); value && *value != "none")
                throw Fault{message("“{}” is not among what drawings may use", name), tr("flatten the effect in a drawing program"), element_.line,
                            element_.column};
    }

    void read_plain_colour(std::string_view name, std::string_view value, Rgb& colour) const {
        if (value != "currentColor" && !read_colour(value, colour)) wrong(name, value);
    }

    void read_paint(const char* name, std::optional<Rgb>& paint) const {
        const std::string* value = declared(name);
        if (!value) return;
        if (value->find("url(") != std::string::npos)
            throw Fault{message("“{}: {}” is a gradient or a pattern", name, *value), tr("give the shape a flat colour"), element_.line, element_.column};
        if (*value == "none" || *value == "transparent") return paint.reset();
        Rgb colour = style_.current;
        read_plain_colour(name, *value, colour);
        paint = colour;
    }

    void read_alpha(const char* name, double& alpha) const {
        if (const std::string* value = declared(name); value && !read_share(*value, alpha)) wrong(name, *value);
    }

    void read_words() {
        const auto is = [&](const char* name, std::string_view word, bool& target) {
            if (const std::string* value = declared(name)) target = *value == word;
        };
        bool hidden = !style_.shown, none = !style_.drawn;
        is("fill-rule", "evenodd", style_.even_odd);
        is("stroke-linecap", "round", style_.round_cap);
        is("stroke-linejoin", "round", style_.round_join);
        for (const auto& [name, other] : {std::pair("stroke-linecap", "square"), {"stroke-linejoin", "bevel"}})
            if (const std::string* value = declared(name); value && *value == other) wrong(name, *value);
        is("visibility", "hidden", hidden);
        is("display", "none", none);
        style_.shown = !hidden;
        style_.drawn = style_.drawn && !none;
    }

    void read_dash() {
        const std::string* value = declared("stroke-dasharray");
        if (!value) return;
        style_.dash.clear();
        if (*value != "none" && !read_numbers(*value, style_.dash)) wrong("stroke-dasharray", *value);
        if (style_.dash.size() % 2 == 1) style_.dash.insert(style_.dash.end(), style_.dash.begin(), style_.dash.end());
    }

    const Element& element_;
    Declarations said_;
    Style style_;
};

}  // namespace

Style style_of(const Element& element, const Style& outer) { return StyleReader(element, outer).read(); }

}  // namespace portraits::svg
