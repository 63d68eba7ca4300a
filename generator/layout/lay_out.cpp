#include "layout/lay_out.hpp"

#include <algorithm>
#include <utility>

#include "base/messages.hpp"
#include "layout/cover.hpp"
#include "layout/furniture.hpp"
#include "layout/measures.hpp"
#include "layout/paginate.hpp"
#include "layout/print.hpp"
#include "layout/set_blocks.hpp"

namespace portraits {

namespace {

std::string message_of(const Fault& fault, const Publication& publication, std::size_t page) {
    if (fault.code == "reference-unknown")
        return message("{}, page {}: a text refers to “{}”, which is no chapter, figure or heading of this document", publication.title, page, fault.subject);
    if (fault.code == "layout-word-too-wide")
        return message("{}, page {}: “{}” is wider than its column", publication.title, page, fault.subject);
    return message("{}, page {}: “{}” does not fit", publication.title, page, fault.subject);
}

/// Labels of the booklet's own places, by the links of this document and by those of others.
void add_own_numbers(const Booklet& booklet, PageNumbers& numbers) {
    for (const auto& [name, page] : places_of(booklet)) {
        const std::string& label = booklet.pages[static_cast<std::size_t>(page)].label;
        numbers["#" + name] = label;
        numbers[std::string(site_scheme) + booklet.folder + "#" + name] = label;
    }
}

Node named(std::vector<Node> nodes, const std::string& id) {
    auto group = std::make_shared<Group>();
    group->nodes = std::move(nodes);
    group->destination = id;
    return GroupPtr(std::move(group));
}

/// Builds the pages of one booklet.
class Composer {
public:
    Composer(const Publication& publication, const DrawContext& draw, Diagnostics& diagnostics, const LayOutOptions& options)
        : publication_(publication), diagnostics_(diagnostics), setting_{draw, booklet_}, first_page_(options.first_page) {
        const auto page = draw.theme.pages.find(publication.page);
        if (page != draw.theme.pages.end()) page_ = page->second;
        page_ = changed(std::move(page_), publication.page_changes);
        setting_.gutter = page_.gutter;
        setting_.page_height = page_.text_bottom - page_.text_top;
        setting_.numbers = &options.numbers;
        setting_.figures_before = options.figures_before;
    }

    Booklet compose() {
        describe();
        add_element(booklet_, -1, Tag::document);
        const bool covered = !publication_.cover.name.empty() && publication_.cover.on_paper;
        setting_.above = covered ? 1 : 0;
        if (covered) add_cover();
        for (std::size_t i = 0; i < publication_.chapters.size();) i = add_chapters(i);
        if (!publication_.back_cover.title.empty()) add_back_cover();
        if (booklet_.pages.empty()) add_page({}, Chapter{});
        return std::move(booklet_);
    }

    /// The booklet prints numbers of its pages.
    bool says_pages() const { return setting_.says_pages; }

private:
    void describe() {
        booklet_.title = publication_.title;
        booklet_.author = publication_.author;
        booklet_.subject = publication_.subject;
        booklet_.language = publication_.language;
        booklet_.date = publication_.date;
        booklet_.folder = publication_.folder;
    }

    void open_section() {
        setting_.chapter = setting_.add(0, Tag::sect);
        setting_.last_level = 1;
    }

    BookletPage blank() const {
        BookletPage page;
        page.picture.width = page_.width;
        page.picture.height = page_.height;
        return page;
    }

    /// A page that a piece fills, without furniture.
    void add_whole(const Piece& piece, const std::string& title) {
        booklet_.outline.push_back({title, 1, static_cast<int>(booklet_.pages.size()), 0});
        booklet_.pages.push_back(blank());
        booklet_.pages.back().picture.nodes = piece.nodes;
        record(piece, 0, 0);
    }

    void add_cover() {
        open_section();
        add_whole(set_cover(setting_, publication_.cover, page_), publication_.cover.name);
    }

