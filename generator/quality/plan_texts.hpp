#pragma once
#include <functional>

#include "model/plan.hpp"

namespace portraits {

/// Every block of a plan, those in columns included, in reading order.
void each_block(const DocumentPlan& plan, const std::function<void(const BlockSpec&)>& call);
/// Every text of a plan: cover, chapters, blocks, notes, back cover.
void each_phrase(const DocumentPlan& plan, const std::function<void(const Phrase&)>& call);

}  // namespace portraits
