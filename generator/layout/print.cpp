#include "layout/print.hpp"

#include <algorithm>
#include <numeric>

#include "layout/bleed.hpp"
#include "layout/piece.hpp"

namespace portraits {

namespace {

constexpr double mark_gap = 4, mark_length = 14, mark_foot = 3;  // from the bleed outwards
constexpr double mark_width = 0.25;
constexpr int pages_of_a_sheet = 4;

/// What surrounds the pages of a sheet.
struct Surround {
    double bleed, slug;
    double margin() const { return bleed + slug; }
};

/// Marks of one corner; `x` and `y` are 1 when the paper is on the side of growing coordinates.
void add_corner(Path& path, Point corner, int x, int y, const Surround& around) {
    const double from = around.bleed + mark_gap, to = from + mark_length;
    path.move_to(corner.x - x * from, corner.y);
    path.line_to(corner.x - x * to, corner.y);
    path.move_to(corner.x, corner.y - y * from);
    path.line_to(corner.x, corner.y - y * to);
}

Node marks(const PathPtr& path, std::vector<double> dash) {
    return Shape{path, std::nullopt, Stroke{Ink::of(Rgb{0, 0, 0}), mark_width, std::move(dash), false}, false};
}

/// Crop marks at the corners of what is cut; a dashed mark where two pages meet.
Node crop_marks(const Box& trim, std::size_t pages, const Surround& around) {
    auto corners = std::make_shared<Path>();
    for (const int x : {1, -1})
        for (const int y : {1, -1}) add_corner(*corners, {x > 0 ? trim.x : trim.right(), y > 0 ? trim.y : trim.bottom()}, x, y, around);
    std::vector<Node> nodes = {marks(corners, {})};
    if (pages > 1) {
        const double fold = trim.x + trim.width / 2, from = around.bleed + mark_gap, to = from + mark_length;
        auto path = std::make_shared<Path>();
        path->move_to(fold, trim.y - from);
        path->line_to(fold, trim.y - to);
        path->move_to(fold, trim.bottom() + from);
        path->line_to(fold, trim.bottom() + to);
        nodes.push_back(marks(path, {2, 1.5}));
    }
    return artifact(std::move(nodes));
}

/// A page on its sheet: its bleed stays on the outer sides, not over its neighbour.
Node placed(const Picture& page, std::size_t place, std::size_t places, const Surround& around) {
    const double left = place == 0 ? around.bleed : 0, right = place + 1 == places ? around.bleed : 0;
    auto group = std::make_shared<Group>();
    group->nodes = with_bleed(page.nodes, page.width, page.height, around.bleed);
    group->transform = Transform::translation(around.margin() + static_cast<double>(place) * page.width, around.margin());
    group->clip = rectangle_path({-left, -around.bleed, page.width + left + right, page.height + 2 * around.bleed});
    return GroupPtr(std::move(group));
}

BookletPage to_sheet(const Booklet& booklet, const std::vector<int>& side, const PrintSpec& spec, const Surround& around) {
    const Picture& size = booklet.pages.front().picture;
    const double width = size.width * static_cast<double>(side.size()), height = size.height, margin = around.margin();
    BookletPage sheet;
    sheet.picture.width = width + 2 * margin;
    sheet.picture.height = height + 2 * margin;
    sheet.boxes = PageBoxes{{margin, margin, width, height},
                            {around.slug, around.slug, width + 2 * around.bleed, height + 2 * around.bleed}};
    for (std::size_t i = 0; i < side.size(); ++i) {
        if (side[i] < 0) continue;
        const BookletPage& page = booklet.pages[static_cast<std::size_t>(side[i])];
        sheet.picture.nodes.push_back(placed(page.picture, i, side.size(), around));
        sheet.first_element = page.first_element;
        sheet.scope = page.scope;
        sheet.label += (sheet.label.empty() ? "" : "-") + (page.label.empty() ? std::to_string(side[i] + 1) : page.label);
    }
    if (spec.crop_marks) sheet.picture.nodes.push_back(crop_marks(sheet.boxes->trim, side.size(), around));
    return sheet;
}

/// What the booklet says of places on its pages, moved with them.
void move_places(Booklet& booklet, double margin) {
    for (Element& element : booklet.structure) {
        element.box.x += margin;
        element.box.y += margin;
    }
    for (OutlineEntry& entry : booklet.outline) entry.y += margin;
}

}  // namespace

void pad_to_multiple(Booklet& booklet, int multiple) {
    const int pages = static_cast<int>(booklet.pages.size()), blank = multiple > 1 ? (multiple - pages % multiple) % multiple : 0;
    if (blank == 0 || pages == 0) return;
    const int at = booklet.closing_pages > 0 ? pages - 1 : pages;
    BookletPage page;
    page.picture.width = booklet.pages.front().picture.width;
    page.picture.height = booklet.pages.front().picture.height;
    booklet.pages.insert(booklet.pages.begin() + at, static_cast<std::size_t>(blank), page);
    for (int i = at; i < pages + blank; ++i) booklet.pages[static_cast<std::size_t>(i)].label = std::to_string(i + 1);
    if (booklet.closing_pages > 0) booklet.closing_pages += blank;
    for (Element& element : booklet.structure)
        if (element.page >= at) element.page += blank;
    for (OutlineEntry& entry : booklet.outline)
        if (entry.page >= at) entry.page += blank;
}

std::vector<std::vector<int>> sheets_of(int pages, PrintSpec::Imposition imposition) {
    std::vector<std::vector<int>> sheets;
    switch (imposition) {
        case PrintSpec::Imposition::pages:
            for (int i = 0; i < pages; ++i) sheets.push_back({i});
            break;
        case PrintSpec::Imposition::spreads:
            for (int i = -1; i < pages; i += 2) sheets.push_back({i, i + 1 < pages ? i + 1 : -1});
            break;
        case PrintSpec::Imposition::booklet:
            for (int i = 0; i < pages / 2; ++i) {
                const int last = pages - 1 - i;
                sheets.push_back(i % 2 == 0 ? std::vector{last, i} : std::vector{i, last});
            }
            break;
    }
    return sheets;
}

Booklet for_print(const Booklet& booklet, const PrintSpec& spec) {
    const bool imposed = spec.imposition != PrintSpec::Imposition::pages;
    const int folded = spec.imposition == PrintSpec::Imposition::booklet ? pages_of_a_sheet : 1;
    Booklet print = booklet;
    pad_to_multiple(print, std::lcm(std::max(1, spec.multiple), folded));
    const Surround around{spec.bleed, spec.crop_marks ? mark_gap + mark_length + mark_foot : 0};
    std::vector<BookletPage> sheets;
    for (const std::vector<int>& side : sheets_of(static_cast<int>(print.pages.size()), spec.imposition))
        sheets.push_back(to_sheet(print, side, spec, around));
    print.pages = std::move(sheets);
    print.links = false;
    print.tagged = !imposed;
    move_places(print, around.margin());
    if (imposed) {
        print.outline.clear();
        print.structure.clear();
    }
    return print;
}

}  // namespace portraits
