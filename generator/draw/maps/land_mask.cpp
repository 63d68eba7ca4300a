#include "draw/maps/land_mask.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portraits {

LandMask::LandMask(const GeoFrame& frame, const Projector& projector, const Box& region, double cell, std::vector<const Area*> areas)
    : region_(region), cell_(cell), columns_(std::max(1, static_cast<int>(std::ceil(region.width / cell)))),
      rows_(std::max(1, static_cast<int>(std::ceil(region.height / cell)))), areas_(std::move(areas)) {
    constexpr std::size_t most = 65000;
    areas_.resize(std::min(areas_.size(), most));
    sizes_.assign(areas_.size(), 0);
    cells_.assign(place(0, rows_), 0);
    for (const Area& area : frame.land) paint(area, projector, land);
    for (std::size_t i = 0; i < areas_.size(); ++i) paint(*areas_[i], projector, static_cast<int>(i));
    add_up();
}

int LandMask::number_of(const Area& area) const {
    const auto found = std::lower_bound(areas_.begin(), areas_.end(), &area);
    return found != areas_.end() && *found == &area ? static_cast<int>(found - areas_.begin()) : nowhere;
}

/// Fills polygons between their crossings with the middle of each row of cells, even-odd.
void LandMask::paint(const Area& area, const Projector& projector, int value) {
    const auto row_below = [&](double y) { return static_cast<int>(std::ceil((y - region_.y) / cell_ - 0.5)); };
    const int top = std::clamp(row_below(projector({0, area.extent.max_y}).y), 0, rows_);
    const int bottom = std::clamp(row_below(projector({0, area.extent.min_y}).y), top, rows_);
    const bool beside = projector({area.extent.max_x, 0}).x < region_.x || projector({area.extent.min_x, 0}).x > region_.right();
    if (top == bottom || beside) return;
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(bottom - top));
    const auto level = [&](int row) { return region_.y + (row + 0.5) * cell_; };
    for (const MetrePolygon& polygon : area.polygons)
        for (const MetreRing& ring : polygon.rings)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                Point a = projector(ring[i]), b = projector(ring[j]);
                if (a.y > b.y) std::swap(a, b);
                for (int row = std::max(top, row_below(a.y)); row < bottom && level(row) < b.y; ++row)
                    crossings[static_cast<std::size_t>(row - top)].push_back(a.x + (b.x - a.x) * (level(row) - a.y) / (b.y - a.y));
            }
    for (int row = top; row < bottom; ++row) fill_row(row, crossings[static_cast<std::size_t>(row - top)], value);
}

void LandMask::fill_row(int row, std::vector<double>& crossings, int value) {
    std::sort(crossings.begin(), crossings.end());
    const auto column = [&](double x) { return std::clamp(static_cast<int>(std::ceil((x - region_.x) / cell_ - 0.5)), 0, columns_); };
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const int end = column(crossings[i + 1]);
        for (int c = column(crossings[i]); c < end; ++c) cells_[place(c, row)] = static_cast<std::uint16_t>(value + 2);
    }
}

void LandMask::add_up() {
    const auto width = static_cast<std::size_t>(columns_) + 1;
    land_.assign(width * (static_cast<std::size_t>(rows_) + 1), 0);
    if (!areas_.empty()) filled_ = land_;
    run_ends_.resize(cells_.size());
    for (int row = 0; row < rows_; ++row) {
        for (int column = columns_ - 1; column >= 0; --column) {
            const std::size_t here = place(column, row);
            const bool ends = column + 1 == columns_ || cells_[here] != cells_[here + 1];
            run_ends_[here] = ends ? static_cast<std::uint16_t>(column + 1) : run_ends_[here + 1];
        }
        std::uint16_t land_before = 0, filled_before = 0;  // in this row
        for (int column = 0; column < columns_; ++column) {
            const int value = cells_[place(column, row)] - 2;
            land_before = static_cast<std::uint16_t>(land_before + (value != sea));
            filled_before = static_cast<std::uint16_t>(filled_before + (value >= 0));
            if (value >= 0) ++sizes_[static_cast<std::size_t>(value)];
            const std::size_t above = static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column) + 1, after = above + width;
            land_[after] = static_cast<std::uint16_t>(land_[above] + land_before);
            if (!filled_.empty()) filled_[after] = static_cast<std::uint16_t>(filled_[above] + filled_before);
        }
    }
}

namespace {

/// The cell where a distance from the first ends, or with `up` the one after: parts of cells count.
int cell_at(double cells, int most, bool up) {
    const double within = std::clamp(cells, 0.0, static_cast<double>(most));
    const int whole = static_cast<int>(within);
    return up && within > whole ? whole + 1 : whole;
}

}  // namespace

