#include "layout/paginate.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/measures.hpp"

namespace portraits {

namespace {

/// How far a flow has been placed; inside a row that breaks, how far each of its columns has.
struct Progress {
    std::size_t next = 0;
    bool interrupted = false;          // a page ended inside this flow
    std::vector<Progress> columns;
};

/// What stands at the foot of a page does so when this share of it at most stays empty above; it then seems forgotten there.
constexpr double widest_hole = 0.3;

class Filler {
public:
    Filler(const TextArea& area, double scale, double growth, const Footnotes& notes)
        : area_(area), scale_(scale), growth_(growth), notes_(notes) {}

    std::vector<FilledPage> run(const Flow& flow) {
        Progress at;
        while (at.next < flow.size()) {
            pages_.emplace_back();
            pages_.back().bottom = area_.top;
            called_.clear();
            fill(flow, at, area_.left, area_.top, true);
            put_notes();
            at.interrupted = true;
        }
        return std::move(pages_);
    }

private:
    double wanted(const Item& item) const {
        const double natural = natural_height(item);
        if (growth_ > 0 && item.columns.empty()) return natural + growth_ * (item.greatest() - natural);
        return std::max(least_height(item), natural - (natural - least_height(item)) * (1 - scale_) / (1 - measure::map_least));
    }

    /// Space above an item; it shrinks with the maps, so that a page may take one more line.
    double above(const Item& item) const { return item.before * std::max(scale_, measure::least_space); }

    /// Height that must fit for item `i` to be placed: its chain, or the first two of a chain taller than a page.
    double needed(const Flow& flow, std::size_t i) const {
        double total = least_height(flow[i]), two = total;
        for (std::size_t k = i; k + 1 < flow.size() && flow[k].keep_with_next && !flow[k + 1].page_break; ++k) {
            const double more = above(flow[k + 1]) + (flow[k + 1].columns.empty() ? least_height(flow[k + 1]) : opening(flow[k + 1]));
            total += more;
            if (k == i) two = total;
            if (total > area_.height()) return std::min(two, area_.height());
        }
        return total;
    }

    /// What must follow a heading of a row that may itself break: all of it when it fits a page.
    double opening(const Item& row) const {
        const double least = least_height(row);
        if (least <= area_.height()) return least;
        double most = 0;
        for (const FlowColumn& column : row.columns)
            if (!column.flow.empty()) most = std::max(most, least_height(column.flow.front()));
        return most;
    }

    /// Foot of the text on this page, above the footnotes called so far.
    double foot() const { return area_.bottom - pages_.back().notes; }

    /// Height that the footnotes of an item take beside those already called.
    double notes_of(const Item& item) const {
        if (notes_.empty()) return 0;
        std::vector<int> calls;
        collect_calls(item, calls);
        double height = 0;
        bool first = called_.empty();
        for (const int number : calls) {
            const auto found = notes_.find(number);
            if (found == notes_.end() || placed_.contains(number)) continue;
            height += found->second.height + (first ? measure::footnote_rule_above + measure::footnote_rule_below : measure::between_footnotes);
            first = false;
        }
        return height;
    }

    /// Footnotes called by an item that now stands on this page.
    void call_notes(const Item& item) {
        if (notes_.empty()) return;
        pages_.back().notes += notes_of(item);
        std::vector<int> calls;
        collect_calls(item, calls);
        for (const int number : calls)
            if (notes_.contains(number) && placed_.insert(number).second) called_.push_back(number);
    }

    /// The footnotes of the page, at its foot.
    void put_notes() {
        if (called_.empty()) return;
        FilledPage& page = pages_.back();
        double y = area_.bottom - page.notes + measure::footnote_rule_above;
        Piece rule;
        rule.nodes.push_back(artifact({filled({0, 0, measure::footnote_rule, measure::footer_rule}, Ink::of(Role::ink))}));
        page.placements.push_back({std::move(rule), area_.left, y});
        y += measure::footnote_rule_below;
        for (const int number : called_) {
            page.placements.push_back({notes_.at(number), area_.left, y});
            y += notes_.at(number).height + measure::between_footnotes;
        }
    }

    void put(Piece piece, double x, double y) {
        pages_.back().bottom = std::max(pages_.back().bottom, y + piece.height);
        pages_.back().placements.push_back({std::move(piece), x, y});
    }

    double repeat_head(const Item& item, double x, double y) {
        put(*item.continued, x, y);
        return y + item.continued->height;
    }

    /// Room that the rest of the chain will take after item `i`.
    double tail_of(const Flow& flow, std::size_t i) const {
        return flow[i].keep_with_next ? std::max(0.0, needed(flow, i) - least_height(flow[i])) : 0;
    }

