#include "draw/maps/label_placer.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>
#include <utility>

namespace portraits {
namespace {

double turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool overlap(const Box& a, const Box& b, const LabelMargin& margin) {
    return a.x < b.right() + margin.beside && b.x < a.right() + margin.beside && a.y < b.bottom() + margin.above &&
           b.y < a.bottom() + margin.above;
}

/// Room of a label and its leader together: most pairs are told apart by it.
Box reach_of(const LabelPlace& place) {
    if (!place.leader) return place.box;
    const double x = std::min(place.box.x, place.leader->from.x), y = std::min(place.box.y, place.leader->from.y);
    return {x, y, std::max(place.box.right(), place.leader->from.x) - x, std::max(place.box.bottom(), place.leader->from.y) - y};
}

/// Placed labels by squares of the drawing: only those near a place are compared with it.
class NearBy {
public:
    explicit NearBy(const std::vector<LabelRequest>& requests) : seen_(requests.size(), 0) {
        Point least{INFINITY, INFINITY}, most{-INFINITY, -INFINITY};
        for (const LabelRequest& request : requests)
            for (const LabelPlace& place : request.places) {
                const Box reach = reach_of(place);
                least = {std::min(least.x, reach.x), std::min(least.y, reach.y)};
                most = {std::max(most.x, reach.right()), std::max(most.y, reach.bottom())};
            }
        if (!std::isfinite(least.x)) least = most = {};
        corner_ = least;
        columns_ = cell_of(most.x - least.x) + 1;
        rows_ = cell_of(most.y - least.y) + 1;
        cells_.resize(static_cast<std::size_t>(columns_ * rows_));
    }
    void add(std::size_t label, const Box& reach) {
        for_cells(reach, [&](Cell& cell) { return cell.push_back({reach, label}), true; });
    }
    void remove(std::size_t label, const Box& reach) {
        for_cells(reach, [&](Cell& cell) { return std::erase_if(cell, [&](const Placed& placed) { return placed.label == label; }), true; });
    }
    /// Calls visit(label) once for each label that reaches into a box or close to it, until it returns false.
    template <class Visit> void visit(const Box& box, const LabelMargin& margin, Visit visit) {
        ++now_;
        for_cells(box, [&](const Cell& cell) {
            for (const Placed& placed : cell)
                if (overlap(box, placed.reach, margin) && std::exchange(seen_[placed.label], now_) != now_ && !visit(placed.label)) return false;
            return true;
        });
    }

private:
    struct Placed {
        Box reach;
        std::size_t label;
    };
    using Cell = std::vector<Placed>;
    static int cell_of(double distance) { return static_cast<int>(distance / 28); }
    /// Until `each` returns false.
    template <class Do> void for_cells(const Box& box, Do each) {
        const auto column = [&](double x) { return std::clamp(cell_of(x - corner_.x), 0, columns_ - 1); };
        const auto row = [&](double y) { return std::clamp(cell_of(y - corner_.y), 0, rows_ - 1); };
        const int left = column(box.x), right = column(box.right()), bottom = row(box.bottom());
        for (int r = row(box.y); r <= bottom; ++r)
            for (int c = left; c <= right; ++c)
                if (!each(cells_[static_cast<std::size_t>(r * columns_ + c)])) return;
    }
    Point corner_;
    int columns_ = 1, rows_ = 1;
    std::vector<Cell> cells_;
    std::vector<unsigned> seen_;
    unsigned now_ = 0;
};

class Search {
public:
    using Choice = std::vector<std::optional<std::size_t>>;

    Search(const std::vector<LabelRequest>& requests, const LabelMargin& margin)
        : requests_(requests), margin_(margin), near_(requests), choice_(requests.size()), taken_(requests.size()), reach_(requests.size()),
          cost_(requests.size()), weight_(requests.size(), heavier) {
        for (std::size_t label = 0; label < requests.size(); ++label) {
            by_cost_.push_back(options_by_cost(label));
            cost_[label] = left_out(label);
        }
        order_.resize(requests.size());
        std::iota(order_.begin(), order_.end(), 0);
        // Among equals, first the label with few good places: the others get out of its way more easily.
        std::stable_sort(order_.begin(), order_.end(), [&](auto a, auto b) {
            if (requests_[a].priority != requests_[b].priority) return requests_[a].priority > requests_[b].priority;
            return best_cost(a) > best_cost(b);
        });
    }

    Choice run() {
        for (const std::size_t label : order_) settle(label);
        make_room();
        for (int round = 0; round < most_rounds; ++round) {
            bool better = false;
            for (const std::size_t label : order_) better = improve(label) || better;
            if (!better) break;
        }
        return choice_;
    }

private:
    static constexpr int most_rounds = 8;
    static constexpr std::size_t most_displaced = 3;
    static constexpr double least_gain = 0.1;

