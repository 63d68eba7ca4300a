#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "quality/controls.hpp"

namespace portraits {

namespace {

constexpr std::size_t fewest_values = 8;       // below, a distribution tells nothing
constexpr double normal_quartile = 0.6745;     // median absolute deviation of a normal distribution of deviation 1

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Where values stand in their distribution.
class Spread {
public:
    enum class Scale { plain, logarithmic, counts };
    Spread(const std::vector<double>& values, Scale scale_of_values) : scale_(scale_of_values) {
        std::vector<double> scaled;
        for (const double value : values) scaled.push_back(scale(value));
        middle_ = median(scaled);
        for (double& value : scaled) value = std::abs(value - middle_);
        deviation_ = median(std::move(scaled));
    }
    bool flat() const { return deviation_ == 0; }
    double score(double value) const { return normal_quartile * std::abs(scale(value) - middle_) / deviation_; }
    double typical() const { return scale_ == Scale::plain ? middle_ : scale_ == Scale::logarithmic ? std::exp(middle_) : std::expm1(middle_); }

private:
    double scale(double value) const { return scale_ == Scale::plain ? value : scale_ == Scale::logarithmic ? std::log(value) : std::log1p(value); }
    Scale scale_;
    double middle_ = 0, deviation_ = 0;
};

/// Sizes are compared by their ratios; counts, some of which are nil, by those of one more.
Spread::Scale scale_for(const Indicator& indicator, const std::vector<double>& numbers) {
    const double least = *std::min_element(numbers.begin(), numbers.end());
    if (indicator.is_percentage() || least < 0) return Spread::Scale::plain;
    return least > 0 ? Spread::Scale::logarithmic : Spread::Scale::counts;
}

std::string number_text(const Indicator& indicator, double value) {
    std::string text = format_number(value, indicator.decimals);
    return indicator.unit.empty() ? text : text + std::string(nbsp) + indicator.unit;
}

struct NamedValue {
    std::string perimeter;
    double value;
};

/// Values that a distribution is made of: the territories', or the areas' of the indicator's layer.
std::vector<NamedValue> distribution_of(const Atlas& atlas, const Findings& findings, const Indicator& indicator, int year) {
    std::vector<NamedValue> values;
    const auto add = [&](const std::string& perimeter) {
        const Value value = findings.value(indicator.code, perimeter, year);
        if (value.known()) values.push_back({perimeter, value.number});
    };
    if (indicator.places.empty()) {
        for (const Territory& territory : atlas.territories()) add(territory.id);
    } else if (const Observations* observations = atlas.observations(indicator.code)) {
        std::set<std::string> seen;
        for (const auto& [key, unused] : observations->values)
            if (key.perimeter != "FR" && seen.insert(key.perimeter).second) add(key.perimeter);
    }
    return values;
}

class OutlierChecker {
public:
    OutlierChecker(const Atlas& atlas, const Findings& findings, Doubts& doubts) : atlas_(atlas), findings_(findings), doubts_(doubts) {}

    void check(const Indicator& indicator) {
        check_distribution(indicator);
        const std::vector<int>& years = findings_.years(indicator.code);
        for (std::size_t i = 1; i < years.size(); ++i) check_change(indicator, years[i - 1], years[i]);
    }

private:
    void check_distribution(const Indicator& indicator) {
        const double limit = threshold(atlas_, indicator.controls, &ControlSpec::spread);
        const int year = findings_.last_year(indicator.code);
        const std::vector<NamedValue> values = distribution_of(atlas_, findings_, indicator, year);
        if (limit <= 0 || values.size() < fewest_values) return;
        std::vector<double> numbers;
        for (const NamedValue& each : values) numbers.push_back(each.value);
        const Spread spread(numbers, scale_for(indicator, numbers));
        if (spread.flat()) return;
        for (const NamedValue& each : values)
            if (spread.score(each.value) > limit)
                doubts_.add({"outlier-distribution", &indicator, each.perimeter, year, each.value, origin_of_value(atlas_, indicator, each.perimeter, year),
                             message("“{}” of {}: {}, far from the others (median: {})", indicator.code, perimeter_text(atlas_, each.perimeter),
                                     number_text(indicator, each.value), number_text(indicator, spread.typical())),
                             {}});
    }

    void check_change(const Indicator& indicator, int from, int to) {
        const double limit = threshold(atlas_, indicator.controls, &ControlSpec::change);
        if (limit <= 0) return;
        for (const NamedValue& each : distribution_of(atlas_, findings_, indicator, to)) {
            const Value before = findings_.value(indicator.code, each.perimeter, from);
            if (!before.known() || (before.number == 0 && !indicator.is_percentage())) continue;
            const double difference = each.value - before.number;
            const double change = std::abs(indicator.is_percentage() ? difference : 100 * difference / before.number);
            if (change <= limit) continue;
            doubts_.add({"outlier-change", &indicator, each.perimeter, to, each.value, origin_of_value(atlas_, indicator, each.perimeter, to),
                         message("“{}” of {}: {} in {} after {} in {}", indicator.code, perimeter_text(atlas_, each.perimeter), number_text(indicator, each.value), to,
                                 number_text(indicator, before.number), from),
                         {}});
        }
    }

    const Atlas& atlas_;
    const Findings& findings_;
    Doubts& doubts_;
};

}  // namespace

void check_outliers(const Atlas& atlas, const Findings& findings, Doubts& doubts) {
    OutlierChecker checker(atlas, findings, doubts);
    for (const auto& code : atlas.sources().indicator_order)
        if (const Indicator& indicator = *atlas.indicator(code); is_controlled(indicator)) checker.check(indicator);
}

}  // namespace portraits
