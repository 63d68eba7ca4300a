#include <algorithm>

#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/ordinals.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"

namespace portraits {

namespace {

Column column(const char* title) {
    Column c;
    c.title = title;
    return c;
}

Cell rich_cell(const std::string& text) {
    Cell cell;
    cell.text = with_raised_ordinals(plain(typographic(text)));
    return cell;
}

std::string producers(const Atlas& atlas, const Indicator& indicator) {
    std::string text;
    for (const std::string& code : indicator.sources)
        if (const auto found = atlas.sources().data_sources.find(code); found != atlas.sources().data_sources.end()) {
            const DataSource& s = found->second;
            const bool real = s.status == Status::official && !s.product.empty();
            text += (text.empty() ? "" : "\u202F; ") + (real ? s.producer + ", " + s.product : s.producer);
        }
    return text;
}

/// Indicators that say the same of their origin share a line.
struct SourceLine {
    std::string labels, producer;
    std::vector<std::string> vintages;
    const Indicator* first;
};

/// A share or a change is not another datum than what it is computed from.
bool is_derived(const Indicator& one, const std::vector<const Indicator*>& listed) {
    const auto kind = one.aggregation.kind;
    if (kind != Aggregation::Kind::ratio && kind != Aggregation::Kind::evolution) return false;
    return std::any_of(listed.begin(), listed.end(), [&](const Indicator* other) { return other->code == one.aggregation.numerator; });
}

std::vector<SourceLine> source_lines(const Atlas& atlas, const std::vector<const Indicator*>& indicators) {
    std::vector<SourceLine> lines;
    for (const Indicator* one : indicators) {
        if (is_derived(*one, indicators)) continue;
        const std::string producer = producers(atlas, *one);
        auto line = std::find_if(lines.begin(), lines.end(), [&](const SourceLine& l) {
            return l.producer == producer && l.first->scope == one->scope && l.first->status == one->status;
        });
        if (line == lines.end()) line = lines.insert(lines.end(), SourceLine{short_label(*one), producer, {}, one});
        else line->labels += "\u202F; " + short_label(*one);
        add_vintage(line->vintages, one->vintage);
    }
    return lines;
}

Cell status_cell(const Indicator& indicator) {
    Cell cell;
    const bool fictitious = indicator.status == Status::demonstration;
    cell.text = plain(fictitious ? "démonstration" : "officielle");
    cell.text.front().badge = fictitious;
    cell.badge = fictitious;
    return cell;
}

}  // namespace

Table sources_table(const Atlas& atlas, const std::vector<const Indicator*>& indicators) {
    Table table;
    table.caption = "Sources des données";
    table.columns = {column("Donnée"), column("Producteur"), column("Millésime"), column("Champ"), column("Statut")};
    for (const SourceLine& line : source_lines(atlas, indicators)) {
        Table::Row row;
        row.cells = {rich_cell(line.labels), rich_cell(line.producer), rich_cell(phrase::listed(line.vintages)), rich_cell(line.first->scope), status_cell(*line.first)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table signs_table() {
    Table table;
    table.caption = "Signes employés";
    table.columns = {column("Signe"), column("Sens")};
    const auto add = [&](std::string sign, std::string meaning) {
        Table::Row row;
        row.cells = {text_cell(std::move(sign)), text_cell(std::move(meaning))};
        table.rows.push_back(std::move(row));
    };
    for (const Missing kind : {Missing::not_available, Missing::secret, Missing::not_applicable}) add(sign_of(kind), meaning_of(kind));
    add("0", "zéro vrai");
    add("0,0", "inférieur à l’arrondi");
    return table;
}

}  // namespace portraits
