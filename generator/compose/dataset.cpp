#include "compose/dataset.hpp"

#include "base/format.hpp"
#include "base/french.hpp"
#include "compose/members.hpp"
#include "compose/phrase_term.hpp"
#include "compose/show.hpp"
#include "compose/tables.hpp"

namespace portraits {

namespace {

/// A part under construction: its columns are added with their keys.
struct Draft {
    Dataset::Part part;

    Draft(std::string name, std::string title) { part.name = std::move(name), part.title = part.table.caption = std::move(title); }
    void text(const char* key, const char* title) { add(key, text_column(title)); }
    void add(std::string key, Column column) {
        part.keys.push_back(std::move(key));
        part.table.columns.push_back(std::move(column));
    }
    void row(std::vector<Cell> cells) {
        Table::Row row;
        row.cells = std::move(cells);
        part.table.rows.push_back(std::move(row));
    }
};

/// Values of other places than territories stand in the pages that show them.
std::vector<const Indicator*> published(const Atlas& atlas) {
    std::vector<const Indicator*> all;
    for (const std::string& code : atlas.sources().indicator_order)
        if (const Indicator& one = atlas.sources().indicators.at(code); one.places.empty()) all.push_back(&one);
    return all;
}

const char* status_of(const Indicator& indicator) { return indicator.status == Status::official ? "officielle" : "démonstration"; }

std::string year_text(int year) { return year ? std::to_string(year) : std::string(); }

/// A number without text, so that a file of it holds either the number or nothing: the sign has its own column.
Cell bare_number(Value value) {
    Cell cell;
    cell.value = value;
    return cell;
}

Cell value_of(const Findings& findings, const Indicator& indicator, const std::string& territory) {
    if (!indicator.categorical) return number_cell(findings.value(indicator.code, territory), indicator.decimals);
    const CategoryValue found = findings.category(indicator.code, territory);
    return text_cell(found.code.empty() ? sign_of(found.missing) : category_label(indicator, found.code));
}

std::string joined_names(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : " | ") + name;
    return text;
}

Dataset::Part territories(const Atlas& atlas, const Findings& findings) {
    Draft draft("territoires", "Les territoires, avec la dernière valeur de chaque indicateur");
    draft.text("code_territoire", "Code");
    draft.text("territoire", "Territoire");
    draft.text("code_region", "Code de la région principale");
    draft.text("region", "Région principale");
    draft.text("departements", "Départements");
    const std::vector<const Indicator*> indicators = published(atlas);
    for (const Indicator* one : indicators) {
        const int year = findings.last_year(one->code);
        const std::string title = one->label + (year ? ", " + std::to_string(year) : "") + (one->status == Status::demonstration ? " [fictif]" : "");
        draft.add(one->code, one->categorical ? text_column(title) : number_column(title, one->unit, one->decimals));
    }
    for (const Territory& territory : atlas.territories()) {
        std::vector<std::string> departments;
        for (const std::string& code : territory.departments) departments.push_back(atlas.department(code).name);
        std::vector<Cell> cells = {text_cell(territory.id), text_cell(territory.name()), text_cell(territory.main_region()),
                                   text_cell(atlas.region(territory.main_region()).name), text_cell(joined_names(departments))};
        for (const Indicator* one : indicators) cells.push_back(value_of(findings, *one, territory.id));
        draft.row(std::move(cells));
    }
    return draft.part;
}

/// The lines of the table of values.
class Values {
public:
    Values(const Atlas& atlas, const Findings& findings) : atlas_(atlas), findings_(findings) {
        draft_.text("code_lieu", "Code du lieu");
        draft_.text("lieu", "Lieu");
        draft_.text("indicateur", "Code de l’indicateur");
        draft_.text("annee", "Année");
        draft_.text("categorie", "Code de la catégorie");
        draft_.text("libelle_categorie", "Catégorie");
        draft_.add("valeur", number_column("Valeur", "", 0));
        draft_.text("signe", "Signe");
        draft_.text("unite", "Unité");
        draft_.text("statut", "Statut");
    }

