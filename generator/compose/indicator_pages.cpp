#include <algorithm>

#include "base/french.hpp"
#include "compose/indicator_words.hpp"
#include "compose/large_site.hpp"
#include "compose/markdown.hpp"
#include "compose/notes.hpp"
#include "compose/ordinals.hpp"
#include "compose/site_pages.hpp"
#include "compose/tables.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

constexpr const char* catalogue_title = "Catalogue des indicateurs";

RichText said(const std::string& text) { return with_raised_ordinals(plain(typographic(text))); }

Block paragraph(RichText text, Paragraph::As as = Paragraph::As::body) { return {Paragraph{as, std::move(text)}}; }

RichText status_of(const Indicator& indicator) {
    const bool fictitious = indicator.status == Status::demonstration;
    RichText text = plain(fictitious ? "démonstration" : "officielle");
    text.front().badge = fictitious;
    return text;
}

/// What the page says of the indicator itself; what the catalogue does not say has no line.
Definitions about(const Atlas& atlas, const Indicator& indicator) {
    Definitions facts;
    const auto add = [&](const char* term, RichText text) {
        if (!to_text(text).empty()) facts.items.emplace_back(plain(term), with_raised_ordinals(text));
    };
    add("Calcul", formula_of(atlas, indicator));
    add("Unité", said(indicator.unit));
    add("Champ", said(indicator.scope));
    add("Millésime", said(indicator.vintage));
    if (indicator.geography_year) add("Géographie", said("communes au 1er janvier " + std::to_string(indicator.geography_year)));
    add("Source et licence", origin_of(atlas, indicator));
    RichText status = status_of(indicator);
    if (indicator.status == Status::demonstration) status.push_back(said(" Valeurs fictives : elles ne doivent être ni citées ni réutilisées.").front());
    facts.items.emplace_back(plain("Statut"), std::move(status));
    return facts;
}

std::set<Missing> signs_in(const Table& table) {
    std::set<Missing> signs;
    for (const Table::Row& row : table.rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            if (table.columns[i].numeric && !row.cells[i].value.known()) signs.insert(row.cells[i].value.missing);
    return signs;
}

/// Where the page stands, and what others call it.
SitePage address_of(const Indicator& indicator) {
    SitePage page;
    page.indicator = page.files = slug(indicator.code);
    page.path = "indicateurs/" + page.indicator + "/";
    page.title = typographic(indicator.label);
    return page;
}

/// The first and the last rows, and those of all territories together.
Table ends_of(Table table) {
    constexpr std::size_t each = 100;
    std::vector<Table::Row> rows = std::move(table.rows);
    Table ends = std::move(table);
    ends.rows.clear();
    const auto places = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const Table::Row& row) { return !row.total; }));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool between = i < places && i >= each && i + each < places;
        if (!between) ends.rows.push_back(std::move(rows[i]));
    }
    ends.caption += " – les " + std::to_string(each) + " premiers et les " + std::to_string(each) + " derniers territoires";
    return ends;
}

/// Of very many territories the page shows both ends of the table, whose files are written whole.
void set_table(const SitePlan& plan, const Indicator& indicator, SitePage& page) {
    page.table = indicator_values(plan.prepared(), indicator);
    if (page.table.rows.size() <= most_together) return;
    page.table = ends_of(std::move(page.table));
    page.whole = [&atlas = plan.atlas(), &findings = plan.findings(), geography = plan.prepared().geography(), &indicator] {
        const DocumentPlan none;
        Diagnostics nothing;
        return indicator_values(PreparedPlan(atlas, findings, none, nothing, geography), indicator);
    };
}

