#include <algorithm>
#include <cmath>
#include <limits>

#include "base/messages.hpp"
#include "compute/dense.hpp"
#include "compute/published_sums.hpp"

namespace portraits {

namespace {

using Cell = PublishedSum::Cell;

constexpr int cube_shift = 40;  // a cell: its cube, then its place there, both from 1 so that no cell is 0

Cell cell_at(const Cube& cube, std::size_t place) { return (static_cast<Cell>(cube.number + 1) << cube_shift) | (place + 1); }

/// All that was computed.
struct Cubes {
    const Atlas& atlas;
    const std::vector<const Cube*>& all;  // by number
    /// Null when there is none of this code.
    const Cube* find(const std::string& code) const {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Cube* cube) { return cube->indicator->code == code; });
        return found == all.end() ? nullptr : *found;
    }
};

bool is_sum(const Cube& cube) { return cube.indicator->aggregation.kind == Aggregation::Kind::sum && !cube.indicator->categorical; }

bool has_secret(const Cube& cube) {
    return std::any_of(cube.values.begin(), cube.values.end(), [](Value value) { return value.missing == Missing::secret; });
}

/// The cubes that an indicator is computed from, or adds up to.
std::vector<const Cube*> linked_to(const Cube& cube, const Cubes& cubes) {
    std::vector<const Cube*> linked;
    const Aggregation& rule = cube.indicator->aggregation;
    for (const std::string* code : {&cube.indicator->total, &rule.numerator, &rule.denominator})
        if (const Cube* other = code->empty() ? nullptr : cubes.find(*code); other && other->perimeters == cube.perimeters) linked.push_back(other);
    return linked;
}

/// Writes what is published about some cubes as sums.
class SumsOfCubes {
public:
    SumsOfCubes(PublishedSums& sums, const Cubes& cubes) : sums_(sums), cubes_(cubes) {}

    void tell(const Cube& cube) {
        for (std::size_t place = 0; place < cube.values.size(); ++place) tell_cell(cube, place);
        if (is_sum(cube)) {
            if (whole_is_sum(cube)) for_each_row(cube, [&](int perimeter, std::size_t year) { add_categories(cube, perimeter, year); });
            for_each_row(cube, [&](int perimeter, std::size_t year) { add_parts(cube, perimeter, year); });
            add_regions(cube, "FR", "R");
            add_regions(cube, "TI", "TI");
        } else if (makes_hundred(cube)) {
            for_each_row(cube, [&](int perimeter, std::size_t year) { add_hundred(cube, perimeter, year); });
        }
    }

    /// What ties a cube to those it is computed from: the total of another table; ratios and evolutions that a table gives.
    void tie(const Cube& cube) {
        const Aggregation& rule = cube.indicator->aggregation;
        const auto same_rows = [&](const Cube* other) { return other && other->perimeters == cube.perimeters ? other : nullptr; };
        if (const Cube* total = same_rows(cubes_.find(cube.indicator->total))) add_total(cube, *total);
        const Cube* numerator = same_rows(cubes_.find(rule.numerator));
        const Cube* denominator = same_rows(cubes_.find(rule.denominator));
        if (rule.kind == Aggregation::Kind::ratio && numerator && denominator) add_ratio(cube, *numerator, *denominator);
        if (rule.kind == Aggregation::Kind::evolution && numerator) add_evolution(cube, *numerator);
    }

private:
    template <class Call> static void for_each_row(const Cube& cube, const Call& call) {
        for (int perimeter = 0; perimeter < cube.perimeters->size(); ++perimeter)
            for (std::size_t year = 0; year < cube.years.size(); ++year) call(perimeter, year);
    }

    void tell_cell(const Cube& cube, std::size_t place) {
        const Value value = cube.values[place];
        const Indicator& indicator = *cube.indicator;
        const Cell cell = cell_at(cube, place);
        if (value.known()) return sums_.know(cell, value.number);
        if (value.missing == Missing::not_applicable) return sums_.know(cell, 0);
        if (!is_sum(cube) || (indicator.minimum && *indicator.minimum < 0)) return;
        const bool small = value.missing == Missing::secret && cube.given[place] && indicator.secret.threshold > 0 && indicator.secret.units.value.empty();
        if (small) sums_.bound(cell, {1, indicator.secret.threshold - 1});
        else sums_.bound(cell, {0, std::numeric_limits<double>::infinity()});
    }

    static Cell cell(const Cube& cube, int perimeter, std::size_t year, std::size_t category) { return cell_at(cube, cube.at(perimeter, year, category)); }

    /// Nothing but parts whose kind nobody knows says nothing; neither does what is not in the table at all.
    void add_when_any(PublishedSum sum, bool any) {
        if (any) sums_.add(std::move(sum));
    }

    static bool is_told(const Cube& cube, int perimeter, std::size_t year, std::size_t category) {
        return cube.get(perimeter, year, category).missing != Missing::not_available;
    }

