#pragma once
#include "editions/compare.hpp"
#include "editions/withheld.hpp"

namespace portraits {

/// Adds to `changes`, which holds the changes of values, those of pages, booklets and other files.
void compare_files(const EditionFolder& before, const EditionFolder& after, const Withheld& withheld, EditionChanges& changes);

}  // namespace portraits
