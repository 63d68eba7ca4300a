#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/atlas.hpp"
#include "model/reads.hpp"

namespace portraits {

/// Key of a perimeter in Observations and Findings: territory id, "TI84", "R84", "TI", "FR".
std::string perimeter_key(PerimeterKind kind, const Territory& territory);

/// Place of a territory among those that have a value; ties share the better rank.
struct Rank {
    int place = 0;         // 1 = highest value
    int count = 0;         // territories that have a value
    int exceeded = 0;      // territories with a strictly lower value
    bool tied = false;
};

/// A categorical indicator on a perimeter: one of its categories, or why there is none.
struct CategoryValue {
    std::string code;
    Missing missing = Missing::not_available;
};

/// Everything computed once from the Atlas, before composing: aggregates by declared rule, ranks, distributions. Immutable.
/// Perimeters: territory ids, member codes, "TI" (all territories), "TI84" (territories whose main region is 84), and, given
/// only, "FR" and "R84". Of an indicator with `places`: the codes of its table, which add up to nothing.
class Findings {
public:
    explicit Findings(const Atlas& atlas);
    ~Findings();
    Findings(Findings&&) noexcept;

    /// Value of an indicator on a perimeter; year 0 means the last one. Values given for a perimeter win over aggregates;
    /// otherwise sums and ratios of sums are made from members, then territories. Missing kinds survive: a sum with a secret
    /// part is secret, with an absent part is n.d. Without category, an indicator that has some gives their sum. A categorical
    /// indicator gives, for a category, how many territories are in it.
    Value value(const std::string& indicator, const std::string& perimeter, int year = 0, const std::string& category = {}) const;
    /// Category of a territory, for a categorical indicator.
    CategoryValue category(const std::string& indicator, const std::string& perimeter, int year = 0) const;
    const std::vector<int>& years(const std::string& indicator) const;
    int last_year(const std::string& indicator) const;
    /// Relative change in % between two years.
    Value evolution(const std::string& indicator, const std::string& perimeter, int from, int to) const;
    /// Share of a category in the total of its indicator, in %.
    Value share(const std::string& indicator, const std::string& perimeter, const std::string& category, int year = 0) const;

    /// Values of all 183 territories, in the Atlas's order (last year, no category).
    const std::vector<Value>& distribution(const std::string& indicator) const;
    /// Known values of the distribution, ascending.
    const std::vector<double>& sorted_distribution(const std::string& indicator) const;
    std::optional<Rank> rank(const std::string& indicator, const std::string& territory) const;
    /// Population of the territories, summed from members (entities), not from the table of territories.
    double population_of_members() const;
    /// Perimeters of each indicator whose values were read, by code; both sorted. Questions are noted by the calls above.
    std::map<std::string, std::vector<std::string>> named(const Reads& reads) const;
    /// Warnings found while aggregating: a secret that what is shown beside it would reveal.
    const Diagnostics& diagnostics() const;

private:
    struct Dense;
    std::unique_ptr<const Dense> dense_;
};

}  // namespace portraits
