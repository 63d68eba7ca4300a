#include "compose/compose.hpp"

namespace portraits {

void check_plan(const Atlas& atlas, const DocumentPlan& plan, Diagnostics& diagnostics) {
    // Preparing a plan says everything that is wrong with it.
    const Findings findings(atlas);
    const PreparedPlan prepared(atlas, findings, plan, diagnostics);
}

}  // namespace portraits
