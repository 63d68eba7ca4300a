#pragma once
#include "load/yaml/map_reader.hpp"
#include "model/plan.hpp"

namespace portraits {

/// Readers of the blocks that set something off from the running text; each reads what follows the block's own key.
using AnySpec = decltype(BlockSpec::spec);

AnySpec read_counters(MapReader& block);
/// Large percentages: the same as counters, in the theme's largest figures.
AnySpec read_percentages(MapReader& block);
AnySpec read_factors(MapReader& block);
AnySpec read_wholes(MapReader& block);
AnySpec read_quotation(MapReader& block);
AnySpec read_contact(MapReader& block);
/// A tinted panel: columns, or a titled group of blocks.
AnySpec read_panel(MapReader& block);
AnySpec read_text_columns(MapReader& block);

}  // namespace portraits
