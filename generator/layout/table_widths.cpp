#include "layout/table_widths.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "layout/measures.hpp"
#include "layout/set_text.hpp"

namespace portraits {

namespace {

constexpr double wide = 1e5;

/// A number as it is printed, in bytes: where its decimals begin, comma included, and where its unit does.
struct Written {
    std::size_t decimals = 0, unit = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Written> number_in(std::string_view text) {
    constexpr std::string_view minus = "\u2212", group = "\u202F";
    std::size_t at = text.starts_with(minus) ? minus.size() : text.starts_with('+') ? 1 : 0;
    const std::size_t first = at;
    while (at < text.size() && (is_digit(text[at]) || (text.substr(at).starts_with(group) && at + group.size() < text.size() && is_digit(text[at + group.size()]))))
        at += is_digit(text[at]) ? 1 : group.size();
    if (at == first) return std::nullopt;
    Written written{at, at};
    if (at + 1 < text.size() && text[at] == ',' && is_digit(text[at + 1]))
        for (++at; at < text.size() && is_digit(text[at]); ++at) written.unit = at + 1;
    return written;
}

/// The numbers of a column have one unit, and not all as many decimals.
bool aligned_on_comma(const Table& table, std::size_t column) {
    std::optional<std::string> unit;
    std::set<std::size_t> lengths;  // of the decimals
    for (const Table::Row& row : table.rows) {
        const std::string text = column < row.cells.size() ? to_text(row.cells[column].text) : std::string();
        const std::optional<Written> number = number_in(text);
        if (!number) continue;
        const std::string own = text.substr(number->unit);
        if (unit.value_or(own) != own) return false;
        unit = own;
        lengths.insert(number->unit - number->decimals);
    }
    return lengths.size() > 1;
}

struct Reach {
    double natural = 0, least = 0;
    void include(double a, double b) {
        natural = std::max(natural, a);
        least = std::max(least, b);
    }
};

/// Width of the longest word: what remains when the text is broken at every occasion.
double longest_word(const Setting& setting, const std::string& text, const TypeStyle& type) {
    double most = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        most = std::max(most, setting.shaper().width(std::string_view(text).substr(start, end - start), to_text_style(type)));
        start = end + 1;
    }
    return most;
}

Reach reach_of(const Setting& setting, const RichText& text, const TypeStyle& type) {
    const SetText set = set_text(setting, text, type, wide);
    const double natural = set.widest();
    TypeStyle heaviest = type;
    const bool any_bold = std::any_of(text.begin(), text.end(), [](const Span& span) { return span.bold; });
    const bool badge = std::any_of(text.begin(), text.end(), [](const Span& span) { return span.badge; });
    if (any_bold) heaviest.weight = std::max(heaviest.weight, 700);
    return {natural, badge ? natural : longest_word(setting, to_text(text), heaviest)};
}

std::vector<Reach> reaches(const Setting& setting, const Table& table, const TypeStyle& type, bool text_only, const std::vector<double>& decimals) {
    std::vector<Reach> all(table.columns.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Reach head = reach_of(setting, bold(plain(table.columns[i].title)), type);
        all[i].include(head.natural, head.least);
    }
    for (const Table::Row& row : table.rows)
        for (std::size_t i = 0; i < std::min(all.size(), row.cells.size()); ++i) {
            const RichText text = cell_text(table, row, i, text_only);
            Reach cell = reach_of(setting, text, type);
            if (decimals[i] > 0 && is_number(text)) cell.natural += decimals[i] - decimals_width(setting, text, type);
            const double bar = table.columns[i].bars ? measure::table_bar_width + measure::table_bar_gap : 0;
            const bool whole = table.columns[i].numeric;  // a number is never broken
            all[i].include(cell.natural + bar, (whole ? cell.natural : cell.least) + bar);
        }
    return all;
}

/// Widest decimals of each column that is aligned on its comma.
std::vector<double> widest_decimals(const Setting& setting, const Table& table, const TypeStyle& type, bool text_only) {
    std::vector<double> widest(table.columns.size());
    for (std::size_t i = 0; i < widest.size(); ++i) {
        if (!table.columns[i].numeric || !aligned_on_comma(table, i)) continue;
        for (const Table::Row& row : table.rows)
            if (i < row.cells.size()) widest[i] = std::max(widest[i], decimals_width(setting, cell_text(table, row, i, text_only), type));
    }
    return widest;
}

double sum(const std::vector<Reach>& all, double Reach::*part) {
    return std::accumulate(all.begin(), all.end(), 0.0, [&](double total, const Reach& reach) { return total + reach.*part; });
}

/// Room left over goes to text columns by their width, and to numeric ones equally, so that numbers stand at even steps.
std::vector<double> widened(const Table& table, const std::vector<Reach>& all, double extra) {
    double widest_number = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (table.columns[i].numeric) widest_number = std::max(widest_number, all[i].natural);
    std::vector<double> weights;
    for (std::size_t i = 0; i < all.size(); ++i) weights.push_back(table.columns[i].numeric ? widest_number : all[i].natural);
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> widths;
    for (std::size_t i = 0; i < all.size(); ++i)
        widths.push_back(all[i].natural + (total > 0 ? extra * weights[i] / total : extra / static_cast<double>(all.size())));
    return widths;
}

/// Columns give up width in proportion to what they can give.
std::vector<double> narrowed(const std::vector<Reach>& all, double room) {
    const double least = sum(all, &Reach::least), natural = sum(all, &Reach::natural);
    const double share = natural > least ? std::clamp((room - least) / (natural - least), 0.0, 1.0) : 0;
    const double squeeze = least > room ? room / least : 1;
    std::vector<double> widths;
    for (const Reach& reach : all) widths.push_back((reach.least + (reach.natural - reach.least) * share) * squeeze);
    return widths;
}

std::vector<TableGrid::Track> tracks_of(const std::vector<double>& widths, const std::vector<double>& decimals, double gap) {
    std::vector<TableGrid::Track> tracks;
    double x = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        tracks.push_back({x, widths[i], decimals[i]});
        x += widths[i] + gap;
    }
    return tracks;
}

}  // namespace

