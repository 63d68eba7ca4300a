#include <algorithm>

#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "compose/ordinals.hpp"
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
    std::vector<std::string> named;
    for (const std::string& code : indicator.sources)
        if (const auto found = atlas.sources().data_sources.find(code); found != atlas.sources().data_sources.end()) {
            const DataSource& s = found->second;
            const bool real = s.status == Status::official && !s.product.empty();
            named.push_back(real ? s.producer + ", " + s.product : s.producer);
        }
    std::string text;
    for (const std::string& one : named) text += (text.empty() ? "" : "\u202F; ") + one;
    return text;
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
    struct Line {
        std::string labels, producer;
        const Indicator* first;
    };
    std::vector<Line> lines;
    for (const Indicator* one : indicators) {
        const std::string producer = producers(atlas, *one);
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line& l) {
            return l.producer == producer && l.first->vintage == one->vintage && l.first->scope == one->scope && l.first->status == one->status;
        });
        if (same == lines.end()) lines.push_back({one->label, producer, one});
        else same->labels += "\u202F; " + one->label;
    }
    Table table;
    table.caption = "Sources des données";
    table.columns = {column("Donnée"), column("Producteur"), column("Millésime"), column("Champ"), column("Statut")};
    for (const Line& line : lines) {
        Table::Row row;
        row.cells = {rich_cell(line.labels), rich_cell(line.producer), rich_cell(line.first->vintage), rich_cell(line.first->scope), status_cell(*line.first)};
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
