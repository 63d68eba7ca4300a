#pragma once
#include <vector>

#include "model/plan.hpp"

namespace portraits {

/// Limits of classes: n + 1 ascending numbers, the first the minimum and the last the maximum. Classes are closed on the
/// right; the first also on the left. Fewer classes than asked come back when the values have fewer distinct numbers; none when the
/// method is not defined for them (a geometric progression of values that are not all positive). A pivot inside the values is one of
/// the limits. Methods beside those named below: nested means (Scripter 1970), Q6 (quantiles with two extreme classes of 5 %),
/// head/tail breaks (Jiang 2013, heads of at most 40 %), as in the R packages mapsf and classInt.
std::vector<double> classify(std::vector<double> values, const ClassesSpec& spec);

/// Type-7 quantile (Hyndman and Fan 1996), the default of R; `sorted` ascending, p in 0…1.
double quantile(const std::vector<double>& sorted, double p);
/// Optimal one-dimensional clustering minimising within-class variance (Fisher 1958; Wang and Song 2011, "Ckmeans.1d.dp").
std::vector<double> natural_breaks(std::vector<double> values, int classes);
/// Index of the class of a value, or −1 outside.
int class_of(double value, const std::vector<double>& limits);

}  // namespace portraits