    Dataset::Part part() {
        for (const Indicator* one : published(atlas_)) add(*one);
        return std::move(draft_.part);
    }

private:
    void add(const Indicator& indicator) {
        std::vector<int> years = findings_.years(indicator.code);
        if (years.empty()) years = {0};
        for (const int year : years) {
            for (const Territory& territory : atlas_.territories()) add(indicator, year, territory.id, territory.name(), true);
            for (const auto& [code, region] : atlas_.sources().regions) {
                add(indicator, year, "TI" + code, "Territoires de la région " + region.name, false);
                add(indicator, year, "R" + code, region.name, false);
            }
            add(indicator, year, "TI", fmt::format("Les {} territoires", atlas_.territory_count()), false);
            add(indicator, year, "FR", "France", false);
        }
    }

    /// A reference without value has no line; a territory without value has one, with the reason.
    void add(const Indicator& indicator, int year, const std::string& place, const std::string& name, bool with_missing) {
        if (indicator.categorical) {
            if (with_missing) add_category(indicator, year, place, name);
            return;
        }
        const std::vector<std::string> none = {""};
        for (const std::string& category : indicator.categories.empty() ? none : indicator.categories) {
            const Value value = findings_.value(indicator.code, place, year, category);
            if (!value.known() && !with_missing) continue;
            line(indicator, year, place, name, category, bare_number(value), value.missing);
        }
    }

    void add_category(const Indicator& indicator, int year, const std::string& place, const std::string& name) {
        const CategoryValue found = findings_.category(indicator.code, place, year);
        const bool known = !found.code.empty();
        line(indicator, year, place, name, found.code, bare_number(Value::absent(Missing::not_applicable)), known ? Missing::none : found.missing);
    }

    void line(const Indicator& indicator, int year, const std::string& place, const std::string& name, const std::string& category, Cell number,
              Missing missing) {
        std::vector<Cell> cells;
        cells.reserve(draft_.part.keys.size());
        for (std::string text : {place, name, indicator.code, year_text(year), category, category.empty() ? "" : category_label(indicator, category)})
            cells.push_back(text_cell(std::move(text)));
        cells.push_back(std::move(number));
        for (std::string text : {std::string(sign_of(missing)), indicator.unit, std::string(status_of(indicator))})
            cells.push_back(text_cell(std::move(text)));
        draft_.row(std::move(cells));
    }