SitePage page_of(const SitePlan& plan, const Indicator& indicator) {
    SitePage page = address_of(indicator);
    page.demonstration = indicator.status == Status::demonstration;
    page.section = "indicateurs";
    page.above = {{catalogue_title, "indicateurs/"}};
    page.description = typographic(indicator.definition.empty() ? indicator.label : indicator.definition);
    set_table(plan, indicator, page);
    if (!indicator.definition.empty()) page.blocks.push_back(paragraph(said(indicator.definition), Paragraph::As::lead));
    for (RichText& sentence : distribution_of(plan.atlas(), plan.findings(), indicator)) page.blocks.push_back(paragraph(std::move(sentence)));
    page.blocks.push_back({about(plan.atlas(), indicator)});
    if (const FigurePtr map = plan.map_of(indicator, "../../")) {
        page.blocks.push_back(paragraph({link_span("Passer la carte", "#tableau")}, Paragraph::As::note));
        page.blocks.push_back({FigureBlock{map}});
    }
    page.blocks.push_back({Heading{2, plain("Tableau"), "tableau"}});
    page.blocks.push_back({TableBlock{page.table, {}}});
    if (RichText signs = signs_note(signs_in(page.table)); !signs.empty()) page.blocks.push_back(paragraph(std::move(signs), Paragraph::As::note));
    return page;
}

Cell rich(RichText text) {
    Cell cell;
    cell.text = std::move(text);
    return cell;
}

Table::Row catalogue_row(const Atlas& atlas, const Indicator& indicator) {
    RichText name = {link_span(typographic(indicator.label), indicator_link(indicator))};
    std::vector<std::string> producers;
    for (const std::string& code : indicator.sources)
        if (const auto source = atlas.sources().data_sources.find(code); source != atlas.sources().data_sources.end())
            if (const std::string& one = source->second.producer; std::find(producers.begin(), producers.end(), one) == producers.end()) producers.push_back(one);
    Table::Row row;
    row.cells = {rich(std::move(name)), rich(said(indicator.definition)), text_cell(indicator.categorical ? "catégorie" : indicator.unit), text_cell(phrase::listed(producers)),
                 rich(said(indicator.vintage)), rich(status_of(indicator))};
    return row;
}

/// Themes in the order of the catalogue.
std::vector<std::string> themes_of(const Atlas& atlas) {
    std::vector<std::string> themes;
    for (const std::string& code : atlas.sources().indicator_order)
        if (const std::string& theme = atlas.indicator(code)->theme; std::find(themes.begin(), themes.end(), theme) == themes.end()) themes.push_back(theme);
    return themes;
}

}  // namespace

SitePage catalogue_page(const Atlas& atlas) {
    SitePage page;
    page.path = "indicateurs/";
    page.title = catalogue_title;
    page.section = "indicateurs";
    const std::size_t count = atlas.sources().indicator_order.size();
    page.description = std::to_string(count) + " indicateurs" + std::string(nbsp) + ": définition, source, carte et valeurs de tous les territoires.";
    page.blocks.push_back(paragraph(said(page.description + " Chacun a sa page et ses fichiers."), Paragraph::As::lead));
    const std::vector<std::string> themes = themes_of(atlas);
    for (const std::string& theme : themes) {
        const std::string title = !theme.empty() ? theme : themes.size() > 1 ? "Autres indicateurs" : "Indicateurs";
        Table table;
        table.caption = typographic(title);
        for (const char* name : {"Indicateur", "Définition", "Unité", "Source", "Millésime", "Statut"}) table.columns.push_back(text_column(name));
        for (const std::string& code : atlas.sources().indicator_order)
            if (atlas.indicator(code)->theme == theme) table.rows.push_back(catalogue_row(atlas, *atlas.indicator(code)));
        page.blocks.push_back({Heading{2, plain(typographic(title)), "theme-" + slug(title)}});
        page.blocks.push_back({TableBlock{std::move(table), {}}});
    }
    return page;
}

std::vector<SitePage> indicator_addresses(const Atlas& atlas) {
    std::vector<SitePage> pages;
    for (const std::string& code : atlas.sources().indicator_order) pages.push_back(address_of(*atlas.indicator(code)));
    return pages;
}

std::vector<SitePage> indicator_pages(const SitePlan& plan) {
    std::vector<SitePage> pages;
    for (const std::string& code : plan.atlas().sources().indicator_order) pages.push_back(page_of(plan, *plan.atlas().indicator(code)));
    return pages;
}

}  // namespace portraits
