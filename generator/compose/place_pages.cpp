#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/indicator_words.hpp"
#include "compose/large_site.hpp"
#include "compose/members.hpp"
#include "compose/plan_walk.hpp"
#include "compose/region_names.hpp"
#include "compose/regions.hpp"
#include "compose/show.hpp"
#include "compose/site_pages.hpp"
#include "compose/tables.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

Block paragraph(RichText text, Paragraph::As as = Paragraph::As::body) { return {Paragraph{as, std::move(text)}}; }

Cell linked_cell(const std::string& text, const std::string& address) {
    Cell cell;
    cell.text = {link_span(typographic(text), address)};
    return cell;
}

std::string departments(const Atlas& atlas, const Territory& territory) {
    std::vector<std::string> names;
    for (const std::string& code : territory.departments) names.push_back(atlas.department(code).name);
    return phrase::listed(names);
}

std::string counted(double number, const char* one, const char* many) {
    return format_number(number, 0) + std::string(nbsp) + std::string(plural(number, one, many));
}

struct Sums { double members = 0, population = 0; };
Sums sums_of(const Atlas& atlas, const std::vector<std::string>& ids) {
    Sums sums;
    for (const std::string& id : ids) {
        sums.members += static_cast<double>(atlas.territory(id)->members.size());
        sums.population += members_population(atlas, *atlas.territory(id));
    }
    return sums;
}

std::string in_short(const Sums& sums, std::size_t territories) {
    return counted(static_cast<double>(territories), "territoire d’industrie", "territoires d’industrie") + ", " +
           counted(sums.members, "membre", "membres") + ", " + counted(sums.population, "habitant", "habitants");
}

/// Name, region if asked for, departments, members, inhabitants; then these indicators and the booklet, from a page at this depth.
Table table_of(const SitePlan* plan, const Atlas& atlas, const std::vector<std::string>& ids, const std::vector<const Indicator*>& indicators,
               bool with_region, const std::string& root) {
    Table table;
    table.sortable = true;
    table.columns = {text_column("Territoire")};
    if (with_region) table.columns.push_back(text_column("Région"));
    table.columns.push_back(text_column("Départements"));
    table.columns.push_back(number_column("Membres", "membres", 0));
    table.columns.push_back(number_column("Habitants", "habitants", 0));
    for (const Indicator* one : indicators)
        table.columns.push_back(number_column(short_label(*one) + (one->unit.empty() || !one->is_percentage() ? "" : ", en %"), one->unit, one->decimals));
    table.columns.push_back(text_column("Livret"));
    for (const std::string& id : ids) {
        const Territory& territory = *atlas.territory(id);
        Table::Row row;
        row.cells = {linked_cell(territory.name(), portrait_link(territory))};
        if (with_region) row.cells.push_back(text_cell(atlas.region(territory.main_region()).name));
        row.cells.push_back(text_cell(departments(atlas, territory)));
        row.cells.push_back(number_cell(Value::of(static_cast<double>(territory.members.size())), 0));
        row.cells.push_back(number_cell(Value::of(members_population(atlas, territory)), 0));
        for (const Indicator* one : indicators) {
            row.cells.push_back(number_cell(plan->findings().value(one->code, id), one->decimals));
            row.cells.back().badge = one->status == Status::demonstration;
        }
        const std::string name = slug(territory.name());
        row.cells.push_back(linked_cell("PDF", root + "territoires/" + name + "/" + name + ".pdf"));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void collect_tiles(const std::vector<BlockSpec>& blocks, const Atlas& atlas, std::vector<const Indicator*>& found) {
    for (const BlockSpec& block : blocks) {
        if (const auto* tiles = std::get_if<TilesSpec>(&block.spec))
            for (const TileSpec& tile : tiles->tiles)
                if (const Indicator* one = atlas.indicator(tile.indicator.value); one && !one->categorical && std::find(found.begin(), found.end(), one) == found.end())
                    found.push_back(one);
        if (const auto* columns = columns_of(block))
            for (const ColumnSpec& column : *columns) collect_tiles(column.blocks, atlas, found);
    }
}

/// The indicators of the portraits' key figures, population excepted: the table has it already.
std::vector<const Indicator*> key_indicators(const Atlas& atlas, const std::vector<const PreparedPlan*>& documents) {
    std::vector<const Indicator*> found;
    for (const PreparedPlan* document : documents)
        if (document->plan().about_territories())
            for (const ChapterSpec& chapter : document->plan().chapters) collect_tiles(chapter.blocks, atlas, found);
    std::erase_if(found, [&](const Indicator* one) { return one->code == atlas.publication().main_series; });
    constexpr std::size_t most = 4;
    if (found.size() > most) found.resize(most);
    return found;
}

/// Where a document speaks of each region: a link to its chapter, or nothing.
void add_document_links(const std::vector<const PreparedPlan*>& documents, const std::string& region, std::vector<Block>& blocks) {
    for (const PreparedPlan* document : documents)
        for (const ChapterSpec& chapter : document->plan().chapters)
            if (chapter.for_regions && !document->plan().about_territories()) {
                const std::string address = std::string(site_scheme) + document->plan().name + "/#" + chapter.id + "-" + slug(region);
                blocks.push_back(paragraph({link_span("La région dans la publication nationale", address)}));
                return;
            }
}

constexpr const char* population_note = "Population municipale de 2020. Région\u00A0: la principale de chaque territoire.";

std::string department_path(const std::string& region, const std::string& department) { return region_path(region) + slug(department) + "/"; }

/// Territories of a region by their first department, in the order of its name; empty where the region's page lists them all.
using ByDepartment = std::vector<std::pair<std::string, std::vector<std::string>>>;
ByDepartment departments_of_large(const Atlas& atlas, const std::string& region) {
    const std::vector<std::string>& ids = atlas.territories_of_region(region);
    ByDepartment found;
    if (ids.size() <= most_on_a_region_page) return found;
    std::map<std::string, std::vector<std::string>> by_code;
    for (const std::string& id : ids) by_code[atlas.territory(id)->departments.front()].push_back(id);
    for (auto& [code, own] : by_code) found.emplace_back(code, std::move(own));
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return collates_before(atlas.department(a.first).name, atlas.department(b.first).name); });
    return found;
}

