#pragma once
#include <string>
#include <vector>

#include "base/french.hpp"
#include "publication/chart.hpp"

// Short ways to write chart data as literals in tests.
namespace portraits::gallery {

inline Shown shown(double number, int decimals = 1) { return {Value::of(number), format_number(number, decimals)}; }
inline Shown secret() { return {Value::absent(Missing::secret), "s"}; }
inline Shown absent() { return {Value::absent(Missing::not_available), "n.d."}; }

inline std::vector<Shown> values(const std::vector<double>& numbers, int decimals = 1) {
    std::vector<Shown> all;
    for (const double n : numbers) all.push_back(shown(n, decimals));
    return all;
}

inline std::vector<Category> categories(const std::vector<std::string>& labels) {
    std::vector<Category> all;
    for (const std::string& label : labels) all.push_back({label, "", false});
    return all;
}

inline Axis axis(double low, double high, bool from_zero, std::string unit = "") { return {low, high, from_zero, std::move(unit), 0}; }

}  // namespace portraits::gallery
