#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/indicator.hpp"
#include "model/plan.hpp"
#include "publication/map.hpp"
#include "publication/table.hpp"

namespace portraits {

class PreparedPlan;

/// What a figure's `couches` make, once for all territories: layers to draw, and what is said of them.
struct LayersData {
    std::vector<MapLayer> layers;
    std::vector<std::string> words;            // sentences of the alternative text
    std::vector<std::string> remarks;          // sentences of the note
    std::set<Missing> signs;                   // that the remarks use
    std::vector<const Indicator*> indicators;  // shown by a layer
    std::set<std::string> used;                // names of the layers of the publication that are drawn
    bool demonstration = false;
    Table table;                               // what the layers show; no row when they only carry names
};

/// Complaints (a class without point, a code that the layer does not have) go to diagnostics.
LayersData compose_layers(const PreparedPlan& plan, const FigureSpec& figure, Diagnostics& diagnostics);

}  // namespace portraits
