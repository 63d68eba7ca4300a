// CSV tables, and what reads values and places out of them. The first byte says how the columns are used.
#include "fuzz/harness.hpp"
#include "load/tables/raw_table.hpp"
#include "load/tables/read_observations.hpp"
#include "load/tables/read_places.hpp"

using namespace portraits;

namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const std::vector<RawCell>& row) {
    Texts texts;
    for (const RawCell& cell : row) texts.push_back(cell.text);
    return texts;
}

std::string quoted_row(const std::vector<RawCell>& row) {
    std::string line;
    for (const RawCell& cell : row) {
        line += line.empty() ? "\"" : ";\"";
        for (const char c : cell.text) line += c == '"' ? "\"\"" : std::string(1, c);
        line += '"';
    }
    return line + "\r\n";
}

/// What was read, written with every cell between quotation marks, is read again the same.
void check_round_trip(const RawTable& table) {
    std::string written = quoted_row(table.header);
    for (const auto& row : table.rows) written += quoted_row(row);
    Diagnostics complaints;
    const RawTable again = parse_csv(written, "encore.csv", complaints);
    fuzz::require(texts_of(again.header) == texts_of(table.header), "the header is read again the same", written);
    fuzz::require(again.rows.size() == table.rows.size(), "as many rows are read again", written);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        fuzz::require(texts_of(again.rows[i]) == texts_of(table.rows[i]), "each row is read again the same", written);
}

TableSpec long_form(const RawTable& table) {
    TableSpec spec;
    const auto column = [&](std::size_t at) { return Located<std::string>{at < table.header.size() ? table.header[at].text : "", {}}; };
    spec.perimeter = column(0);
    spec.value = column(1);
    spec.year = column(2);
    spec.category = column(3);
    return spec;
}

TableSpec wide_form(const RawTable& table) {
    TableSpec spec = long_form(table);
    spec.value = spec.year = spec.category = {};
    for (std::size_t i = 1; i < table.header.size() && i < 6; ++i) spec.wide.push_back({{std::to_string(2017 + i), {}}, {table.header[i].text, {}}});
    return spec;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    Diagnostics complaints;
    const RawTable table = parse_csv({reinterpret_cast<const char*>(data) + 1, size - 1}, "essai.csv", complaints);
    for (const auto& row : table.rows) {
        fuzz::require(row.size() == table.header.size(), "rows are as wide as the header");
        for (const RawCell& cell : row) fuzz::require(is_utf8(cell.text), "cells are UTF-8", cell.text);
    }
    if (!table.header.empty() && !complaints.has_errors()) check_round_trip(table);
    Indicator indicator;
    indicator.code = "essai";
    indicator.categories = {"a", "b"};
    switch (data[0] % 4) {
        case 0: read_observations(indicator, long_form(table), table, complaints); break;
        case 1: indicator.categories.clear(); read_observations(indicator, wide_form(table), table, complaints); break;
        case 2: read_entities(table, {}, complaints); read_communes(table, {}, complaints); break;
        default: read_departments(table, {}, complaints); read_regions(table, {}, complaints);
    }
    fuzz::check_complaints(complaints, size);
    return 0;
}