    Piece sized(const Item& item, double room) {
        const double height = std::min(wanted(item), room);
        if (item.columns.empty()) {
            if (!item.refit || std::abs(height - item.piece.height) <= measure::tolerance) return item.piece;
            return item.refit(std::max(height, item.least));
        }
        return side_by_side(item, std::max(height, 1.0));
    }

    static bool finished(const Item& row, const Progress& at) {
        for (std::size_t i = 0; i < row.columns.size(); ++i)
            if (at.columns[i].next < row.columns[i].flow.size()) return false;
        return true;
    }

    /// Each column goes on by itself; gives the lowest foot.
    double fill_columns(const Item& row, Progress& at, double x, double y, bool at_top) {
        at.columns.resize(row.columns.size());
        double foot = y;
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            foot = std::max(foot, fill(row.columns[i].flow, at.columns[i], x + row.columns[i].x, y, at_top));
            at.columns[i].interrupted = true;
        }
        return foot;
    }

    bool must_break(const Item& item, const Progress& at) const {
        return !item.columns.empty() && (!at.columns.empty() || least_height(item) > area_.height() + measure::tolerance);
    }

    /// Places what fits of a flow from `y` down; gives the foot reached. At the top of a page something is always placed.
    double fill(const Flow& flow, Progress& at, double x, double y, bool at_top) {
        for (bool first = true; at.next < flow.size(); first = at_top = false) {
            const Item& item = flow[at.next];
            if (item.page_break) {
                ++at.next;
                if (!first) return y;
                continue;
            }
            const double top = y + (first ? 0 : above(item));
            const bool breaks = must_break(item, at);
            const double need = breaks ? (at.columns.empty() ? opening(item) : 0) : needed(flow, at.next);
            if (!at_top && top + need + (breaks ? 0 : notes_of(item)) > foot() + measure::tolerance) return y;
            if (!breaks) {
                y = place(flow, at, x, top, at_top);
                continue;
            }
            y = fill_columns(item, at, x, top, at_top);
            if (!finished(item, at)) return y;
            at.columns.clear();
            ++at.next;
        }
        return y;
    }

    double place(const Flow& flow, Progress& at, double x, double y, bool at_top) {
        const Item& item = flow[at.next];
        if (at_top && at.interrupted && item.continued) y = repeat_head(item, x, y);
        call_notes(item);
        Piece piece = sized(item, foot() - y - tail_of(flow, at.next));
        if (y + piece.height > foot() + measure::tolerance) piece.faults.push_back({"layout-overflow", item.subject});
        const bool last = at.next + 1 == flow.size();
        const double hole = foot() - piece.height - y;
        if (item.at_foot && last && hole > 0 && hole < widest_hole * area_.height()) y += hole;
        const double foot = y + piece.height;
        put(std::move(piece), x, y);
        ++at.next;
        return foot;
    }

    TextArea area_;
    double scale_, growth_;
    const Footnotes& notes_;
    std::set<int> placed_;             // on this page or one before
    std::vector<int> called_;          // on this page, in order
    std::vector<FilledPage> pages_;
};

/// A last page with less than this share of its height looks like a mistake.
constexpr double thin_page = 0.3;

bool ends_thin(const std::vector<FilledPage>& pages, const TextArea& area) {
    return pages.size() > 1 && pages.back().bottom - area.top < thin_page * area.height();
}

/// How much of their growth the flow's items may take on its only page.
double growth_for(const Flow& flow, const std::vector<FilledPage>& pages, const TextArea& area) {
    constexpr double worth_it = 14;
    const double room = area.bottom - pages.back().notes - pages.back().bottom;
    if (pages.size() != 1 || room < worth_it) return 0;
    double most = 0;
    for (const Item& item : flow)
        if (item.columns.empty()) most += item.greatest() - item.piece.height;
    return most > 0 ? std::min(1.0, room / most) : 0;
}

std::vector<FilledPage> tightened(const Flow& flow, const TextArea& area, const Footnotes& notes, std::vector<FilledPage> pages) {
    for (double scale = 0.92; scale >= measure::map_least - 1e-9; scale -= 0.06) {
        std::vector<FilledPage> tighter = paginate(flow, area, scale, 0, notes);
        if (tighter.size() < pages.size()) return tighter;
    }
    return pages;
}

}  // namespace

std::vector<FilledPage> paginate(const Flow& flow, const TextArea& area, double scale, double growth, const Footnotes& notes) {
    return Filler(area, scale, growth, notes).run(flow);
}

std::vector<FilledPage> paginate_well(const Flow& flow, const TextArea& area, const Footnotes& notes) {
    std::vector<FilledPage> pages = paginate(flow, area, 1, 0, notes);
    if (pages.empty()) return pages;
    if (ends_thin(pages, area)) return tightened(flow, area, notes, std::move(pages));
    const double growth = growth_for(flow, pages, area);
    return growth > 0 ? paginate(flow, area, 1, growth, notes) : pages;
}

}  // namespace portraits
