#pragma once
#include <string>
#include <vector>

#include "compute/findings.hpp"
#include "publication/chart.hpp"

namespace portraits {

/// A perimeter as a figure shows it.
struct PerimeterView {
    PerimeterKind kind;
    std::string key;                  // in Findings
    Who who;
    std::string label, short_label;   // "Bourgogne-Franche-Comté", "Région"
};

PerimeterView view_of(PerimeterKind kind, const Atlas& atlas, const Territory& territory);

/// The perimeters asked for, or these when none is; where the region or France has no value of the indicator, the territories of the
/// region or all territories take its place; those still without any value are left out, the territory never.
std::vector<PerimeterView> perimeters_for(const std::vector<PerimeterKind>& asked, std::initializer_list<PerimeterKind> usual,
                                          const Atlas& atlas, const Findings& findings, const Territory& territory,
                                          const Indicator& indicator);

}  // namespace portraits
