#include "write/html/extract.hpp"

#include <algorithm>

namespace portraits::html {

namespace {

/// Up to this many rows a table stands whole in the page.
constexpr std::size_t long_table = 40;

bool has_value(const Table& table, const Table::Row& row) {
    return !table.columns.empty() && table.columns.back().numeric && row.cells.size() == table.columns.size() && row.cells.back().value.known();
}

}  // namespace

const SitePage* whole_table(const Table& table, const Site& site) {
    if (table.rows.size() <= long_table || table.national.empty()) return nullptr;
    const auto found = std::find_if(site.pages.begin(), site.pages.end(), [&](const SitePage& page) { return page.indicator == table.national; });
    return found == site.pages.end() ? nullptr : &*found;
}

Table extract_of(const Table& table) {
    const auto valued = [&](const Table::Row& row) { return has_value(table, row); };
    const auto first = std::find_if(table.rows.begin(), table.rows.end(), valued);
    const auto last = std::find_if(table.rows.rbegin(), table.rows.rend(), valued);
    Table extract;
    extract.columns = table.columns;
    for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
        const bool extreme = row == first || (last != table.rows.rend() && row == std::prev(last.base()));
        if (row->highlighted || row->of_region || extreme) extract.rows.push_back(*row);
    }
    const bool near = std::any_of(table.rows.begin(), table.rows.end(), [](const Table::Row& row) { return row.highlighted || row.of_region; });
    const char* extremes = first == table.rows.end() ? "" : "la plus forte et la plus faible valeur";
    extract.caption = table.caption + " – extrait\u00A0: " + (near ? "le territoire et ceux de sa région" : extremes);
    if (near && *extremes) extract.caption += std::string(", ") + extremes;
    return extract;
}

}  // namespace portraits::html
