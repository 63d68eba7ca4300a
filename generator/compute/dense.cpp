#include "compute/dense.hpp"

#include <algorithm>

#include "compute/arithmetic.hpp"

namespace portraits {

int Perimeters::row(const std::string& key) {
    const auto [found, added] = index_.try_emplace(key, size());
    if (added) {
        keys_.push_back(key);
        parts_.emplace_back();
    }
    return found->second;
}

Perimeters::Perimeters(const Atlas& atlas) {
    for (const Territory& territory : atlas.territories()) row(territory.id);
    territories_ = size();
    all_ = row("TI");
    row("FR");
    for (const auto& [code, region] : atlas.sources().regions) {
        row("R" + code);
        const int of_region = row("TI" + code);
        for (const std::string& id : atlas.territories_of_region(code)) parts_[static_cast<std::size_t>(of_region)].push_back(index(id));
    }
    for (int i = 0; i < territories_; ++i) {
        parts_[static_cast<std::size_t>(all_)].push_back(i);
        for (const auto& member : atlas.territories()[static_cast<std::size_t>(i)].members) {
            const int part = row(member.value);
            parts_[static_cast<std::size_t>(i)].push_back(part);
        }
    }
}

Perimeters::Perimeters(const std::set<std::string>& codes) {
    for (const std::string& code : codes) row(code);
    all_ = -1;
}

int Perimeters::index(const std::string& key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? -1 : found->second;
}

Cube::Cube(const Indicator& of, std::vector<int> its_years, std::vector<std::string> its_categories, const Perimeters& rows)
    : indicator(&of), perimeters(&rows), years(std::move(its_years)), categories(std::move(its_categories)) {
    const std::size_t size = static_cast<std::size_t>(rows.size()) * years.size() * categories.size();
    values.assign(size, Value::absent(Missing::not_available));
    given.assign(size, false);
}

std::size_t Cube::at(int perimeter, std::size_t year, std::size_t category) const {
    return (static_cast<std::size_t>(perimeter) * years.size() + year) * categories.size() + category;
}

void Cube::compute(int perimeter, std::size_t year, std::size_t category, Value value) {
    const std::size_t place = at(perimeter, year, category);
    if (!given[place]) values[place] = value;
}

int Cube::year_at(int year) const {
    if (year == 0 || (years.size() == 1 && years.front() == 0)) return static_cast<int>(years.size()) - 1;
    const auto found = std::find(years.begin(), years.end(), year);
    return found == years.end() ? -1 : static_cast<int>(found - years.begin());
}

int Cube::category_at(const std::string& code) const {
    const auto found = std::find(categories.begin(), categories.end(), code);
    return found == categories.end() ? -1 : static_cast<int>(found - categories.begin());
}

Findings::Dense::Dense(const Atlas& its_atlas) : atlas(its_atlas), territories(its_atlas) {
    number_places();
    std::vector<std::string> pending;
    for (const auto& [code, indicator] : atlas.sources().indicators) build(code, pending);
    warn_of_revealed_secrets();
    for (const Territory& territory : atlas.territories())
        for (const auto& member : territory.members)
            if (const auto found = atlas.sources().entities.find(member.value); found != atlas.sources().entities.end())
                population_of_members += found->second.population;
}

void Findings::Dense::number_places() {
    std::map<std::string, std::set<std::string>> codes;
    for (const auto& [code, indicator] : atlas.sources().indicators) {
        if (indicator.places.empty()) continue;
        std::set<std::string>& own = codes[indicator.places];
        if (const Observations* seen = atlas.observations(code))
            for (const auto& [key, unused] : seen->values) own.insert(key.perimeter);
    }
    for (const auto& [layer, own] : codes) places.emplace(layer, Perimeters(own));
}

const Perimeters& Findings::Dense::rows_of(const Indicator& indicator) const {
    const auto found = places.find(indicator.places);
    return found == places.end() ? territories : found->second;
}

const Cube* Findings::Dense::cube(const std::string& indicator) const {
    const auto found = cubes.find(indicator);
    return found == cubes.end() ? nullptr : &found->second;
}

const Cube* Findings::Dense::build(const std::string& code, std::vector<std::string>& pending) {
    if (const Cube* made = cube(code)) return made;
    const Indicator* indicator = atlas.indicator(code);
    if (!indicator || std::find(pending.begin(), pending.end(), code) != pending.end()) return nullptr;
    pending.push_back(code);
    const Aggregation& rule = indicator->aggregation;
    const bool derived = rule.kind == Aggregation::Kind::ratio || rule.kind == Aggregation::Kind::evolution;
    const Cube* first = derived ? build(rule.numerator, pending) : nullptr;
    const Cube* second = rule.kind == Aggregation::Kind::ratio ? build(rule.denominator, pending) : nullptr;
    pending.pop_back();
    const auto of_same_places = [&](const Cube* part) { return part && part->perimeters == &rows_of(*indicator); };
    Cube made = of_same_places(first) && of_same_places(second)              ? ratio(*indicator, *first, *second)
                : of_same_places(first) && rule.kind == Aggregation::Kind::evolution ? evolution(*indicator, *first)
                                                                             : read(*indicator);
    if (rule.kind == Aggregation::Kind::sum && !indicator->categorical) aggregate(made);
    if (indicator->categorical) count_categories(made);
    distribute(made);
    made.number = numbered.size();
    numbered.push_back(&cubes.emplace(code, std::move(made)).first->second);
    return numbered.back();
}

Cube Findings::Dense::read(const Indicator& indicator) const {
    const Observations* seen = atlas.observations(indicator.code);
    std::vector<std::string> categories{""};
    categories.insert(categories.end(), indicator.categories.begin(), indicator.categories.end());
    Cube cube(indicator, seen && !seen->years.empty() ? seen->years : std::vector<int>{0}, std::move(categories), rows_of(indicator));
    take_given(cube);
    return cube;
}

void Findings::Dense::take_given(Cube& cube) const {
    const Observations* seen = atlas.observations(cube.indicator->code);
    if (!seen) return;
    for (const auto& [key, value] : seen->values) {
        const int perimeter = cube.perimeters->index(key.perimeter), year = cube.year_at(key.year), category = cube.category_at(key.category);
        if (perimeter < 0 || year < 0 || category < 0) continue;
        const std::size_t place = cube.at(perimeter, static_cast<std::size_t>(year), static_cast<std::size_t>(category));
        cube.values[place] = value.value;
        cube.given[place] = true;
    }
}

void Findings::Dense::distribute(Cube& cube) const {
    if (cube.indicator->categorical) return;
    for (int i = 0; i < cube.perimeters->territories(); ++i) {
        cube.distribution.push_back(cube.get(i, cube.years.size() - 1, 0));
        if (cube.distribution.back().known()) cube.sorted.push_back(cube.distribution.back().number);
    }
    std::sort(cube.sorted.begin(), cube.sorted.end());
}

}  // namespace portraits