    void add_categories(const Cube& cube, int perimeter, std::size_t year) {
        if (cube.categories.size() < 2) return;
        const Cell whole = cell(cube, perimeter, year, 0);
        PublishedSum sum{{{whole, -1}}, 0, whole};
        bool any = false;
        for (std::size_t category = 1; category < cube.categories.size(); ++category) {
            sum.terms.emplace_back(cell(cube, perimeter, year, category), 1);
            any = any || is_told(cube, perimeter, year, category);
        }
        add_when_any(std::move(sum), any);
    }

    void add_parts(const Cube& cube, int perimeter, std::size_t year) {
        const std::vector<int>& parts = cube.perimeters->parts(perimeter);
        for (std::size_t category = 0; category < cube.categories.size() && !parts.empty(); ++category)
            add_sum_of(cube, perimeter, parts, year, category);
    }

    void add_sum_of(const Cube& cube, int whole, const std::vector<int>& parts, std::size_t year, std::size_t category) {
        const Cell total = cell(cube, whole, year, category);
        PublishedSum sum{{{total, -1}}, 0, total};
        bool any = false;
        for (const int part : parts) {
            sum.terms.emplace_back(cell(cube, part, year, category), 1);
            any = any || is_told(cube, part, year, category);
        }
        add_when_any(std::move(sum), any);
    }

    /// France is its regions, and all territories those of the regions, where the table gives them all.
    void add_regions(const Cube& cube, const std::string& whole, const std::string& prefix) {
        const int all = cube.perimeters->index(whole);
        std::vector<int> parts;
        for (const auto& [code, unused] : cubes_.atlas.sources().regions) {
            const int part = cube.perimeters->index(prefix + code);
            if (part >= 0 && (prefix == "R" || !cube.perimeters->parts(part).empty())) parts.push_back(part);
        }
        for (std::size_t year = 0; year < cube.years.size() && all >= 0; ++year)
            for (std::size_t category = 0; category < cube.categories.size(); ++category)
                if (std::all_of(parts.begin(), parts.end(), [&](int part) { return is_told(cube, part, year, category); }))
                    add_sum_of(cube, all, parts, year, category);
    }

    /// Sum of the categories of a row, when all are known.
    static Value sum_of_categories(const Cube& cube, int perimeter, std::size_t year) {
        double sum = 0;
        for (std::size_t category = 1; category < cube.categories.size(); ++category) {
            const Value value = cube.get(perimeter, year, category);
            if (!value.known() && value.missing != Missing::not_applicable) return {};
            sum += value.number;
        }
        return Value::of(sum);
    }

    /// False when whole rows show that the given totals are not those of the categories, which do not cover everything.
    static bool whole_is_sum(const Cube& cube) {
        int agree = 0, differ = 0;
        for_each_row(cube, [&](int perimeter, std::size_t year) {
            const Value whole = cube.get(perimeter, year, 0), sum = sum_of_categories(cube, perimeter, year);
            if (!whole.known() || !sum.known() || !cube.is_given(perimeter, year, 0)) return;
            ++(std::abs(whole.number - sum.number) <= 0.01 * std::abs(whole.number) ? agree : differ);
        });
        return agree >= differ;
    }

    /// True when whole rows show shares that make 100.
    static bool makes_hundred(const Cube& cube) {
        if (!cube.indicator->is_percentage() || cube.categories.size() < 3) return false;
        int agree = 0, differ = 0;
        for_each_row(cube, [&](int perimeter, std::size_t year) {
            const Value sum = sum_of_categories(cube, perimeter, year);
            if (sum.known() && sum.number != 0) ++(std::abs(sum.number - 100) <= 1 ? agree : differ);
        });
        return agree > differ;
    }

    void add_hundred(const Cube& cube, int perimeter, std::size_t year) {
        PublishedSum sum{{}, 100, 0};
        bool any = false;
        for (std::size_t category = 1; category < cube.categories.size(); ++category) {
            sum.terms.emplace_back(cell(cube, perimeter, year, category), 1);
            any = any || is_told(cube, perimeter, year, category);
        }
        add_when_any(std::move(sum), any);
    }

    void add_total(const Cube& cube, const Cube& total) {
        for_each_row(cube, [&](int perimeter, std::size_t year) {
            const int same = total.year_at(cube.years[year]);
            if (same < 0 || !is_told(cube, perimeter, year, 0)) return;
            const Cell elsewhere = cell(total, perimeter, static_cast<std::size_t>(same), 0);
            sums_.add({{{cell(cube, perimeter, year, 0), 1}, {elsewhere, -1}}, 0, elsewhere});
        });
    }

    /// The cell of a cube that a ratio or an evolution of this year and category takes.
    static Cell part_of(const Cube& part, int perimeter, int year, const std::string& category) {
        const int y = part.year_at(year), c = part.category_at(category);
        return cell(part, perimeter, y < 0 ? part.years.size() - 1 : static_cast<std::size_t>(y), c < 0 ? 0 : static_cast<std::size_t>(c));
    }

