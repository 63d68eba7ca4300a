#include <algorithm>

#include "layout/list_columns.hpp"
#include "layout/measures.hpp"
#include "layout/set_blocks.hpp"
#include "layout/set_text.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

/// A line of the list ready to be placed, and what is said of it again at the top of a column.
struct ListLine {
    Piece piece, repeated;
    ColumnLine column;
};

Node linked(std::vector<Node> nodes, const std::string& link, const Box& box, int element) {
    auto group = std::make_shared<Group>();
    group->nodes = std::move(nodes);
    group->link = link;
    group->link_box = box;
    group->element = element;
    return GroupPtr(std::move(group));
}

Node named(std::vector<Node> nodes, const std::string& id) {
    auto group = std::make_shared<Group>();
    group->nodes = std::move(nodes);
    group->destination = id;
    return GroupPtr(std::move(group));
}

/// Sets the lines of a listing in reading order: their elements are made with them.
class ListSetter {
public:
    ListSetter(Setting& setting, const Listing& listing, double width) : setting_(setting), listing_(listing), width_(width) {
        setting.last_level = std::max(setting.last_level, 1);
        first_heading_ = setting.last_level + 1;
    }

    std::vector<ListLine> set() {
        std::vector<ListLine> lines;
        for (std::size_t i = 0; i < listing_.lines.size(); ++i) lines.push_back(set_line_at(i));
        return lines;
    }

private:
    bool is_head(std::size_t i) const { return i + 1 < listing_.lines.size() && listing_.lines[i + 1].level > listing_.lines[i].level; }
    bool at_ease() const { return listing_.contents && listing_.columns == 1; }

    TypeStyle type_of(std::size_t i) const {
        TypeStyle type = setting_.type(at_ease() ? Type::body : Type::table);
        type.colour = listing_.lines[i].link.empty() ? Role::ink2 : Role::link;
        if (!is_head(i)) return type;
        type.weight = 700;
        if (listing_.lines[i].level == 1) type.size *= measure::listing_part_type, type.weight = 900;
        type.colour = Role::ink;
        return type;
    }

    /// Element that holds the words of a line.
    int element_of(std::size_t i) {
        const ListingLine& line = listing_.lines[i];
        if (listing_.contents) return contents_item(line);
        if (!is_head(i)) return setting_.add(setting_.add(list(), Tag::li), Tag::lbody);
        list_ = -1;
        setting_.last_level = std::min(first_heading_ + line.level - 1, setting_.last_level + 1);
        return setting_.add_heading(setting_.chapter, setting_.last_level);
    }

    int list() {
        if (list_ < 0) list_ = setting_.add(setting_.chapter, Tag::l);
        return list_;
    }

    /// A TOCI of the TOC of its level, which stands in the item above.
    int contents_item(const ListingLine& line) {
        const std::size_t depth = static_cast<std::size_t>(std::max(1, line.level));
        while (tables_.size() > depth) tables_.pop_back();
        while (tables_.size() < depth) tables_.push_back(setting_.add(tables_.empty() ? setting_.chapter : last_item_, Tag::toc));
        last_item_ = setting_.add(tables_.back(), Tag::toci);
        return setting_.add(last_item_, Tag::p);
    }

    std::string page_of(const ListingLine& line) const {
        const std::string* number = line.link.empty() ? nullptr : setting_.page_number(line.link);
        if (!number) return {};
        return listing_.contents ? *number : std::string(wording::page) + *number;
    }

    std::string figure_name(const ListingLine& line) const {
        if (line.figure == 0) return {};
        return std::string(wording::figure) + "\u00A0" + std::to_string(setting_.figures_before + line.figure) + "\u00A0: ";
    }

    ListLine set_line_at(std::size_t i) {
        const ListingLine& line = listing_.lines[i];
        const TypeStyle type = type_of(i);
        const SetText number = set_line(setting_, page_of(line), type, width_ / 3);
        const double room = width_ - (number.lines.empty() ? 0 : number.widest() + measure::listing_gap);
        const SetText words = set_text(setting_, plain(figure_name(line) + line.title + line.sign), type, room);
        ListLine made;
        made.column = {words.height() + (is_head(i) ? measure::listing_head_gap : 0), space_above(i), line.level};
        made.piece = piece_of(line, words, number, element_of(i));
        if (line.level == 1 && is_head(i) && !listing_.contents) made.piece.outline.push_back({line.title, 2, 0});
        if (is_head(i)) made.repeated = repeated(line, type);
        return made;
    }

