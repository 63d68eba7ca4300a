#include "layout/furniture.hpp"

#include <algorithm>

#include "layout/measures.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

using Runs = std::vector<FurnitureRun>;

/// Where a line of furniture is drawn, and what it says.
struct Line {
    const Setting& setting;
    const Publication& publication;
    const PageGeometry& page;
    const PageWords& words;
    Piece& decoration;
    Piece& heading;
    double width() const { return page.width - 2 * page.margin_side; }
};

RichText said(const Line& line, const FurnitureRun& run) {
    const Publication& p = line.publication;
    const Chapter& chapter = line.words.chapter;
    switch (run.says) {
        case FurnitureRun::Says::text: return plain(run.text);
        case FurnitureRun::Says::document: return plain(p.name);
        case FurnitureRun::Says::kind: return plain(p.kind);
        case FurnitureRun::Says::chapter: return plain(chapter.running.empty() ? chapter.title : chapter.running);
        case FurnitureRun::Says::edition: return p.footer_text.empty() ? plain(p.footer) : p.footer_text;
        case FurnitureRun::Says::folio: return plain(line.words.folio);
    }
    return {};
}

/// As many of the runs as fit on a line; the first alone is made smaller.
SetText set_runs(const Line& line, const Runs& runs, double room) {
    const bool folio = runs.size() == 1 && runs.front().says == FurnitureRun::Says::folio;
    TypeStyle type = line.setting.theme().type(folio ? Type::folio : Type::running);
    for (std::size_t count = runs.size(); count > 0; --count) {
        RichText text;
        for (std::size_t i = 0; i < count; ++i)
            for (Span span : said(line, runs[i])) {
                span.bold = runs[i].bold;
                text.push_back(std::move(span));
            }
        SetText set = set_text(line.setting, text, type, room);
        if (set.lines.size() <= 1 && set.type.size == type.size) return set;
    }
    if (runs.empty()) return {};
    if (runs.front().bold) {
        type.weight = std::max(type.weight, 700);
        type.colour = Role::ink;
    }
    return set_line(line.setting, to_text(said(line, runs.front())), type, room);
}

/// `baseline` is where the words stand; the chapter's name goes to the heading when the page has one.
void draw_runs(const Line& line, const Runs& runs, const SetText& text, Anchor align, double baseline) {
    if (text.lines.empty()) return;
    const bool names_chapter = std::any_of(runs.begin(), runs.end(), [](const FurnitureRun& run) { return run.says == FurnitureRun::Says::chapter; });
    const bool heading = line.words.heading >= 0 && names_chapter && line.heading.nodes.empty();
    const double shift = align == Anchor::end ? line.width() - text.width : align == Anchor::middle ? (line.width() - text.width) / 2 : 0;
    (heading ? line.heading : line.decoration)
        .append(text_piece(text, heading ? line.words.heading : -1, align), line.page.margin_side + shift, baseline - baseline_of(text.type));
}

/// The right end first: what stands left has the room that it leaves.
void draw_line(const Line& line, const FurnitureLine& furniture, double baseline) {
    const double gap = 4 * measure::running_gap;
    const SetText right = set_runs(line, furniture.right, line.width() / 2);
    const SetText left = set_runs(line, furniture.left, line.width() - right.widest() - gap);
    const double room = line.width() - 2 * std::max(left.widest(), right.widest()) - 2 * gap;
    draw_runs(line, furniture.left, left, Anchor::start, baseline);
    if (room > 0) draw_runs(line, furniture.middle, set_runs(line, furniture.middle, room), Anchor::middle, baseline);
    draw_runs(line, furniture.right, right, Anchor::end, baseline);
}

}  // namespace

Piece set_furniture(const Setting& setting, const Publication& publication, const PageGeometry& page, const PageWords& words) {
    Piece piece, heading;
    const Line line{setting, publication, page, words, piece, heading};
    draw_line(line, page.head, page.running_head + baseline_of(setting.theme().type(Type::running)));
    if (!page.foot.empty()) {
        piece.nodes.push_back(filled({page.margin_side, page.footer_rule, line.width(), measure::footer_rule}, Ink::of(Role::rule)));
        draw_line(line, page.foot, page.footer_rule + measure::folio_drop);
    }
    piece.nodes = {artifact(std::move(piece.nodes))};
    if (!heading.nodes.empty()) {
        auto named = std::make_shared<Group>();
        named->nodes = std::move(heading.nodes);
        named->destination = words.chapter.id;
        piece.nodes.push_back(GroupPtr(std::move(named)));
    }
    piece.faults.clear();  // furniture shortens itself; a name too long is told by the cover
    return piece;
}

}  // namespace portraits