void add_table(Table table, SitePage& page) {
    page.blocks.push_back({Heading{2, plain(table.caption), "tableau"}});
    page.blocks.push_back({TableBlock{std::move(table), plain(population_note)}});
}

void add_map(FigurePtr map, const char* past, SitePage& page) {
    if (!map) return;
    page.blocks.push_back(paragraph({link_span("Passer la carte", past)}, Paragraph::As::note));
    page.blocks.push_back({FigureBlock{std::move(map)}});
}

SitePage department_page(const SitePlan& plan, const std::string& region, const std::string& code, const std::vector<std::string>& ids,
                         const std::vector<const Indicator*>& indicators) {
    const Atlas& atlas = plan.atlas();
    const std::string &of = atlas.region(region).name, &name = atlas.department(code).name;
    SitePage page;
    page.path = department_path(of, name);
    page.title = typographic(name);
    page.section = "territoires";
    page.above = {{"Territoires", "territoires/"}, {typographic(of), region_path(of)}};
    page.description = name + std::string(nbsp) + ": " + in_short(sums_of(atlas, ids), ids.size()) + ".";
    page.blocks.push_back(paragraph(plain(page.description), Paragraph::As::lead));
    add_map(plan.map_of_department(code, ids, "../../../"), "#tableau", page);
    Table table = table_of(&plan, atlas, ids, indicators, false, "../../../");
    table.caption = typographic("Les territoires\u00A0: " + name);
    add_table(std::move(table), page);
    return page;
}

/// In place of the table of a region that has very many territories.
void add_departments(const Atlas& atlas, const std::string& region, const ByDepartment& departments, SitePage& page) {
    List list;
    for (const auto& [code, ids] : departments) {
        const std::string& name = atlas.department(code).name;
        list.items.push_back({link_span(typographic(name), std::string(site_scheme) + department_path(region, name)),
                              words_span(" (" + format_number(static_cast<double>(ids.size()), 0) + ")")});
    }
    page.blocks.push_back({Heading{2, plain("Par département"), "departements"}});
    page.blocks.push_back({TextColumns{3, {{std::move(list)}}}});
}