    double space_above(std::size_t i) const {
        if (!is_head(i)) return at_ease() ? measure::between_items : 0;
        return listing_.lines[i].level == 1 ? measure::listing_part_gap : measure::listing_group_gap;
    }

    Piece piece_of(const ListingLine& line, const SetText& words, const SetText& number, int element) {
        Piece piece;
        piece.height = words.height();
        piece.faults = words.faults;
        const int owner = line.link.empty() ? element : link_element(line, element);
        std::vector<Node> nodes = text_piece(words, owner).nodes;
        if (!number.lines.empty()) {
            const double y = words.height() - number.height();
            if (listing_.contents) piece.nodes.push_back(leader(words, number, y + baseline_of(words.type)));
            nodes.push_back(moved(text_piece(number, owner).nodes, width_ - number.widest(), y));
        }
        const Box box{0, 0, number.lines.empty() ? words.widest() : width_, words.height()};
        piece.nodes.push_back(line.link.empty() ? tagged(element, std::move(nodes)) : linked(std::move(nodes), line.link, box, owner));
        if (!line.id.empty()) piece.nodes = {named(std::move(piece.nodes), line.id)};
        return piece;
    }

    int link_element(const ListingLine& line, int element) {
        const int link = setting_.add(element, Tag::link);
        setting_.booklet.structure[static_cast<std::size_t>(link)].alternative = line.title;
        return link;
    }

    /// Dots from the last word to the number, at the same steps in every line.
    Node leader(const SetText& words, const SetText& number, double baseline) const {
        const double from = words.lines.back()->width + measure::listing_gap, to = width_ - number.widest() - measure::listing_gap;
        std::vector<Node> dots;
        for (double x = width_ - measure::leader_step; x > from; x -= measure::leader_step)
            if (x < to) dots.push_back(filled({x, baseline - measure::leader_dot, measure::leader_dot, measure::leader_dot}, Ink::of(Role::france)));
        return artifact(std::move(dots));
    }

    Piece repeated(const ListingLine& line, const TypeStyle& type) const {
        RichText text = plain(line.title + "\u00A0");
        Span again = plain(wording::continued).front();
        again.italic = true;
        text.push_back(again);
        Piece piece = text_piece(set_text(setting_, text, type, width_), -1);
        piece.nodes = {artifact(std::move(piece.nodes))};
        return piece;
    }

    Setting& setting_;
    const Listing& listing_;
    double width_;
    int first_heading_ = 2, list_ = -1, last_item_ = -1;
    std::vector<int> tables_;
};

/// A page of the list as one piece.
Item page_item(const std::vector<ListLine>& lines, const std::vector<ColumnPlace>& places, double step) {
    Item item;
    for (const ColumnPlace& place : places) {
        const ListLine& line = lines[place.line];
        item.piece.append(place.repeated ? line.repeated : line.piece, place.column * step, place.y);
        item.piece.height = std::max(item.piece.height, place.y + line.column.height);
    }
    item.subject = "";
    return item;
}

Item page_break() {
    Item item;
    item.page_break = true;
    return item;
}

}  // namespace

void set_listing(Setting& setting, const Listing& listing, double width, Flow& flow) {
    if (listing.lines.empty()) return;
    const int columns = std::max(1, listing.columns);
    const double column = (width - (columns - 1) * measure::listing_column_gap) / columns;
    const std::vector<ListLine> lines = ListSetter(setting, listing, column).set();
    std::vector<ColumnLine> heights;
    for (const ListLine& line : lines) heights.push_back(line.column);
    double first = setting.room - measure::after_title;
    if (first < measure::listing_least) {
        if (setting.room > 0) flow.push_back(page_break());
        first = setting.page_height;
    }
    const std::vector<ColumnPlace> places = fill_columns(heights, columns, first, setting.page_height);
    for (std::size_t from = 0; from < places.size();) {
        std::size_t to = from;
        while (to < places.size() && places[to].page == places[from].page) ++to;
        if (from > 0) flow.push_back(page_break());
        const std::vector<ColumnPlace> page(places.begin() + static_cast<std::ptrdiff_t>(from), places.begin() + static_cast<std::ptrdiff_t>(to));
        flow.push_back(page_item(lines, page, column + measure::listing_column_gap));
        if (from == 0) flow.back().before = measure::before_table;
        from = to;
    }
    set_paragraph(setting, {Paragraph::As::note, listing.note}, width, flow);
}

}  // namespace portraits
