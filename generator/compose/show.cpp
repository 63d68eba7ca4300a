#include "compose/show.hpp"

#include "base/french.hpp"

namespace portraits {

namespace {
std::string with_percent(std::string number, bool percent) {
    if (percent) number.append(nbsp) += '%';
    return number;
}
}  // namespace

std::string show_number(Value value, int decimals, bool percent) {
    return value.known() ? with_percent(format_number(value.number, decimals), percent) : sign_of(value.missing);
}

std::string show_signed(Value value, int decimals, bool percent) {
    return value.known() ? with_percent(format_signed(value.number, decimals), percent) : sign_of(value.missing);
}

std::string show(Value value, const Indicator& indicator) { return show_number(value, indicator.decimals, indicator.is_percentage()); }

Shown shown(Value value, int decimals) { return {value, show_number(value, decimals, false)}; }
Shown shown(Value value, const Indicator& indicator) { return shown(value, indicator.decimals); }

double rounded(double value, const Indicator& indicator) { return round_half_away(value, indicator.decimals); }

std::string unit_for(Value value, const Indicator& indicator) {
    if (indicator.unit_one.empty() || !value.known()) return indicator.unit;
    return std::string(plural(rounded(value.number, indicator), indicator.unit_one, indicator.unit));
}

const std::string& short_label(const Indicator& indicator) {
    return indicator.short_label.empty() ? indicator.label : indicator.short_label;
}

const std::string& category_label(const Indicator& indicator, const std::string& category) {
    const auto found = indicator.category_labels.find(category);
    return found == indicator.category_labels.end() ? category : found->second;
}

const std::string& category_short_label(const Indicator& indicator, const std::string& category) {
    const auto found = indicator.category_short_labels.find(category);
    return found == indicator.category_short_labels.end() || found->second.empty() ? category_label(indicator, category) : found->second;
}

}  // namespace portraits