    void add_back_cover() {
        open_section();
        add_whole(set_back_cover(setting_, publication_.back_cover, page_), publication_.back_cover.title);
        booklet_.pages.back().label = std::to_string(booklet_.pages.size());
        booklet_.closing_pages = 1;
        pad_to_multiple(booklet_, publication_.back_cover.multiple);
    }

    TextArea text_area() const { return {page_.margin_side, page_.text_top, page_.text_bottom}; }
    double text_width() const { return page_.width - 2 * page_.margin_side; }

    /// A figure in place of the title, which stays in the running head as the page's heading.
    std::size_t add_full_page(std::size_t index) {
        const Chapter& chapter = publication_.chapters[index];
        turn_to_right_hand(chapter);
        open_section();
        const int heading = setting_.add_heading(setting_.chapter, 1);
        setting_.full_page = true;
        TextArea area = text_area();
        if (page_.full_page_top > 0) area.top = page_.full_page_top;
        setting_.room = area.height();
        const Flow flow = set_blocks(setting_, chapter.blocks, text_width());
        setting_.full_page = false;
        booklet_.outline.push_back({chapter.title, 1, static_cast<int>(booklet_.pages.size()), 0});
        int opening = heading;
        for (const FilledPage& page : paginate_well(flow, area)) add_page(page, chapter, std::exchange(opening, -1));
        return index + 1;
    }

    /// Without the chapter's name in its furniture, a page has no heading but the title.
    bool names_chapters() const { return page_.head.says(FurnitureRun::Says::chapter) || page_.foot.says(FurnitureRun::Says::chapter); }

    /// An empty page where the chapter asks for a right-hand one.
    void turn_to_right_hand(const Chapter& chapter) {
        if (chapter.right_hand && chapter.new_page && (static_cast<std::size_t>(first_page_) + booklet_.pages.size()) % 2 == 0) add_blank();
    }

    void add_blank() {
        booklet_.pages.push_back(blank());
        booklet_.pages.back().label = std::to_string(static_cast<std::size_t>(first_page_) + booklet_.pages.size() - 1);
    }

    bool begins_page(std::size_t index) const {
        const std::vector<Chapter>& chapters = publication_.chapters;
        return index >= chapters.size() || chapters[index].new_page || chapters[index].full_page;
    }

    /// A chapter and those after it that do not begin a page; gives the index of the next.
    std::size_t add_chapters(std::size_t first) {
        if (publication_.chapters[first].full_page && names_chapters()) return add_full_page(first);
        turn_to_right_hand(publication_.chapters[first]);
        const bool low = page_.title != Type::h1;  // its height is for the figures
        Flow flow;
        Footnotes notes;
        std::size_t next = first;
        do {
            const bool flow_begins_page = flow.empty();
            const Chapter& chapter = publication_.chapters[next++];
            open_section();
            set_chapter_title(setting_, chapter, page_.title, text_width(), flow);
            setting_.room = flow_begins_page ? text_area().height() - natural_height(flow) : 0;
            Flow blocks = set_blocks(setting_, chapter.blocks, text_width());
            if (!blocks.empty()) blocks.front().before = low ? measure::after_low_title : measure::after_title;
            for (Item& item : blocks) flow.push_back(std::move(item));
            for (const Footnote& note : chapter.notes) notes[note.number] = set_footnote(setting_, note, text_width());
        } while (!begins_page(next));
        add_pages(paginate_well(flow, text_area(), notes), first, next);
        return next;
    }

    /// The running head of a page names the first chapter that begins on it, or the one that goes on.
    void add_pages(const std::vector<FilledPage>& pages, std::size_t first, std::size_t end) {
        std::vector<std::size_t> titled;
        for (std::size_t i = first; i < end; ++i)
            if (!publication_.chapters[i].title.empty()) titled.push_back(i);
        std::size_t begun = 0;
        for (const FilledPage& page : pages) {
            const std::size_t here = titles_on(page);
            const std::size_t named = here > 0 ? begun : begun - std::min<std::size_t>(begun, 1);
            add_page(page, publication_.chapters[named < titled.size() ? titled[named] : first]);
            begun += here;
        }
    }

