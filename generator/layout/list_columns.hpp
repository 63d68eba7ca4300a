#pragma once
#include <cstddef>
#include <vector>

namespace portraits {

/// A line of a list that is set in columns.
struct ColumnLine {
    double height = 0;
    double before = 0;   // space above, dropped at the top of a column
    int level = 1;       // a line followed by one of a higher level is the head of it
};

/// Where a line stands: page and column from 0, `y` from the top of the columns.
struct ColumnPlace {
    std::size_t line = 0;
    int page = 0, column = 0;
    double y = 0;
    bool repeated = false;   // a head said again at the top of a column
};

/// Fills columns from the left, over as many pages as it takes: the first leaves `first` of height, the others `next`. A head
/// never ends a column, the heads of what follows are repeated at the top of the next, and the columns of the last page are of
/// similar heights.
std::vector<ColumnPlace> fill_columns(const std::vector<ColumnLine>& lines, int columns, double first, double next);

}  // namespace portraits
