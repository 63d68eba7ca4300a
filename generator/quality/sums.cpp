#include <cmath>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "compute/arithmetic.hpp"
#include "quality/controls.hpp"

namespace portraits {

namespace {

/// Given values of one indicator, one year.
class Given {
public:
    Given(const Atlas& atlas, const Indicator& indicator, int year) : observations_(atlas.observations(indicator.code)), year_(year) {}
    std::optional<double> operator()(const std::string& perimeter, const std::string& category = {}) const {
        if (!observations_) return std::nullopt;
        const auto found = observations_->values.find({perimeter, year_, category});
        if (found == observations_->values.end() || !found->second.value.known()) return std::nullopt;
        return found->second.value.number;
    }

private:
    const Observations* observations_;
    int year_;
};

/// A sum of parts that are all known.
struct Sum {
    double total = 0;
    std::size_t parts = 0;
    bool whole = true;
    void add(std::optional<double> part) {
        whole = whole && part;
        total += part.value_or(0);
        ++parts;
    }
};

class SumChecker {
public:
    SumChecker(const Atlas& atlas, const Findings& findings, const Indicator& indicator, Doubts& doubts)
        : atlas_(atlas), findings_(findings), indicator_(indicator), doubts_(doubts) {}

    void check() {
        for (const int year : findings_.years(indicator_.code)) {
            year_ = year;
            check_categories();
            if (!indicator_.cross_check.empty()) check_other_table();
            if (!indicator_.places.empty() || indicator_.aggregation.kind != Aggregation::Kind::sum) continue;
            check_members();
            check_territories();
            check_bounds();
        }
    }

private:
    /// What rounding of the parts and of the whole explains, and what is declared.
    double allowed(double whole, std::size_t parts) const {
        const double rounding = 0.5 * std::pow(10.0, -indicator_.decimals) * static_cast<double>(parts + 1);
        return rounding + std::abs(whole) * threshold(atlas_, indicator_.controls, &ControlSpec::difference) / 100;
    }
    std::string text(double number) const { return format_number(number, indicator_.decimals); }
    std::string of_year() const { return year_ ? message(" in {}", year_) : std::string(); }

    void doubt(const char* code, const std::string& perimeter, double whole, const std::string& said) {
        doubts_.add({code, &indicator_, perimeter, year_, whole, origin_of_value(atlas_, indicator_, perimeter, year_), said, tr("correct the parts or the whole")});
    }

    void compare(const char* code, const std::string& perimeter, std::optional<double> whole, const Sum& sum, const char* pattern) {
        if (!whole || !sum.whole || sum.parts == 0 || std::abs(*whole - sum.total) <= allowed(*whole, sum.parts)) return;
        doubt(code, perimeter, *whole, message(pattern, indicator_.code, perimeter_text(atlas_, perimeter) + of_year(), text(*whole), text(sum.total)));
    }

    /// The whole is given in the table itself, or in the one declared as “total”.
    void check_categories() {
        const Observations* observations = atlas_.observations(indicator_.code);
        if (!observations || indicator_.categories.empty()) return;
        const Given given(atlas_, indicator_, year_);
        std::set<std::string> perimeters;
        for (const auto& [key, unused] : observations->values) perimeters.insert(key.perimeter);
        for (const std::string& perimeter : perimeters) {
            Sum sum;
            for (const std::string& category : indicator_.categories) sum.add(given(perimeter, category));
            std::optional<double> whole = given(perimeter);
            if (!whole && !indicator_.total.empty())
                if (const Value total = findings_.value(indicator_.total, perimeter, year_); total.known()) whole = total.number;
            compare("sum-of-categories", perimeter, whole, sum, tr("“{}” of {}: {} in all, {} by adding the categories"));
        }
    }

    void check_members() {
        const Given given(atlas_, indicator_, year_);
        for (const Territory& territory : atlas_.territories()) {
            Sum sum;
            for (const auto& member : territory.members) sum.add(given(member.value));
            compare("sum-of-members", territory.id, given(territory.id), sum, tr("“{}” of {}: {} for the territory, {} by adding its members"));
        }
    }

    void check_territories() {
        const Given given(atlas_, indicator_, year_);
        Sum all;
        std::map<std::string, Sum> regions;
        for (const Territory& territory : atlas_.territories()) {
            const Value value = findings_.value(indicator_.code, territory.id, year_);
            const auto part = value.known() ? std::optional(value.number) : std::nullopt;
            all.add(part);
            regions["TI" + territory.main_region()].add(part);
        }
        compare("sum-of-territories", "TI", given("TI"), all, tr("“{}” of {}: {} for all, {} by adding the territories"));
        for (const auto& [key, sum] : regions)
            compare("sum-of-territories", key, given(key), sum, tr("“{}” of {}: {} for all, {} by adding the territories"));
    }

    /// A count of a part is never more than that of the whole that holds it.
    void check_bounds() {
        const Given given(atlas_, indicator_, year_);
        check_bound("TI", given("FR"), "FR");
        for (const auto& [code, region] : atlas_.sources().regions) {
            check_bound("R" + code, given("FR"), "FR");
            for (const Territory& territory : atlas_.territories())
                if (territory.regions.size() == 1 && territory.main_region() == code) check_bound(territory.id, given("R" + code), "R" + code);
        }
    }

    void check_bound(const std::string& part, std::optional<double> whole, const std::string& of) {
        const Value value = findings_.value(indicator_.code, part, year_);
        if (!whole || !value.known() || value.number < 0 || value.number <= *whole + allowed(*whole, 1)) return;
        doubt("part-exceeds-whole", part, value.number,
              message("“{}” of {}: {} is more than the {} of {}, which holds it", indicator_.code, perimeter_text(atlas_, part) + of_year(), text(value.number), text(*whole), of));
    }

    void check_other_table() {
        for (const Territory& territory : atlas_.territories()) {
            const Value own = findings_.value(indicator_.code, territory.id, year_), other = findings_.value(indicator_.cross_check, territory.id, year_);
            if (!own.known() || !other.known() || std::abs(own.number - other.number) <= allowed(other.number, 1)) continue;
            doubt("values-disagree", territory.id, own.number,
                  message("“{}” of {}: {}, where “{}” says {}", indicator_.code, perimeter_text(atlas_, territory.id) + of_year(), text(own.number), indicator_.cross_check,
                          text(other.number)));
        }
    }

    const Atlas& atlas_;
    const Findings& findings_;
    const Indicator& indicator_;
    Doubts& doubts_;
    int year_ = 0;
};

}  // namespace

void check_sums(const Atlas& atlas, const Findings& findings, Doubts& doubts) {
    for (const auto& code : atlas.sources().indicator_order)
        if (const Indicator& indicator = *atlas.indicator(code); !indicator.categorical) SumChecker(atlas, findings, indicator, doubts).check();
}

}  // namespace portraits
