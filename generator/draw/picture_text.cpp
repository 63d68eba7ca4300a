#include <cmath>

#include "base/format.hpp"
#include "draw/picture.hpp"

namespace portraits {
namespace {

/// To 0.01, without trailing zeros nor "-0".
std::string number(double v) {
    const auto hundredths = std::llround(v * 100);
    std::string text = fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", std::llabs(hundredths) / 100, std::llabs(hundredths) % 100);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string ink(const Ink& i) {
    std::string text = i.role == Role::none ? to_hex(i.rgb) : std::string(name_of(i.role));
    if (i.alpha != 1) text += "/" + number(i.alpha);
    return text;
}

std::string stroke(const Stroke& s) {
    std::string text = ink(s.ink) + ":" + number(s.width);
    for (const double d : s.dash) text += "," + number(d);
    return s.round ? text + " round" : text;
}

std::string path(const Path& p) {
    std::string text;
    std::size_t point = 0;
    for (const Path::Verb verb : p.verbs) {
        static constexpr char letters[] = "MLCZ";
        const int count = verb == Path::Verb::curve ? 3 : verb == Path::Verb::close ? 0 : 1;
        text += text.empty() ? "" : " ";
        text += letters[static_cast<std::size_t>(verb)];
        for (int i = 0; i < count; ++i, ++point) text += " " + number(p.points[point].x) + "," + number(p.points[point].y);
    }
    return text;
}

std::string transform(const Transform& t) {
    if (t.identity()) return {};
    return fmt::format(" transform={},{},{},{},{},{}", number(t.a), number(t.b), number(t.c), number(t.d), number(t.e), number(t.f));
}

/// Writes nodes as lines, two spaces for each level.
class Dump {
public:
    std::string out;

    void nodes(const std::vector<Node>& all, std::size_t depth) {
        for (const Node& node : all) std::visit([&](const auto& n) { write(n, depth); }, node);
    }

private:
    void line(std::size_t depth, const std::string& text) { out += std::string(2 * depth, ' ') + text + "\n"; }

    void write(const Shape& shape, std::size_t depth) {
        std::string text = "shape";
        if (shape.fill) text += " fill=" + ink(*shape.fill);
        if (shape.stroke) text += " stroke=" + stroke(*shape.stroke);
        if (shape.even_odd) text += " even-odd";
        line(depth, text + " " + path(*shape.path));
    }

    void write(const Text& text, std::size_t depth) {
        static constexpr const char* anchors[] = {"start", "middle", "end"};
        std::string head = fmt::format("text {},{} {} {}", number(text.at.x), number(text.at.y),
                                       anchors[static_cast<std::size_t>(text.anchor)], ink(text.ink));
        if (text.halo) head += " halo=" + stroke(*text.halo);
        for (const GlyphRun& run : text.line->runs) {
            head += fmt::format(" {}/{}{}{} “{}”", number(run.style.size), run.style.weight, run.style.italic ? " italic" : "",
                                run.rise != 0 ? " rise=" + number(run.rise) : "", run.text);
        }
        line(depth, head);
    }

    void write(const Image& image, std::size_t depth) {
        line(depth, fmt::format("image {},{} {}x{} {} bytes", number(image.box.x), number(image.box.y), number(image.box.width),
                                number(image.box.height), image.bytes ? image.bytes->size() : 0));
    }

    void write(const Use& use, std::size_t depth) {
        line(depth, "use" + transform(use.transform));
        nodes(use.picture->nodes, depth + 1);
    }

    void write(const GroupPtr& group, std::size_t depth) {
        std::string head = "group" + transform(group->transform);
        const auto add = [&](const char* name, const std::string& value) {
            if (!value.empty()) head += fmt::format(" {}=“{}”", name, value);
        };
        add("id", group->id);
        add("class", group->css_class);
        add("title", group->title);
        add("link", group->link);
        add("destination", group->destination);
        if (group->element >= 0) head += fmt::format(" element={}", group->element);
        if (group->artifact) head += " artifact";
        if (group->clip) head += " clip " + path(*group->clip);
        line(depth, head);
        nodes(group->nodes, depth + 1);
    }
};

}  // namespace

std::string to_text(const Picture& picture) {
    Dump dump;
    dump.out = fmt::format("picture {} x {}\n", number(picture.width), number(picture.height));
    dump.nodes(picture.nodes, 1);
    return dump.out;
}

}  // namespace portraits
