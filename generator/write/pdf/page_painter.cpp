#include "write/pdf/page_painter.hpp"

#include <algorithm>
#include <span>

#include "base/messages.hpp"
#include "write/pdf/shapes.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {
/// A form costs an object, a few operators and a compression of its own, which begins knowing nothing: fewer points than this are
/// sooner said again, among those of the page.
constexpr std::size_t points_worth_a_form = 256;
/// More points make a form that others wait for: further shapes are a form of their own.
constexpr std::size_t points_of_a_large_form = 30'000;

/// Running heads and page numbers say something; rules and grounds do not.
bool says_something(const Node& node) {
    if (std::holds_alternative<Text>(node)) return true;
    const auto* group = std::get_if<GroupPtr>(&node);
    return group && std::any_of((*group)->nodes.begin(), (*group)->nodes.end(), says_something);
}
}  // namespace

PagePainter::PagePainter(const DocumentParts& parts, int page, double height, int first_element)
    : parts_(parts), page_(page), height_(height), first_element_(first_element) {
    content_.mirror(height);
}

void PagePainter::paint(const std::vector<Node>& nodes) { paint(nodes, Place{}); }

std::string PagePainter::finish() {
    end_mark();
    return content_.finish();
}

void PagePainter::mark(const Owner& owner) {
    const bool nobody = owner.element < 0;
    if (in_mark_ && owner == marked_) return;
    end_mark();
    if (nobody) {
        content_.begin_marked("Artifact", owner.furniture ? "<</Type/Pagination>>" : "<</Type/Layout>>");
    } else {
        const int mcid = parts_.structure.mark(owner.element, page_);
        content_.begin_marked(name_of(parts_.structure.element(owner.element).tag), fmt::format("<</MCID {}>>", mcid));
    }
    marked_ = owner;
    in_mark_ = true;
}

void PagePainter::end_mark() {
    if (in_mark_) content_.end_marked();
    in_mark_ = false;
}

void PagePainter::paint(const std::vector<Node>& nodes, const Place& place) {
    for (std::size_t i = 0; i < nodes.size();) {
        const std::size_t in_form = place.shared ? paint_form(nodes, i, place) : 0;
        if (in_form == 0) paint(nodes[i], place);
        i += std::max<std::size_t>(in_form, 1);
    }
}

/// Shapes of a shared picture that follow one another, as a form when they are worth one. Number of nodes painted.
std::size_t PagePainter::paint_form(const std::vector<Node>& nodes, std::size_t from, const Place& place) {
    std::size_t to = from, points = 0;
    for (; to < nodes.size() && only_shapes(nodes[to]) && points < points_of_a_large_form; ++to) points += points_of(nodes[to]);
    if (points < points_worth_a_form) return 0;
    mark(place.owner);
    const std::span<const Node> shapes(nodes.data() + from, to - from);
    content_.draw(parts_.resources.form(place.shared, shapes), place.transform);
    return to - from;
}

void PagePainter::paint(const Node& node, const Place& place) {
    if (const auto* shape = std::get_if<Shape>(&node)) {
        mark(place.owner);
        paint_shape(content_, *shape, place.transform, parts_.theme);
    } else if (const auto* text = std::get_if<Text>(&node)) {
        paint(*text, place);
    } else if (const auto* image = std::get_if<Image>(&node)) {
        paint(*image, place);
    } else if (const auto* use = std::get_if<Use>(&node)) {
        paint(use->picture->nodes, Place{use->transform.then(place.transform), place.owner, use->picture});
    } else {
        paint(*std::get<GroupPtr>(node), place);
    }
}

void PagePainter::paint(const Image& image, const Place& place) {
    mark(place.owner);
    content_.opacity(1, 1);
    const Transform unit_square{image.box.width, 0, 0, -image.box.height, image.box.x, image.box.bottom()};
    content_.draw(parts_.resources.image(image), unit_square.then(place.transform));
}

void PagePainter::paint(const Group& group, const Place& place) {
    Place inner{group.transform.then(place.transform), place.owner, place.shared};
    if (group.artifact) inner.owner = Owner{-1, std::any_of(group.nodes.begin(), group.nodes.end(), says_something)};
    else if (group.element >= 0 && parts_.booklet.tagged) inner.owner = Owner{first_element_ + group.element};
    const int link = link_element(group, inner.owner);
    if (link >= 0) inner.owner.element = link;
    if (group.clip) begin_clip(content_, *group.clip, inner.transform);
    paint(group.nodes, inner);
    if (group.clip) content_.restore();
    if (link >= 0) add_link(group, inner.transform, link);
}

/// The Link element of a group that is a link here, or −1: furniture cannot be followed, nor a place this booklet lacks.
int PagePainter::link_element(const Group& group, const Owner& owner) {
    if (group.link.empty() || owner.element < 0 || !parts_.booklet.links) return -1;
    const Places::Target target = parts_.places.target(group.link, page_);
    if (target.name.empty() && target.address.empty()) return -1;
    const bool tagged = parts_.structure.element(owner.element).tag == Tag::link;
    return tagged ? owner.element : parts_.structure.link_under(owner.element);
}

void PagePainter::add_link(const Group& group, const Transform& transform, int element) {
    Extent extent;
    if (group.link_box.width > 0) extend(extent, group.link_box, transform);
    else for (const Node& node : group.nodes) extend(extent, node, transform);
    if (extent.empty()) return;
    Objects& objects = parts_.objects;
    Array box = objects.array(), border = objects.array();
    box.real(extent.left).real(height_ - extent.bottom).real(extent.right).real(height_ - extent.top);
    border.integer(0).integer(0).integer(0);
    constexpr int print = 4;
    const std::string& said = parts_.structure.element(element).alternative;
    Dict link = objects.indirect();
    link.name("Type", "Annot").name("Subtype", "Link").set("Rect", box).set("Border", border).integer("F", print)
        .text("Contents", !said.empty() ? said : !group.title.empty() ? group.title : group.link);
    const Places::Target target = parts_.places.target(group.link, page_);
    if (!target.name.empty()) link.literal("Dest", target.name);
    else link.set("A", objects.dict().name("S", "URI").literal("URI", ascii_uri(target.address)));
    parts_.structure.tie(element, page_, link);
    annotations_.push_back(link);
}

}  // namespace portraits::pdf