    // A computed ratio is hidden with its parts; one that a table gives is published beside them.
    void add_ratio(const Cube& cube, const Cube& numerator, const Cube& denominator) {
        for_each_given(cube, [&](int perimeter, std::size_t year, std::size_t category, Value ratio) {
            const Cell over = part_of(numerator, perimeter, cube.years[year], cube.categories[category]);
            const Cell under = part_of(denominator, perimeter, cube.years[year], cube.categories[category]);
            sums_.add({{{over, 1}, {under, -ratio.number / cube.indicator->aggregation.factor}}, 0, cell(cube, perimeter, year, category)});
        });
    }

    void add_evolution(const Cube& cube, const Cube& base) {
        const Aggregation& rule = cube.indicator->aggregation;
        if (base.year_at(rule.from_year) < 0 || base.year_at(rule.to_year) < 0) return;
        for_each_given(cube, [&](int perimeter, std::size_t year, std::size_t category, Value change) {
            const Cell from = part_of(base, perimeter, rule.from_year, cube.categories[category]);
            const Cell to = part_of(base, perimeter, rule.to_year, cube.categories[category]);
            sums_.add({{{to, 1}, {from, -(1 + change.number / 100)}}, 0, cell(cube, perimeter, year, category)});
        });
    }

    template <class Call> static void for_each_given(const Cube& cube, const Call& call) {
        for_each_row(cube, [&](int perimeter, std::size_t year) {
            for (std::size_t category = 0; category < cube.categories.size(); ++category)
                if (const Value value = cube.get(perimeter, year, category); value.known() && cube.is_given(perimeter, year, category))
                    call(perimeter, year, category, value);
        });
    }

    PublishedSums& sums_;
    const Cubes& cubes_;
};

/// Where a cell is, in words and in the table.
class CellNames {
public:
    explicit CellNames(const Cubes& cubes) : cubes_(cubes) {}

    const Cube& cube(Cell cell) const { return *cubes_.all[(cell >> cube_shift) - 1]; }
    std::size_t place(Cell cell) const { return (cell & ((Cell{1} << cube_shift) - 1)) - 1; }
    bool is_given(Cell cell) const { return cube(cell).given[place(cell)]; }
    bool is_secret(Cell cell) const { return cube(cell).values[place(cell)].missing == Missing::secret; }

    Observations::Key key(Cell cell) const {
        const Cube& of = cube(cell);
        const std::size_t at = place(cell), years = of.years.size(), categories = of.categories.size();
        return {of.perimeters->key(static_cast<int>(at / categories / years)), of.years[at / categories % years], of.categories[at % categories]};
    }

    /// "« emploi », ti-2703, 2020, bois".
    std::string name(Cell cell) const {
        const Observations::Key at = key(cell);
        std::string text = message("“{}”", cube(cell).indicator->code) + ", " + at.perimeter;
        if (at.year != 0) text += ", " + std::to_string(at.year);
        if (!at.category.empty()) text += ", " + at.category;
        return text;
    }

    Origin origin(Cell cell) const {
        const Indicator& indicator = *cube(cell).indicator;
        const Observations* seen = cubes_.atlas.observations(indicator.code);
        if (!seen) return indicator.origin;
        const auto found = seen->values.find(key(cell));
        return found == seen->values.end() ? indicator.origin : found->second.origin;
    }

private:
    const Cubes& cubes_;
};

/// What is published of the indicators that have hidden values, and of those they are tied to.
PublishedSums published_beside_secrets(const Cubes& cubes) {
    std::set<std::size_t> concerned;
    std::vector<const Cube*> tied;
    for (const Cube* cube : cubes.all) {
        const auto linked = linked_to(*cube, cubes);
        if (!has_secret(*cube) && std::none_of(linked.begin(), linked.end(), [](const Cube* other) { return has_secret(*other); })) continue;
        concerned.insert(cube->number);
        for (const Cube* other : linked) concerned.insert(other->number);
        tied.push_back(cube);
    }
    PublishedSums sums;
    SumsOfCubes teller(sums, cubes);
    for (const std::size_t number : concerned) teller.tell(*cubes.all[number]);
    for (const Cube* cube : tied) teller.tie(*cube);
    return sums;
}

}  // namespace

void Findings::Dense::warn_of_revealed_secrets() {
    const Cubes all{atlas, numbered};
    const PublishedSums sums = published_beside_secrets(all);
    const CellNames names(all);
    for (const auto& [cell, by] : sums.revealed()) {
        if (!names.is_given(cell) || !names.is_secret(cell)) continue;
        const PublishedSum::Cell told_by = sums.sum(*by.begin()).told_by;
        const std::string teller = told_by ? names.name(told_by) : tr("the other shares, which make 100 %");
        const auto second = sums.second_to_hide(cell, by, [&](PublishedSum::Cell other) { return names.is_given(other); });
        diagnostics.warning("secret-recoverable", names.origin(cell),
                            by.size() == 1 ? message("{}: this hidden value can be computed from {}", names.name(cell), teller)
                                           : message("{}: this hidden value can be computed from {} sums published together, among them {}",
                                                     names.name(cell), by.size(), teller),
                            second ? message("hide {} too", names.name(second)) : tr("hide a second value of the same sums, or their total"));
    }
}

}  // namespace portraits
