#pragma once
#include <string>

#include "publication/dataset.hpp"

namespace portraits {

/// A workbook: its text for readers on the first sheet, then one table to a sheet from the first cell, titles frozen and filtered, no merged
/// cell; numbers are numbers shown with their decimals, codes are text, what is missing shows its sign. The same bytes for the same
/// data: its date is the dataset's. Throws EnvironmentError when the temporary folder cannot be written.
std::string write_xlsx(const Dataset& dataset);

}  // namespace portraits
