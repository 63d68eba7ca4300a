#include "text/line_breaks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portraits {

namespace {

// Penalties and demerits in the units of the paper; a line of badness 100 is as loose as text should be.
constexpr double line_demerit = 10, division_penalty = 70, ragged_division_penalty = 130, hyphen_penalty = 30;
constexpr double second_division = 3000, too_many_divisions = 1e8, division_before_last = 6000, short_last_line = 60000;
constexpr double overfull = 1e10;
constexpr double stretch_of_space = 0.6, shrink_of_space = 0.22;  // of the width of a space
constexpr double ragged_em = 4;                                  // a ragged line this much short has badness 100
constexpr double least_last_em = 5;
constexpr double rounding = 0.01;

/// The best way known to end a line at a stretch, after so many divided lines in a row.
struct Way {
    double demerits = std::numeric_limits<double>::infinity();
    std::size_t before = 0;      // index of the first stretch of the line
    int divided_before = 0;
};

class Breaker {
public:
    Breaker(const std::vector<Stretch>& stretches, const LineMeasure& measure)
        : stretches_(stretches), measure_(measure), rows_(static_cast<std::size_t>(measure.most_divisions) + 2),
          ways_((stretches.size() + 1) * rows_) {
        spaces_.push_back(0);
        for (std::size_t i = 0; i + 1 < stretches.size(); ++i)
            spaces_.push_back(spaces_.back() + (stretches[i].follows == Stretch::End::space ? stretches[i + 1].start - stretches[i].end : 0));
        way(0, 0).demerits = 0;
    }

    std::vector<std::size_t> run() {
        for (std::size_t last = 0; last < stretches_.size(); ++last) end_line_at(last);
        return trace();
    }

private:
    /// Ways to have set the stretches before `next`.
    Way& way(std::size_t next, int divided) { return ways_[next * rows_ + static_cast<std::size_t>(divided)]; }

    double natural(std::size_t first, std::size_t last) const {
        const Stretch& end = stretches_[last];
        const bool divides = end.follows == Stretch::End::division && last + 1 < stretches_.size();
        return end.end - stretches_[first].start + (divides ? end.hyphen : 0);
    }

    double least(std::size_t first, std::size_t last) const {
        return natural(first, last) - (measure_.justified ? shrink_of_space * (spaces_[last] - spaces_[first]) : 0);
    }

    double badness(std::size_t first, std::size_t last) const {
        const double spare = measure_.width - natural(first, last);
        if (spare < -rounding && !measure_.justified) return overfull;
        const double spaces = spaces_[last] - spaces_[first];
        if (spare < 0) return least(first, last) <= measure_.width + rounding ? 100 * std::pow(-spare / std::max(shrink_of_space * spaces, rounding), 3) : overfull;
        if (last + 1 == stretches_.size()) return 0;
        const double ease = measure_.justified ? std::max(stretch_of_space * spaces, rounding) : ragged_em * measure_.em;
        return std::min(100 * std::pow(spare / ease, 3), 1e6);
    }

    double penalty(std::size_t last) const {
        if (last + 1 == stretches_.size()) return 0;
        switch (stretches_[last].follows) {
            case Stretch::End::space: return 0;
            case Stretch::End::hyphen: return hyphen_penalty;
            case Stretch::End::division: return measure_.justified ? division_penalty : ragged_division_penalty;
        }
        return 0;
    }

    double demerits(std::size_t first, std::size_t last, int divided_before) const {
        const double own = line_demerit + badness(first, last), extra = penalty(last);
        double sum = own * own + extra * extra;
        const bool final = last + 1 == stretches_.size();
        const bool divides = !final && stretches_[last].follows == Stretch::End::division;
        if (divides && divided_before > 0) sum += divided_before >= measure_.most_divisions ? too_many_divisions : second_division;
        if (final && divided_before > 0) sum += division_before_last;
        if (final && first > 0) sum += short_last_line * std::max(0.0, 1 - natural(first, last) / (least_last_em * measure_.em));
        return sum;
    }

    void end_line_at(std::size_t last) {
        const bool divides = last + 1 < stretches_.size() && stretches_[last].follows == Stretch::End::division;
        for (std::size_t first = last + 1; first-- > 0;) {
            if (first < last && least(first, last) > measure_.width + rounding) break;
            for (int divided = 0; divided < static_cast<int>(rows_); ++divided) {
                const Way& from = way(first, divided);
                if (!std::isfinite(from.demerits)) continue;
                Way& to = way(last + 1, divides ? std::min(divided + 1, static_cast<int>(rows_) - 1) : 0);
                const double sum = from.demerits + demerits(first, last, divided);
                if (sum < to.demerits) to = {sum, first, divided};
            }
        }
    }

    std::vector<std::size_t> trace() {
        std::vector<std::size_t> breaks;
        std::size_t next = stretches_.size();
        int divided = 0;
        for (int d = 1; d < static_cast<int>(rows_); ++d)
            if (way(next, d).demerits < way(next, divided).demerits) divided = d;
        while (next > 0) {
            const Way& last = way(next, divided);
            breaks.push_back(next - 1);
            next = last.before;
            divided = last.divided_before;
        }
        std::reverse(breaks.begin(), breaks.end());
        return breaks;
    }

    const std::vector<Stretch>& stretches_;
    const LineMeasure& measure_;
    std::size_t rows_;
    std::vector<double> spaces_;  // widths of the spaces before each stretch
    std::vector<Way> ways_;
};

}  // namespace

std::vector<std::size_t> choose_breaks(const std::vector<Stretch>& stretches, const LineMeasure& measure) {
    return Breaker(stretches, measure).run();
}

}  // namespace portraits