SitePage region_page(const SitePlan& plan, const std::string& code, const std::vector<const PreparedPlan*>& documents, const std::vector<const Indicator*>& indicators) {
    const Atlas& atlas = plan.atlas();
    const std::string& name = atlas.region(code).name;
    const std::vector<std::string>& ids = atlas.territories_of_region(code);
    SitePage page;
    page.path = region_path(name);
    page.title = typographic(name);
    page.section = "territoires";
    page.above = {{"Territoires", "territoires/"}};
    page.description = capitalized(region_with_en(name)) + std::string(nbsp) + ": " + in_short(sums_of(atlas, ids), ids.size()) + ".";
    page.blocks.push_back(paragraph(plain(page.description), Paragraph::As::lead));
    add_document_links(documents, name, page.blocks);
    if (const ByDepartment departments = departments_of_large(atlas, code); !departments.empty()) {
        add_departments(atlas, name, departments, page);
        return page;
    }
    add_map(plan.map_of_region(code, "../../"), "#tableau", page);
    Table table = table_of(&plan, atlas, ids, indicators, false, "../../");
    table.caption = typographic("Les territoires " + region_with_de(name));
    add_table(std::move(table), page);
    return page;
}

}  // namespace

std::string region_path(const std::string& name) { return "regions/" + slug(name) + "/"; }

SitePage territories_page(const Atlas& atlas) {
    std::vector<std::string> ids;
    List regions;
    for (const std::string& code : regions_with_territories(atlas)) {
        const std::vector<std::string>& here = atlas.territories_of_region(code);
        ids.insert(ids.end(), here.begin(), here.end());
        const std::string& name = atlas.region(code).name;
        regions.items.push_back({link_span(typographic(name), std::string(site_scheme) + region_path(name)), words_span(" (" + std::to_string(here.size()) + ")")});
    }
    SitePage page;
    page.path = "territoires/";
    page.title = "Tous les territoires";
    page.section = "territoires";
    page.finder = true;
    page.description = in_short(sums_of(atlas, ids), ids.size()) + ".";
    page.blocks.push_back(paragraph(plain(page.description), Paragraph::As::lead));
    page.blocks.push_back({Heading{2, plain("Par région"), "regions"}});
    page.blocks.push_back({TextColumns{3, {{std::move(regions)}}}});
    if (is_large(atlas)) return page;  // the finder leads to each, and the regions to their departments
    Table table = table_of(nullptr, atlas, ids, {}, true, "../");
    table.caption = "Territoires d’industrie, par région";
    page.blocks.push_back({Heading{2, plain("Tableau"), "tableau"}});
    page.blocks.push_back({TableBlock{std::move(table), plain(population_note)}});
    return page;
}

std::vector<SitePage> region_pages(const SitePlan& plan, const std::vector<const PreparedPlan*>& documents) {
    const std::vector<const Indicator*> indicators = key_indicators(plan.atlas(), documents);
    std::vector<SitePage> pages;
    for (const std::string& code : regions_with_territories(plan.atlas())) {
        pages.push_back(region_page(plan, code, documents, indicators));
        for (const auto& [department, ids] : departments_of_large(plan.atlas(), code)) pages.push_back(department_page(plan, code, department, ids, indicators));
    }
    return pages;
}

std::vector<SitePage> site_pages(const std::vector<const PreparedPlan*>& documents) {
    if (documents.empty()) return {};
    const SitePlan plan(documents);
    std::vector<SitePage> pages = {territories_page(plan.atlas())};
    for (auto& page : region_pages(plan, documents)) pages.push_back(std::move(page));
    pages.push_back(catalogue_page(plan.atlas()));
    for (auto& page : indicator_pages(plan)) pages.push_back(std::move(page));
    return pages;
}

}  // namespace portraits