    static std::size_t titles_on(const FilledPage& page) {
        std::size_t titles = 0;
        for (const Placement& placement : page.placements)
            for (const Piece::Mark& mark : placement.piece.outline) titles += mark.level == 1 ? 1 : 0;
        return titles;
    }

    /// `heading`: the element that the chapter's name in the running head belongs to; −1: none, it is furniture.
    void add_page(const FilledPage& filled, const Chapter& chapter, int heading = -1) {
        BookletPage page = blank();
        page.label = std::to_string(static_cast<std::size_t>(first_page_) + booklet_.pages.size());
        page.picture.nodes = set_furniture(setting_, publication_, page_, {chapter, page.label, heading}).nodes;
        if (heading >= 0) page.picture.nodes = {named(std::move(page.picture.nodes), chapter.id)};
        booklet_.pages.push_back(std::move(page));
        for (const Placement& placement : filled.placements) {
            booklet_.pages.back().picture.nodes.push_back(moved(placement.piece.nodes, placement.x, placement.y));
            record(placement.piece, placement.x, placement.y);
        }
    }

    /// Draws what a placed piece waits for, and tells the booklet what it knows: boxes of figures, bookmarks, faults.
    void record(const Piece& piece, double x, double y) {
        for (const Piece::Awaited& awaited : piece.awaited) awaited.group->nodes = awaited.draw().nodes;
        const int page = static_cast<int>(booklet_.pages.size()) - 1;
        for (const Piece::FigureBox& figure : piece.figures) {
            Element& element = booklet_.structure[static_cast<std::size_t>(figure.element)];
            element.box = {figure.box.x + x, figure.box.y + y, figure.box.width, figure.box.height};
            element.page = page;
        }
        for (const Piece::Mark& mark : piece.outline) booklet_.outline.push_back({mark.title, mark.level, page, mark.y + y});
        for (const Fault& fault : piece.faults) diagnostics_.add(told(fault));
    }

    Diagnostic told(const Fault& fault) const {
        Diagnostic diagnostic;
        diagnostic.code = fault.code;
        diagnostic.territory = publication_.id;
        if (fault.code == "image-resolution") {  // the same words in every booklet: told once for all of them
            diagnostic.severity = Severity::warning;
            diagnostic.message = fault.subject;
            diagnostic.help = tr("on paper 200 dpi at least look sharp: give a larger file, or a narrower column");
            return diagnostic;
        }
        diagnostic.message = message_of(fault, publication_, booklet_.pages.size());
        diagnostic.help = fault.code == "reference-unknown" ? tr("write [text](page:id) with the id of a chapter, of a figure or of a heading")
                                                            : tr("shorten the text, or split the block");
        return diagnostic;
    }

    const Publication& publication_;
    Diagnostics& diagnostics_;
    Booklet booklet_;
    Setting setting_;
    PageGeometry page_;
    int first_page_;
};

Booklet lay_out_well(const Publication& publication, const DrawContext& context, Diagnostics& diagnostics, const LayOutOptions& options) {
    constexpr int most_passes = 4;  // numbers that grow may move what they number, rarely twice
    LayOutOptions known = options;
    for (int pass = 1;; ++pass) {
        Diagnostics found;
        Composer composer(publication, context, found, known);
        Booklet booklet = composer.compose();
        PageNumbers numbers = options.numbers;
        if (composer.says_pages()) add_own_numbers(booklet, numbers);
        if (numbers == known.numbers || pass == most_passes) {
            diagnostics.append(found);
            return booklet;
        }
        known.numbers = std::move(numbers);
    }
}

}  // namespace

Booklet lay_out(const Publication& publication, const DrawContext& context, Diagnostics& diagnostics, const LayOutOptions& options) {
    try {
        return lay_out_well(publication, context, diagnostics, options);
    } catch (const MissingGlyph& missing) {
        diagnostics.error("glyph-missing", {}, message("{}: {}", publication.title, missing.what()), tr("correct the text, or name in the theme a face that has the sign: “secours”"));
        return Booklet{};
    }
}

}  // namespace portraits
