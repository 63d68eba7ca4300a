#include <algorithm>
#include <iterator>

#include "compute/arithmetic.hpp"
#include "compute/dense.hpp"

namespace portraits {

void Findings::Dense::aggregate(Cube& cube) {
    // Territories come first in the rows, before "TI" and the regions' "TI84"; members are never summed from anything: parts are
    // complete before their whole.
    sum_categories(cube);
    for (int perimeter = 0; perimeter < cube.perimeters->size(); ++perimeter)
        for (std::size_t year = 0; year < cube.years.size(); ++year)
            for (std::size_t category = 0; category < cube.categories.size(); ++category)
                sum_parts(cube, perimeter, year, category);
    sum_categories(cube);
}

void Findings::Dense::sum_categories(Cube& cube) const {
    if (cube.categories.size() == 1) return;
    for (int perimeter = 0; perimeter < cube.perimeters->size(); ++perimeter)
        for (std::size_t year = 0; year < cube.years.size(); ++year) {
            Value total = cube.get(perimeter, year, 1);
            for (std::size_t category = 2; category < cube.categories.size(); ++category)
                total = add(total, cube.get(perimeter, year, category));
            if (total.missing != Missing::not_available) cube.compute(perimeter, year, 0, total);
        }
}

void Findings::Dense::sum_parts(Cube& cube, int perimeter, std::size_t year, std::size_t category) {
    const std::vector<int>& parts = cube.perimeters->parts(perimeter);
    if (parts.empty() || cube.is_given(perimeter, year, category) || cube.get(perimeter, year, category).known()) return;
    // The members are summed only where the table speaks of members.
    const bool any = std::any_of(parts.begin(), parts.end(), [&](int part) {
        return perimeter >= cube.perimeters->territories() || cube.is_given(part, year, category);
    });
    if (!any) return;
    Value total = Value::absent(Missing::not_applicable);
    for (const int part : parts) total = add(total, cube.get(part, year, category));
    cube.compute(perimeter, year, category, total);
}

void Findings::Dense::count_categories(Cube& cube) const {
    for (int perimeter = cube.perimeters->territories(); perimeter < cube.perimeters->size(); ++perimeter) {
        const std::vector<int>& parts = cube.perimeters->parts(perimeter);
        if (parts.empty()) continue;
        for (std::size_t year = 0; year < cube.years.size(); ++year)
            for (std::size_t category = 1; category < cube.categories.size(); ++category) {
                const auto count = std::count_if(parts.begin(), parts.end(), [&](int part) {
                    const Value v = cube.get(part, year, category);
                    return v.known() && v.number != 0;
                });
                cube.compute(perimeter, year, category, Value::of(static_cast<double>(count)));
            }
    }
}

namespace {

bool without_years(const Cube& cube) { return cube.years.size() == 1 && cube.years.front() == 0; }

/// Years of a ratio: those that both have; one that has no year serves for all; with none in common, the last of each.
std::vector<int> common_years(const Cube& a, const Cube& b) {
    if (without_years(a)) return b.years;
    if (without_years(b)) return a.years;
    std::vector<int> common;
    std::set_intersection(a.years.begin(), a.years.end(), b.years.begin(), b.years.end(), std::back_inserter(common));
    return common.empty() ? std::vector<int>{a.years.back()} : common;
}

std::size_t year_or_last(const Cube& cube, int year) {
    const int found = cube.year_at(year);
    return found < 0 ? cube.years.size() - 1 : static_cast<std::size_t>(found);
}

std::size_t category_or_whole(const Cube& cube, const std::string& category) {
    return static_cast<std::size_t>(std::max(0, cube.category_at(category)));
}

}  // namespace

Cube Findings::Dense::ratio(const Indicator& indicator, const Cube& numerator, const Cube& denominator) const {
    const std::vector<std::string>& categories = numerator.categories.size() > 1 ? numerator.categories : denominator.categories;
    Cube cube(indicator, common_years(numerator, denominator), categories, rows_of(indicator));
    take_given(cube);
    for (int perimeter = 0; perimeter < cube.perimeters->size(); ++perimeter)
        for (std::size_t year = 0; year < cube.years.size(); ++year)
            for (std::size_t category = 0; category < categories.size(); ++category) {
                const auto part = [&](const Cube& of) {
                    return of.get(perimeter, year_or_last(of, cube.years[year]), category_or_whole(of, categories[category]));
                };
                cube.compute(perimeter, year, category, divide(part(numerator), part(denominator), indicator.aggregation.factor));
            }
    return cube;
}

Cube Findings::Dense::evolution(const Indicator& indicator, const Cube& base) const {
    Cube cube(indicator, {indicator.aggregation.to_year}, base.categories, rows_of(indicator));
    take_given(cube);
    const int from = base.year_at(indicator.aggregation.from_year), to = base.year_at(indicator.aggregation.to_year);
    if (from < 0 || to < 0) return cube;
    for (int perimeter = 0; perimeter < cube.perimeters->size(); ++perimeter)
        for (std::size_t category = 0; category < cube.categories.size(); ++category)
            cube.compute(perimeter, 0, category,
                         relative_change(base.get(perimeter, static_cast<std::size_t>(from), category),
                                         base.get(perimeter, static_cast<std::size_t>(to), category)));
    return cube;
}

}  // namespace portraits
