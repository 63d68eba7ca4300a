#pragma once
#include <string>
#include <vector>

#include "compute/findings.hpp"
#include "publication/chart.hpp"

namespace portraits {

/// What a document, a chapter or a figure is about: a territory; else the territories of a region; else all territories.
struct Subject {
    const Territory* territory = nullptr;
    std::string region;               // code; empty when there is none
    /// Key in Findings: "ti-2703", "TI84", "TI".
    std::string key() const { return territory ? territory->id : "TI" + region; }
};

/// A perimeter as a figure shows it.
struct PerimeterView {
    PerimeterKind kind;
    std::string key;                  // in Findings
    Who who;
    std::string label, short_label;   // "Bourgogne-Franche-Comté", "Région"
};

/// The view of a perimeter; its key is empty where the subject has no region. `territory` means the subject, whatever it is.
PerimeterView view_of(PerimeterKind kind, const Atlas& atlas, const Subject& subject);

/// The perimeters asked for, or these when none is; where the region or France has no value of the indicator, the territories of the
/// region or all territories take its place; those still without any value are left out, the subject never.
std::vector<PerimeterView> perimeters_for(const std::vector<PerimeterKind>& asked, std::initializer_list<PerimeterKind> usual,
                                          const Atlas& atlas, const Findings& findings, const Subject& subject,
                                          const Indicator& indicator);

}  // namespace portraits
