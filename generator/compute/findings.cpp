#include "compute/findings.hpp"

#include <algorithm>

#include "compute/arithmetic.hpp"
#include "compute/dense.hpp"

namespace portraits {

std::string perimeter_key(PerimeterKind kind, const Territory& territory) {
    switch (kind) {
        case PerimeterKind::territory: return territory.id;
        case PerimeterKind::region_territories: return "TI" + territory.main_region();
        case PerimeterKind::region: return "R" + territory.main_region();
        case PerimeterKind::all_territories: return "TI";
        case PerimeterKind::france: return "FR";
    }
    return {};
}

namespace {

void note(const Cube& cube, int row) {
    if (Reads* reads = Reads::current()) reads->value(cube.number, static_cast<std::size_t>(row));
}

/// All of them, by one word.
void note_territories(const Cube& cube) {
    if (cube.perimeters->territories() > 0) note(cube, cube.perimeters->all());
}

}  // namespace

Findings::Findings(const Atlas& atlas) : dense_(std::make_unique<const Dense>(atlas)) {}
Findings::~Findings() = default;
Findings::Findings(Findings&&) noexcept = default;

Value Findings::value(const std::string& indicator, const std::string& perimeter, int year, const std::string& category) const {
    const Cube* cube = dense_->cube(indicator);
    const int row = cube ? cube->perimeters->index(perimeter) : -1;
    if (!cube || row < 0) return Value::absent(Missing::not_available);
    note(*cube, row);
    const int y = cube->year_at(year), c = cube->category_at(category);
    if (y < 0 || c < 0) return Value::absent(Missing::not_available);
    return cube->get(row, static_cast<std::size_t>(y), static_cast<std::size_t>(c));
}

CategoryValue Findings::category(const std::string& indicator, const std::string& perimeter, int year) const {
    const Cube* cube = dense_->cube(indicator);
    const int row = cube ? cube->perimeters->index(perimeter) : -1, y = cube ? cube->year_at(year) : -1;
    if (row < 0 || y < 0) return {};
    note(*cube, row);
    const auto year_index = static_cast<std::size_t>(y);
    Missing why = Missing::not_available;
    for (std::size_t c = 1; c < cube->categories.size(); ++c) {
        const Value v = cube->get(row, year_index, c);
        if (v.known() && v.number != 0) return {cube->categories[c], Missing::none};
        why = combine(why, v.missing);
    }
    // A row that gives no category but says why.
    return {{}, cube->is_given(row, year_index, 0) ? cube->get(row, year_index, 0).missing : why};
}

const std::vector<int>& Findings::years(const std::string& indicator) const {
    static const std::vector<int> none;
    const Cube* cube = dense_->cube(indicator);
    return cube ? cube->years : none;
}

int Findings::last_year(const std::string& indicator) const {
    const std::vector<int>& all = years(indicator);
    return all.empty() ? 0 : all.back();
}

Value Findings::evolution(const std::string& indicator, const std::string& perimeter, int from, int to) const {
    return relative_change(value(indicator, perimeter, from), value(indicator, perimeter, to));
}

Value Findings::share(const std::string& indicator, const std::string& perimeter, const std::string& category, int year) const {
    return divide(value(indicator, perimeter, year, category), value(indicator, perimeter, year), 100);
}

const std::vector<Value>& Findings::distribution(const std::string& indicator) const {
    static const std::vector<Value> none;
    const Cube* cube = dense_->cube(indicator);
    if (cube) note_territories(*cube);
    return cube ? cube->distribution : none;
}

const std::vector<double>& Findings::sorted_distribution(const std::string& indicator) const {
    static const std::vector<double> none;
    const Cube* cube = dense_->cube(indicator);
    if (cube) note_territories(*cube);
    return cube ? cube->sorted : none;
}

std::optional<Rank> Findings::rank(const std::string& indicator, const std::string& territory) const {
    const Cube* cube = dense_->cube(indicator);
    const int row = cube ? cube->perimeters->index(territory) : -1;
    if (!cube || row < 0 || row >= static_cast<int>(cube->distribution.size())) return std::nullopt;
    note_territories(*cube);
    const Value own = cube->distribution[static_cast<std::size_t>(row)];
    if (!own.known()) return std::nullopt;
    const auto [low, high] = std::equal_range(cube->sorted.begin(), cube->sorted.end(), own.number);
    return Rank{static_cast<int>(cube->sorted.end() - high) + 1, static_cast<int>(cube->sorted.size()),
                static_cast<int>(low - cube->sorted.begin()), high - low > 1};
}

double Findings::population_of_members() const { return dense_->population_of_members; }
const Diagnostics& Findings::diagnostics() const { return dense_->diagnostics; }

std::map<std::string, std::vector<std::string>> Findings::named(const Reads& reads) const {
    std::map<std::string, std::vector<std::string>> names;
    for (const Cube* cube : dense_->numbered) {
        if (cube->number >= reads.values().size()) continue;
        std::vector<std::string> read;
        reads.values()[cube->number].each([&](std::size_t row) { read.push_back(cube->perimeters->key(static_cast<int>(row))); });
        std::sort(read.begin(), read.end());
        if (!read.empty()) names.emplace(cube->indicator->code, std::move(read));
    }
    return names;
}

}  // namespace portraits