    /// A place of a label, with what was found in its way the last time: while that stays where it was, the place is not free.
    struct Option {
        std::size_t place;
        double cost;
        std::size_t hinderer;   // the label itself: none yet
        std::size_t its_place;  // the hinderer's
    };

    std::vector<Option> options_by_cost(std::size_t label) const {
        const std::vector<LabelPlace>& places = requests_[label].places;
        std::vector<Option> options;
        for (std::size_t place = 0; place < places.size(); ++place) options.push_back({place, places[place].cost, label, 0});
        std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) { return a.cost < b.cost; });
        return options;
    }
    double best_cost(std::size_t label) const { return by_cost_[label].empty() ? 0 : by_cost_[label][0].cost; }
    /// No place costs less; nor does none.
    double least_cost(std::size_t label) const { return std::min(best_cost(label), left_out(label)); }
    double left_out(std::size_t label) const { return requests_[label].left_out * (1 + 0.1 * requests_[label].priority); }
    double cost_now() const { return std::accumulate(cost_.begin(), cost_.end(), 0.0); }

    void take(std::size_t label, std::optional<std::size_t> place) {
        if (choice_[label]) near_.remove(label, reach_[label]);
        choice_[label] = place;
        taken_[label] = place ? &requests_[label].places[*place] : nullptr;
        cost_[label] = place ? taken_[label]->cost : left_out(label);
        if (!place) return;
        reach_[label] = reach_of(*taken_[label]);
        near_.add(label, reach_[label]);
    }

    bool hinders(std::size_t other, const LabelPlace& place) const { return in_conflict(place, *taken_[other], margin_); }

    /// Calls found(other) for each label in the way of a place, until it returns false.
    template <class Found> void meet(std::size_t label, const LabelPlace& place, Found found) {
        const Box reach = reach_of(place);
        const double by = std::max(margin_.beside, margin_.above);
        const Box grown{reach.x - by, reach.y - by, reach.width + 2 * by, reach.height + 2 * by};
        near_.visit(grown, margin_, [&](std::size_t other) { return other == label || !hinders(other, place) || found(other); });
    }

    /// Labels in the way of a place, by number, at most `most` + 1 of them; valid until asked again.
    const std::vector<std::size_t>& in_the_way(std::size_t label, const LabelPlace& place, std::size_t most) {
        in_the_way_.clear();
        meet(label, place, [&](std::size_t other) {
            in_the_way_.push_back(other);
            return in_the_way_.size() <= most;
        });
        std::sort(in_the_way_.begin(), in_the_way_.end());
        return in_the_way_;
    }

    /// Whether nothing is in the way of a place. What was last time is asked first: mostly it still is.
    bool is_free(std::size_t label, Option& option) {
        const std::size_t last = option.hinderer;
        if (last != label && choice_[last]) {
            if (*choice_[last] == option.its_place) return false;
            if (hinders(last, requests_[label].places[option.place])) return option.its_place = *choice_[last], false;
        }
        bool free = true;
        meet(label, requests_[label].places[option.place], [&](std::size_t other) {
            option.hinderer = other;
            option.its_place = *choice_[other];
            return free = false;
        });
        return free;
    }

    /// Takes the cheapest free place that costs less than `most`.
    bool settle(std::size_t label, double most = INFINITY) {
        for (Option& option : by_cost_[label]) {
            if (option.cost > left_out(label) || option.cost >= most) return false;
            if (!is_free(label, option)) continue;
            take(label, option.place);
            return true;
        }
        return false;
    }

    /// Labels left out push others away, which look for another place or push in turn. One that was pushed weighs more each
    /// time, so that no two push each other for ever (Morris 1993, The Breakout Method for Escaping from Local Minima).
    void make_room() {
        std::deque<std::size_t> out;
        for (const std::size_t label : order_)
            if (!choice_[label] && !by_cost_[label].empty() && requests_[label].left_out >= must) out.push_back(label);
        Choice best = choice_;
        double least = cost_now();
        std::size_t in_vain = 0;  // steps since the last gain: a map that is too full stays so
        for (std::size_t step = 0; step < steps_each * requests_.size() && in_vain < patience * requests_.size() && !out.empty(); ++step, ++in_vain) {
            const std::size_t label = out.front();
            out.pop_front();
            if (!settle(label)) push(label, out);
            if (const double cost = cost_now(); cost < least) {
                least = cost;
                best = choice_;
                in_vain = 0;
            }
        }
        for (std::size_t label = 0; label < best.size(); ++label)
            if (choice_[label] != best[label]) take(label, best[label]);
    }

