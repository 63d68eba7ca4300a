#pragma once
#include <string>
#include <vector>

#include "model/value.hpp"
#include "publication/rich_text.hpp"

namespace portraits {

/// One cell: what is shown, and the value behind it at full precision for downloads.
struct Cell {
    RichText text;
    Value value{0, Missing::not_applicable};  // for numeric columns
    double bar = -1;                          // 0…1: a bar left of the number; −1: none
    bool badge = false;
};

struct Column {
    std::string title;
    std::string unit;          // for the downloads' header
    bool numeric = false;      // right-aligned
    bool bars = false;         // the column has bars left of its numbers
    int decimals = 0;
};

/// A data table; the first column is the row header (TH scope row).
struct Table {
    std::string caption;
    std::vector<Column> columns;
    struct Row {
        std::vector<Cell> cells;
        bool total = false;        // bold, closed by rules
        bool highlighted = false;  // the territory's own row: name in accent
        bool of_region = false;    // of a national table: a territory of the same region
    };
    std::vector<Row> rows;
    bool close_set = false;        // on paper, in small type with little air: a long table meant for one page
    std::string national;          // indicator whose page of the site has all the rows; empty: none
    bool sortable = false;         // in pages, the reader may sort its rows by a column
};

}  // namespace portraits