bool is_number(const RichText& cell) { return number_in(to_text(cell)).has_value(); }

double decimals_width(const Setting& setting, const RichText& cell, const TypeStyle& type) {
    const std::string text = to_text(cell);
    const std::optional<Written> number = number_in(text);
    if (!number || number->unit == number->decimals) return 0;
    TextStyle style = to_text_style(type);
    if (cell.front().bold) style.weight = std::max(style.weight, 700);
    return setting.shaper().width(std::string_view(text).substr(number->decimals, number->unit - number->decimals), style);
}

RichText bold(RichText text) {
    for (Span& span : text) span.bold = true;
    return text;
}

RichText cell_text(const Table& table, const Table::Row& row, std::size_t column, bool text_only) {
    const Cell& cell = row.cells[column];
    RichText text = cell.text;
    if (cell.badge)
        for (Span& span : text) span.badge = true;
    const bool heavy = row.total || (column == 0 && (row.highlighted || (text_only && table.columns.size() > 1)));
    return heavy ? bold(std::move(text)) : text;
}

TableGrid grid_of(const Setting& setting, const Table& table, double width) {
    TableGrid grid;
    grid.type = setting.theme().type(Type::table);
    grid.padding = table.close_set ? measure::close_table_padding : measure::table_padding;
    if (table.close_set) grid.type.size *= measure::close_table_type, grid.type.leading *= measure::close_table_type;
    grid.text_only = std::none_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.numeric; });
    std::vector<double> decimals = widest_decimals(setting, table, grid.type, grid.text_only);
    std::vector<Reach> all = reaches(setting, table, grid.type, grid.text_only, decimals);
    const double gaps = static_cast<double>(table.columns.size()) - 1;
    const bool tight = sum(all, &Reach::natural) > width - measure::table_gap * gaps;  // closer columns spare broken names
    const double gap = tight ? measure::table_gap_tight : measure::table_gap, room = width - gap * gaps;
    const double least_size = std::min(grid.type.size, measure::table_least_size);
    while (sum(all, &Reach::least) > room && grid.type.size - 0.3 >= least_size) {
        grid.type.size -= 0.3;
        decimals = widest_decimals(setting, table, grid.type, grid.text_only);
        all = reaches(setting, table, grid.type, grid.text_only, decimals);
    }
    const double extra = room - sum(all, &Reach::natural);
    grid.tracks = tracks_of(extra >= 0 ? widened(table, all, extra) : narrowed(all, room), decimals, gap);
    return grid;
}

}  // namespace portraits