    /// Takes the place that displaces the least weight.
    void push(std::size_t label, std::deque<std::size_t>& out) {
        double least = INFINITY;
        std::size_t chosen = 0;
        std::vector<std::size_t> displaced;
        for (const auto& [place, own, hinderer, its_place] : by_cost_[label]) {
            double cost = own;
            if (cost >= least) break;
            in_the_way_.clear();
            meet(label, requests_[label].places[place], [&](std::size_t other) {
                in_the_way_.push_back(other);
                cost += requests_[other].left_out >= must ? weight_[other] : requests_[other].left_out;
                return cost < least && in_the_way_.size() <= most_pushed;
            });
            if (cost >= least) continue;
            least = cost;
            chosen = place;
            displaced = in_the_way_;
        }
        std::sort(displaced.begin(), displaced.end());
        weight_[label] += heavier;
        for (const std::size_t other : displaced) {
            take(other, {});
            if (requests_[other].left_out >= must) out.push_back(other);
        }
        take(label, chosen);
    }

    /// Moves a label to a cheaper place when that gains, with all that it displaces.
    bool improve(std::size_t label) {
        const double now = cost_[label];
        for (const Option& option : by_cost_[label]) {
            const double gain = now - option.cost;
            if (gain < least_gain) return false;
            const std::vector<std::size_t>& others = in_the_way(label, requests_[label].places[option.place], most_displaced);
            if (others.size() <= most_displaced && exchange(label, option.place, others, gain)) return true;
        }
        return false;
    }

    /// Puts a label on a place and finds others for those in the way; undone when that costs them more than is gained.
    bool exchange(std::size_t label, std::size_t place, const std::vector<std::size_t>& others, double gain) {
        const std::optional<std::size_t> before = choice_[label];
        std::vector<std::optional<std::size_t>> theirs;
        double left = gain - least_gain / 2;  // what they may lose
        for (const std::size_t other : others) {
            left += cost_[other] - least_cost(other);
            theirs.push_back(choice_[other]);
        }
        if (left > 0) {
            for (const std::size_t other : others) take(other, {});
            take(label, place);
            for (const std::size_t other : others) {
                settle(other, left + least_cost(other));
                left -= cost_[other] - least_cost(other);
                if (left <= 0) break;
            }
            if (left > 0) return true;
        }
        for (const std::size_t other : others) take(other, {});
        take(label, before);
        for (std::size_t i = 0; i < others.size(); ++i) take(others[i], theirs[i]);
        return false;
    }

    static constexpr std::size_t steps_each = 8, patience = 1, most_pushed = 6;
    static constexpr double must = 1000;     // labels that cost more to leave out are never given up for others
    static constexpr double heavier = 8;
    const std::vector<LabelRequest>& requests_;
    LabelMargin margin_;
    NearBy near_;
    Choice choice_;
    std::vector<const LabelPlace*> taken_;                   // the places chosen; null: none
    std::vector<Box> reach_;                                 // of the places taken
    std::vector<double> cost_;                               // of each label as it stands
    std::vector<std::size_t> in_the_way_;
    std::vector<double> weight_;
    std::vector<std::vector<Option>> by_cost_;
    std::vector<std::size_t> order_;
};

}  // namespace

bool cross(const Leader& a, const Leader& b) {
    const double d1 = turn(a.from, a.to, b.from), d2 = turn(a.from, a.to, b.to);
    const double d3 = turn(b.from, b.to, a.from), d4 = turn(b.from, b.to, a.to);
    return ((d1 > 0) != (d2 > 0)) && ((d3 > 0) != (d4 > 0));
}

bool passes_over(const Leader& leader, const Box& box, double margin) {
    const auto [left, right] = std::minmax(leader.from.x, leader.to.x);
    const auto [top, bottom] = std::minmax(leader.from.y, leader.to.y);
    if (right < box.x - margin || left > box.right() + margin || bottom < box.y - margin || top > box.bottom() + margin) return false;
    // The part of the segment between two parallel sides, then between the two others (Liang and Barsky 1984).
    double begin = 0, end = 1;
    const auto within = [&](double from, double to, double low, double high) {
        const double step = to - from;
        if (std::abs(step) < 1e-9) return from > low && from < high;
        const double t1 = (low - from) / step, t2 = (high - from) / step;
        begin = std::max(begin, std::min(t1, t2));
        end = std::min(end, std::max(t1, t2));
        return begin < end;
    };
    return within(leader.from.x, leader.to.x, box.x - margin, box.right() + margin) &&
           within(leader.from.y, leader.to.y, box.y - margin, box.bottom() + margin);
}

bool in_conflict(const LabelPlace& a, const LabelPlace& b, const LabelMargin& margin) {
    if (overlap(a.box, b.box, margin)) return true;
    if (a.leader && passes_over(*a.leader, b.box, margin.leader)) return true;
    if (b.leader && passes_over(*b.leader, a.box, margin.leader)) return true;
    return a.leader && b.leader && cross(*a.leader, *b.leader);
}

std::vector<std::optional<std::size_t>> place_labels(const std::vector<LabelRequest>& requests, const LabelMargin& margin) {
    return Search(requests, margin).run();
}

}  // namespace portraits