LandMask::Window LandMask::window(const Box& box) const {
    return {cell_at((box.x - region_.x) / cell_, columns_, false), cell_at((box.y - region_.y) / cell_, rows_, false),
            cell_at((box.right() - region_.x) / cell_, columns_, true), cell_at((box.bottom() - region_.y) / cell_, rows_, true)};
}

void LandMask::take_band(double top, double bottom, Band& band) const {
    band.x_ = region_.x;
    band.cell_ = cell_;
    band.columns_ = columns_;
    const auto width = static_cast<std::size_t>(columns_) + 1;
    const auto first = static_cast<std::size_t>(cell_at((top - region_.y) / cell_, rows_, false));
    const auto last = static_cast<std::size_t>(cell_at((bottom - region_.y) / cell_, rows_, true));
    const auto take = [&](const std::vector<std::uint16_t>& sums, Band::Sums& own) {
        own.assign(width, 0);
        if (sums.empty() || last <= first) return;
        const std::uint16_t *const above = sums.data() + first * width, *const below = sums.data() + last * width;
        for (std::size_t i = 0; i < width; ++i) own[i] = static_cast<std::uint16_t>(below[i] - above[i]);
    };
    take(land_, band.land_);
    take(filled_, band.filled_);
}

double LandMask::Band::sum(const Sums& sums, double left, double right) const {
    const auto from = static_cast<std::size_t>(cell_at((left - x_) / cell_, columns_, false));
    const auto to = static_cast<std::size_t>(cell_at((right - x_) / cell_, columns_, true));
    return to <= from ? 0 : static_cast<std::uint16_t>(sums[to] - sums[from]) * cell_ * cell_;
}

double LandMask::sum(const std::vector<std::uint16_t>& sums, const Box& box) const {
    const Window w = window(box);
    if (w.right <= w.left || w.bottom <= w.top || sums.empty()) return 0;
    const auto width = static_cast<std::size_t>(columns_) + 1;
    // In parts of fewer than 2^16 cells, of which the last digits of sums tell how many: mostly the whole box is one.
    const int most_rows = std::max(1, 65535 / (w.right - w.left));
    int cells = 0;
    for (int top = w.top; top < w.bottom; top += most_rows) {
        const std::uint16_t* const above = sums.data() + static_cast<std::size_t>(top) * width;
        const std::uint16_t* const below = sums.data() + static_cast<std::size_t>(std::min(top + most_rows, w.bottom)) * width;
        cells += static_cast<std::uint16_t>(below[w.right] - below[w.left] - above[w.right] + above[w.left]);
    }
    return cells * cell_ * cell_;
}

LandMask::Crossed LandMask::crossed(Point from, Point to, const Crossed& cost, double most) const {
    const double dx = to.x - from.x, dy = to.y - from.y, length = std::sqrt(dx * dx + dy * dy);
    const int steps = std::max(1, static_cast<int>(std::ceil(length / cell_)));
    const double step = length / steps;
    const Point first{(from.x - region_.x) / cell_, (from.y - region_.y) / cell_}, further{dx / cell_ / steps, dy / cell_ / steps};  // in cells
    Crossed found;
    for (int i = 0; i < steps && found.land * cost.land + found.filled * cost.filled <= most; ++i) {
        const int under = in_cell(first.x + (i + 0.5) * further.x, first.y + (i + 0.5) * further.y);
        found.land += under != sea ? step : 0;
        found.filled += under >= 0 ? step : 0;
    }
    return found;
}

LandMask::Cover LandMask::cover(const Box& box, int area) const {
    const Window w = window(box);
    Cover found;
    const double all = std::max(1, (w.right - w.left) * (w.bottom - w.top));
    struct Hidden {
        int area, cells;
    };
    static thread_local std::vector<Hidden> hidden;  // asked thousands of times for each map
    hidden.clear();
    int on_land = 0;
    for (int row = w.top; row < w.bottom; ++row) {
        const std::uint16_t* const cells = cells_.data() + place(0, row);
        const std::uint16_t* const ends = run_ends_.data() + place(0, row);
        for (int column = w.left; column < w.right;) {
            const int value = cells[column] - 2, end = std::min<int>(ends[column], w.right), run = end - column;
            column = end;
            if (value == sea) continue;
            on_land += run;
            if (value < 0) continue;
            const auto known = std::find_if(hidden.begin(), hidden.end(), [&](const Hidden& each) { return each.area == value; });
            if (known == hidden.end()) hidden.push_back({value, run});
            else known->cells += run;
        }
    }
    for (const Hidden& each : hidden) {
        const double share = static_cast<double>(each.cells) / sizes_[static_cast<std::size_t>(each.area)];
        if (each.area == area) found.hides_own = share;
        else found.hides_other = std::max(found.hides_other, share);
        (each.area == area ? found.own : found.others) += each.cells / all;
    }
    found.land = on_land / all;
    return found;
}

}  // namespace portraits
