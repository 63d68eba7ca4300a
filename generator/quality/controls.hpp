#pragma once
#include "compute/findings.hpp"
#include "quality/doubts.hpp"

namespace portraits {

// The parts of check_quality(); each looks at one kind of doubt.

/// Values far from those of the other territories (modified z-score on the median and its absolute deviation, of logarithms where all
/// values are positive; Iglewicz and Hoaglin, 1993), and values far from the year before.
void check_outliers(const Atlas& atlas, const Findings& findings, Doubts& doubts);
/// Categories against their total, members against their territory, territories against all and against their region's, parts against
/// France, and tables that say the same quantity against each other. Rounding is allowed for.
void check_sums(const Atlas& atlas, const Findings& findings, Doubts& doubts);
/// Percentages that look like fractions or leave 0 to 100, territories mostly without values, members' values that no territory shows.
void check_ranges(const Atlas& atlas, const Findings& findings, Doubts& doubts, Diagnostics& diagnostics);
/// Licences, addresses, old vintages, years of the geography that differ.
void check_sources(const Atlas& atlas, Doubts& doubts, Diagnostics& diagnostics);
/// Files, sources, categories, layers and texts that nothing uses.
void check_unused(const Atlas& atlas, Diagnostics& diagnostics);
/// Length, typography and addresses of what people wrote.
void check_texts(const Atlas& atlas, Diagnostics& diagnostics);
/// Colours of text against their ground (WCAG 2.1, 1.4.3).
void check_contrast(const Theme& theme, Diagnostics& diagnostics);

/// What stands for a threshold that neither the publication nor the indicator declares.
inline constexpr ControlSpec default_controls{6.0, 20.0, 0.0, 6, 3000};
template <class Number>
Number threshold(const Atlas& atlas, const ControlSpec& own, std::optional<Number> ControlSpec::*which) {
    return (own.*which).value_or((atlas.publication().controls.*which).value_or(*(default_controls.*which)));
}

/// True for an indicator whose values may be doubted: of numbers, and not fictitious.
inline bool is_controlled(const Indicator& indicator) { return !indicator.categorical && indicator.status == Status::official; }
/// Where a value was read, or the indicator's place for one that was computed.
Origin origin_of_value(const Atlas& atlas, const Indicator& indicator, const std::string& perimeter, int year, const std::string& category = {});
/// "ti-2703 (Bourgogne Industrie)", "le territoire…": a perimeter as a reader of messages knows it.
std::string perimeter_text(const Atlas& atlas, const std::string& perimeter);

}  // namespace portraits
