#include <algorithm>

#include "pdf/ua_file.hpp"

namespace portraits {

namespace {

/// A table's cells on the grid that their spans make.
class Grid {
public:
    Grid(UaFile& file, QPDFObjectHandle table) : file_(file) { read(table); }

    void check() {
        if (rows_.empty()) return;
        for (const Row& row : rows_)
            if (row.cells.size() != rows_.front().cells.size()) return file_.fault("09-004", "rows of a table have different numbers of cells");
        for (std::size_t r = 0; r < rows_.size(); ++r)
            for (std::size_t c = 0; c < rows_[r].cells.size(); ++c) check_cell(r, c);
    }

private:
    static constexpr int nothing = -1;
    struct Cell {
        QPDFObjectHandle element;
        bool header = false;
        std::string scope;
    };
    struct Row {
        std::vector<int> cells;  // of each column; nothing: a hole
    };

    static QPDFObjectHandle attribute(QPDFObjectHandle cell, const char* name) {
        QPDFObjectHandle attributes = cell.getKey("/A");
        return attributes.isDictionary() ? attributes.getKey(name) : QPDFObjectHandle::newNull();
    }
    static std::size_t span(QPDFObjectHandle cell, const char* name) {
        QPDFObjectHandle value = attribute(cell, name);
        return value.isInteger() ? static_cast<std::size_t>(std::max(1, value.getIntValueAsInt())) : 1;
    }

    void read(QPDFObjectHandle group) {
        if (!group.getKey("/K").isArray()) return;
        for (QPDFObjectHandle part : group.getKey("/K").getArrayAsVector()) {
            if (!part.isDictionary() || !part.hasKey("/S")) continue;
            const std::string type = part.getKey("/S").getName();
            if (type == "/TR") read_row(part);
            else if (type != "/Caption") read(part);
        }
    }

    void read_row(QPDFObjectHandle row) {
        const std::size_t r = next_++;
        if (rows_.size() <= r) rows_.resize(r + 1);
        if (!row.getKey("/K").isArray()) return;
        std::size_t c = 0;
        for (QPDFObjectHandle element : row.getKey("/K").getArrayAsVector()) {
            if (!element.isDictionary() || !element.hasKey("/S")) continue;
            while (c < rows_[r].cells.size() && rows_[r].cells[c] != nothing) ++c;
            const int cell = add(element);
            const std::size_t down = span(element, "/RowSpan"), across = span(element, "/ColSpan");
            if (rows_.size() < r + down) rows_.resize(r + down);
            for (std::size_t y = r; y < r + down; ++y) cover(rows_[y].cells, c, across, cell);
            c += across;
        }
    }

    int add(QPDFObjectHandle element) {
        QPDFObjectHandle scope = attribute(element, "/Scope");
        cells_.push_back({element, element.getKey("/S").isNameAndEquals("/TH"), scope.isName() ? scope.getName() : ""});
        if (says(element.getKey("/ID")) && cells_.back().header) header_ids_.insert(element.getKey("/ID").getStringValue());
        return static_cast<int>(cells_.size()) - 1;
    }

    void cover(std::vector<int>& cells, std::size_t from, std::size_t count, int cell) {
        if (cells.size() < from + count) cells.resize(from + count, nothing);
        for (std::size_t c = from; c < from + count; ++c) {
            if (cells[c] != nothing) file_.fault("09-004", "two cells of a table overlap");
            cells[c] = cell;
        }
    }

    void check_cell(std::size_t r, std::size_t c) {
        const int index = rows_[r].cells[c];
        if (index == nothing) return file_.fault("09-004", "a table has a hole");
        const Cell& cell = cells_[static_cast<std::size_t>(index)];
        if (attribute(cell.element, "/Headers").isArray()) return check_named_headers(cell);
        const bool known = cell.scope == "/Row" || cell.scope == "/Column" || cell.scope == "/Both";
        if (cell.header && !known) return file_.fault("15-003", "a header cell has no scope");
        if (!cell.header && !has_header(r, c)) file_.fault("15-003", "no header says what a cell is");
    }

    void check_named_headers(const Cell& cell) {
        for (QPDFObjectHandle name : attribute(cell.element, "/Headers").getArrayAsVector())
            if (!name.isString() || !header_ids_.contains(name.getStringValue())) file_.fault("15-003", "a cell names a header that is not there");
    }

    bool has_header(std::size_t r, std::size_t c) const {
        const auto says_of = [&](std::size_t row, std::size_t column, const char* scope) {
            if (column >= rows_[row].cells.size() || rows_[row].cells[column] == nothing) return false;
            const Cell& cell = cells_[static_cast<std::size_t>(rows_[row].cells[column])];
            return cell.header && (cell.scope == scope || cell.scope == "/Both");
        };
        for (std::size_t row = 0; row < r; ++row)
            if (says_of(row, c, "/Column")) return true;
        for (std::size_t column = 0; column < rows_[r].cells.size(); ++column)
            if (says_of(r, column, "/Row")) return true;
        return false;
    }

    UaFile& file_;
    std::vector<Row> rows_;
    std::vector<Cell> cells_;
    std::set<std::string> header_ids_;
    std::size_t next_ = 0;
};

}  // namespace

void check_table(UaFile& file, QPDFObjectHandle table) { Grid(file, table).check(); }

}  // namespace portraits
