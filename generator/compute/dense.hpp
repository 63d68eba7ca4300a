#pragma once
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "compute/findings.hpp"

namespace portraits {

/// Rows of the dense arrays: every perimeter that has a key, numbered once.
class Perimeters {
public:
    explicit Perimeters(const Atlas& atlas);
    /// Areas of another layer: nothing adds up to anything.
    explicit Perimeters(const std::set<std::string>& codes);
    /// −1 when the key is none of ours.
    int index(const std::string& key) const;
    int size() const { return static_cast<int>(keys_.size()); }
    int territories() const { return territories_; }  // the first rows, in the Atlas's order
    int all() const { return all_; }                  // "TI"
    const std::string& key(int index) const { return keys_[static_cast<std::size_t>(index)]; }
    /// Rows that add up to this one: members of a territory, territories of "TI84" and "TI"; empty for what is only given.
    const std::vector<int>& parts(int index) const { return parts_[static_cast<std::size_t>(index)]; }

private:
    int row(const std::string& key);
    std::vector<std::string> keys_;
    std::vector<std::vector<int>> parts_;
    std::unordered_map<std::string, int> index_;
    int territories_ = 0, all_ = 0;
};

/// One indicator: perimeter × year × category. The first category is "": the whole.
struct Cube {
    const Indicator* indicator = nullptr;
    std::size_t number = 0;                  // in Reads
    const Perimeters* perimeters = nullptr;  // its rows: territories and their parts, or the areas of another layer
    std::vector<int> years{0};
    std::vector<std::string> categories{""};
    std::vector<Value> values;
    std::vector<bool> given;           // read from a table, not computed
    std::vector<double> sorted;        // known values of the territories, last year, ascending
    std::vector<Value> distribution;

    Cube(const Indicator& of, std::vector<int> its_years, std::vector<std::string> its_categories, const Perimeters& rows);
    std::size_t at(int perimeter, std::size_t year, std::size_t category) const;
    Value get(int perimeter, std::size_t year, std::size_t category) const { return values[at(perimeter, year, category)]; }
    bool is_given(int perimeter, std::size_t year, std::size_t category) const { return given[at(perimeter, year, category)]; }
    /// Writes a computed value where none was given.
    void compute(int perimeter, std::size_t year, std::size_t category, Value value);
    /// Position of a year (0: the last one) or category; −1 when absent. A cube without years has its value for any year.
    int year_at(int year) const;
    int category_at(const std::string& code) const;
};

struct Findings::Dense {
    explicit Dense(const Atlas& atlas);
    const Atlas& atlas;
    Perimeters territories;
    std::map<std::string, Perimeters> places;  // by layer
    std::unordered_map<std::string, Cube> cubes;
    std::vector<const Cube*> numbered;
    double population_of_members = 0;
    Diagnostics diagnostics;

    const Cube* cube(const std::string& indicator) const;

private:
    void number_places();
    const Perimeters& rows_of(const Indicator& indicator) const;
    /// Builds the cube of an indicator after those it is made from; a cycle leaves it without values.
    const Cube* build(const std::string& code, std::vector<std::string>& pending);
    Cube read(const Indicator& indicator) const;
    void aggregate(Cube& cube);
    void sum_categories(Cube& cube) const;
    void sum_parts(Cube& cube, int perimeter, std::size_t year, std::size_t category);
    void count_categories(Cube& cube) const;
    Cube ratio(const Indicator& indicator, const Cube& numerator, const Cube& denominator) const;
    Cube evolution(const Indicator& indicator, const Cube& base) const;
    void take_given(Cube& cube) const;
    void distribute(Cube& cube) const;
    /// Secondary secret: warns of each hidden value that what is published beside it tells, with a second value to hide.
    void warn_of_revealed_secrets();
};

}  // namespace portraits