    const Atlas& atlas_;
    const Findings& findings_;
    Draft draft_{"valeurs", "Toutes les valeurs, une par ligne"};
};

Dataset::Part members(const Atlas& atlas) {
    Draft draft("membres", "Les membres de chaque territoire");
    draft.text("code_territoire", "Code du territoire");
    draft.text("territoire", "Territoire");
    draft.text("code_membre", "Code SIREN ou Insee");
    draft.text("membre", "Membre");
    draft.text("type", "Type");
    draft.add("communes", number_column("Communes", "communes", 0));
    draft.add("population_2020", number_column("Population municipale en 2020", "habitants", 0));
    for (const Territory& territory : atlas.territories())
        for (const Entity* member : members_by_population(atlas, territory))
            draft.row({text_cell(territory.id), text_cell(territory.name()), text_cell(member->code), text_cell(member->name), text_cell(member->type),
                       number_cell(Value::of(member->communes), 0), number_cell(Value::of(member->population), 0)});
    return draft.part;
}

Dataset::Part indicators(const Atlas& atlas) {
    Draft draft("indicateurs", "Ce que sont les indicateurs");
    draft.text("indicateur", "Code");
    draft.text("libelle", "Libellé");
    draft.text("unite", "Unité");
    draft.text("millesime", "Millésime");
    draft.text("champ", "Champ");
    draft.text("definition", "Définition");
    draft.text("sources", "Sources");
    draft.text("statut", "Statut");
    draft.add("decimales", number_column("Décimales imprimées", "", 0));
    for (const Indicator* one : published(atlas))
        draft.row({text_cell(one->code), text_cell(one->label), text_cell(one->unit), text_cell(one->vintage), text_cell(one->scope),
                   text_cell(one->definition), text_cell(joined_names(one->sources)), text_cell(status_of(*one)),
                   bare_number(one->categorical ? Value::absent(Missing::not_applicable) : Value::of(one->decimals))});
    return draft.part;
}

Dataset::Part sources(const Atlas& atlas) {
    Draft draft("sources", "D’où viennent les données");
    draft.text("source", "Code");
    draft.text("producteur", "Producteur");
    draft.text("produit", "Produit");
    draft.text("millesime", "Millésime");
    draft.text("licence", "Licence");
    draft.text("adresse", "Adresse");
    draft.text("extraction", "Extraction");
    for (const auto& [code, one] : atlas.sources().data_sources)
        draft.row({text_cell(code), text_cell(one.producer), text_cell(one.product), text_cell(one.vintage), text_cell(one.licence), text_cell(one.url),
                   text_cell(one.extracted)});
    return draft.part;
}

Dataset::Part signs() {
    Draft draft("signes", "Signes des valeurs qui manquent");
    draft.text("signe", "Signe");
    draft.text("sens", "Sens");
    for (const Missing kind : {Missing::not_available, Missing::secret, Missing::not_applicable})
        draft.row({text_cell(sign_of(kind)), text_cell(meaning_of(kind))});
    return draft.part;
}

void note_years(const Atlas& atlas, const Findings& findings, Dataset& dataset) {
    int first = 0, last = 0;
    for (const Indicator* one : published(atlas))
        for (const int year : findings.years(one->code)) {
            if (year == 0) continue;
            first = first == 0 ? year : std::min(first, year);
            last = std::max(last, year);
        }
    dataset.first_year = year_text(first);
    dataset.last_year = year_text(last);
}

void add_attributions(const Atlas& atlas, std::vector<std::string>& lines) {
    lines.push_back("À citer en cas de réutilisation");
    for (const auto& [code, one] : atlas.sources().data_sources)
        if (one.status == Status::official)
            lines.push_back("- " + one.producer + ", " + one.product + (one.vintage.empty() ? "" : ", " + one.vintage) +
                            (one.extracted.empty() ? "" : ", données extraites le " + one.extracted) + (one.url.empty() ? "" : ", " + one.url));
    lines.push_back("");
}

std::vector<std::string> readme(const Atlas& atlas, const Dataset& dataset) {
    std::vector<std::string> lines = {dataset.title, dataset.edition + ", " + dataset.date, "", dataset.description, "", "Fichiers"};
    for (const Dataset::Part& part : dataset.parts) lines.push_back("- " + part.name + ".csv : " + part.title + ".");
    lines.insert(lines.end(), {"- *.csv : UTF-8 avec BOM, point-virgule, virgule décimale, titres en clair ; s’ouvrent dans un tableur réglé en français.",
                               "- *.intl.csv : UTF-8 sans BOM, virgule, point décimal, noms de colonnes stables ; pour les programmes.",
                               "- portraits.xlsx : les mêmes tables, une par feuille.",
                               "- portraits.geojson : territoires.csv avec les contours, en degrés (WGS 84).", "",
                               "Les codes sont du texte : 01, 2A et les SIREN se lisent sans perdre leurs zéros.",
                               "Une valeur qui manque porte un signe, jamais un zéro :"});
    for (const Missing kind : {Missing::not_available, Missing::secret, Missing::not_applicable})
        lines.push_back(fmt::format("- {} : {}", sign_of(kind), meaning_of(kind)));
    lines.push_back("");
    if (dataset.demonstration)
        lines.insert(lines.end(), {"Attention : les indicateurs au statut « démonstration » sont fictifs. Ils ne doivent être ni cités ni réutilisés.", ""});
    if (atlas.publication().boundaries.territories.empty())
        lines.insert(lines.end(), {"Les contours sont schématiques : ils n’ont pas de valeur géographique ni réglementaire.", ""});
    lines.insert(lines.end(), {"Licence : " + dataset.licence + ".", ""});
    add_attributions(atlas, lines);
    return lines;
}

}  // namespace

Dataset compose_dataset(const Atlas& atlas, const Findings& findings) {
    const PublicationFile& file = atlas.publication();
    Dataset dataset;
    dataset.title = file.title;
    dataset.description = fmt::format("Indicateurs des {} territoires d’industrie : valeurs par territoire et par année, références régionales et "
                                      "nationales, définitions, sources et membres.", atlas.territory_count());
    dataset.publisher = file.publisher;
    dataset.licence = file.licence;
    dataset.edition = file.edition;
    dataset.date = file.date;
    dataset.parts.push_back(territories(atlas, findings));  // moved in: the values are a quarter of a million cells
    dataset.parts.push_back(Values(atlas, findings).part());
    for (Dataset::Part (*part)(const Atlas&) : {members, indicators, sources}) dataset.parts.push_back(part(atlas));
    dataset.parts.push_back(signs());
    for (const Indicator* one : published(atlas)) dataset.demonstration = dataset.demonstration || one->status == Status::demonstration;
    note_years(atlas, findings, dataset);
    dataset.readme = readme(atlas, dataset);
    return dataset;
}

}  // namespace portraits
