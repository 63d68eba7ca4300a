#pragma once
#include <vector>

#include "model/plan.hpp"

namespace portraits {

/// What a block of a plan says with phrases, in reading order; columns of rows and panels are left to the caller.
std::vector<const Phrase*> phrases_of(const BlockSpec& block);
/// Indicators that a block names, in reading order; columns of rows and panels are left to the caller.
std::vector<const Located<std::string>*> indicators_of(const BlockSpec& block);
/// Expressions of a block that stand alone: its condition, shares; empty ones too.
std::vector<const Located<std::string>*> expressions_of(const BlockSpec& block);
/// Columns of a row or a panel, the body of text in columns, or null.
const std::vector<ColumnSpec>* columns_of(const BlockSpec& block);
/// Phrases of the cover and of the document itself; those of chapters are left to the caller.
std::vector<const Phrase*> phrases_of(const DocumentPlan& plan);

}  // namespace portraits
