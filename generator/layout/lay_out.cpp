#include "layout/lay_out.hpp"

#include "base/messages.hpp"
#include "layout/cover.hpp"
#include "layout/furniture.hpp"
#include "layout/measures.hpp"
#include "layout/paginate.hpp"
#include "layout/set_blocks.hpp"

namespace portraits {

namespace {

std::string message_of(const Fault& fault, const Publication& publication, std::size_t page) {
    if (fault.code == "layout-word-too-wide")
        return message("{}, page {}: “{}” is wider than its column", publication.title, page, fault.subject);
    return message("{}, page {}: “{}” does not fit", publication.title, page, fault.subject);
}

/// Builds the pages of one booklet.
class Composer {
public:
    Composer(const Publication& publication, const DrawContext& draw, Diagnostics& diagnostics)
        : publication_(publication), diagnostics_(diagnostics), setting_{draw, booklet_} {
        const auto page = draw.theme.pages.find(publication.page);
        if (page != draw.theme.pages.end()) page_ = page->second;
        setting_.gutter = page_.gutter;
    }

    Booklet compose() {
        describe();
        add_element(booklet_, -1, Tag::document);
        if (!publication_.cover.name.empty()) add_cover();
        for (std::size_t i = 0; i < publication_.chapters.size();) i = add_chapters(i);
        if (booklet_.pages.empty()) add_page({}, {});
        return std::move(booklet_);
    }

private:
    void describe() {
        booklet_.title = publication_.title;
        booklet_.author = publication_.author;
        booklet_.subject = publication_.subject;
        booklet_.language = publication_.language;
        booklet_.date = publication_.date;
    }

    void open_section() {
        setting_.chapter = setting_.add(0, Tag::sect);
        setting_.heading_level = setting_.last_level = 1;
    }

    void add_cover() {
        open_section();
        BookletPage page;
        page.picture.width = page_.width;
        page.picture.height = page_.height;
        const Piece cover = set_cover(setting_, publication_.cover, page_);
        booklet_.outline.push_back({publication_.cover.name, 1, 0, 0});
        page.picture.nodes = cover.nodes;
        booklet_.pages.push_back(std::move(page));
        record(cover, 0, 0);
    }

    /// A chapter and those after it that do not begin a page; gives the index of the next.
    std::size_t add_chapters(std::size_t first) {
        const double width = page_.width - 2 * page_.margin_side;
        const TextArea area{page_.margin_side, page_.text_top, page_.text_bottom};
        const bool low = page_.height < page_.width;  // its height is for the figures
        Flow flow;
        std::size_t next = first;
        do {
            const bool flow_begins_page = flow.empty();
            const Chapter& chapter = publication_.chapters[next++];
            open_section();
            set_chapter_title(setting_, chapter, low ? Type::h2 : Type::h1, width, flow);
            setting_.room = flow_begins_page ? area.height() - natural_height(flow) : 0;
            Flow blocks = set_blocks(setting_, chapter.blocks, width);
            if (!blocks.empty()) blocks.front().before = low ? measure::after_low_title : measure::after_title;
            for (Item& item : blocks) flow.push_back(std::move(item));
        } while (next < publication_.chapters.size() && !publication_.chapters[next].new_page);
        for (const FilledPage& page : paginate_well(flow, area)) add_page(page, publication_.chapters[first].title);
        return next;
    }

    void add_page(const FilledPage& filled, const std::string& chapter) {
        BookletPage page;
        page.label = std::to_string(booklet_.pages.size() + 1);
        page.picture.width = page_.width;
        page.picture.height = page_.height;
        page.picture.nodes = set_furniture(setting_, publication_, page_, chapter, page.label).nodes;
        booklet_.pages.push_back(std::move(page));
        for (const Placement& placement : filled.placements) {
            booklet_.pages.back().picture.nodes.push_back(moved(placement.piece.nodes, placement.x, placement.y));
            record(placement.piece, placement.x, placement.y);
        }
    }

    /// Tells the booklet what a placed piece knows: boxes of figures, bookmarks, faults.
    void record(const Piece& piece, double x, double y) {
        const int page = static_cast<int>(booklet_.pages.size()) - 1;
        for (const Piece::FigureBox& figure : piece.figures) {
            Element& element = booklet_.structure[static_cast<std::size_t>(figure.element)];
            element.box = {figure.box.x + x, figure.box.y + y, figure.box.width, figure.box.height};
            element.page = page;
        }
        for (const Piece::Mark& mark : piece.outline) booklet_.outline.push_back({mark.title, mark.level, page, mark.y + y});
        for (const Fault& fault : piece.faults) {
            Diagnostic diagnostic;
            diagnostic.code = fault.code;
            diagnostic.message = message_of(fault, publication_, booklet_.pages.size());
            diagnostic.help = tr("shorten the text, or split the block");
            diagnostic.territory = publication_.id;
            diagnostics_.add(std::move(diagnostic));
        }
    }

    const Publication& publication_;
    Diagnostics& diagnostics_;
    Booklet booklet_;
    Setting setting_;
    PageGeometry page_;
};

}  // namespace

Booklet lay_out(const Publication& publication, const DrawContext& context, Diagnostics& diagnostics) {
    return Composer(publication, context, diagnostics).compose();
}

}  // namespace portraits
