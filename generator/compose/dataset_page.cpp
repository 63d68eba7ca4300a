#include "compose/dataset_page.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "compose/tables.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

std::string size_text(std::uint64_t bytes) {
    const double ko = static_cast<double>(bytes) / 1000;
    if (ko < 999.5) return format_number(std::max(1.0, ko), 0) + std::string(nbsp) + "ko";
    return format_number(ko / 1000, 1) + std::string(nbsp) + "Mo";
}

Cell rich(RichText text) {
    Cell cell;
    cell.text = std::move(text);
    return cell;
}

const DatasetFile* file_of(const std::vector<DatasetFile>& files, const std::string& name) {
    for (const DatasetFile& file : files)
        if (file.name == name) return &file;
    return nullptr;
}

Cell download(const std::vector<DatasetFile>& files, const std::string& name, const std::string& words) {
    const DatasetFile* file = file_of(files, name);
    return file ? rich({link_span(words + ", " + size_text(file->bytes), name)}) : text_cell("");
}

/// One line for each part, its two files side by side.
Table parts_table(const Dataset& dataset, const std::vector<DatasetFile>& files) {
    Table table;
    table.caption = "Une table par fichier";
    table.columns = {text_column("Table"), text_column("Lignes"), text_column("Pour un tableur français"), text_column("Pour un programme")};
    table.columns[1].numeric = true;
    for (const Dataset::Part& part : dataset.parts) {
        Table::Row row;
        row.cells = {text_cell(part.title), number_cell(Value::of(static_cast<double>(part.table.rows.size())), 0),
                     download(files, part.name + ".csv", part.name + ".csv"), download(files, part.name + ".intl.csv", part.name + ".intl.csv")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Block paragraph(RichText text, Paragraph::As as = Paragraph::As::body) { return {Paragraph{as, std::move(text)}}; }
Block heading(const char* title) { return {Heading{2, plain(title), slug(title)}}; }

List whole_files(const std::vector<DatasetFile>& files) {
    List list;
    const auto add = [&](const char* name, const char* what) {
        const DatasetFile* file = file_of(files, name);
        if (!file) return;
        RichText item = {link_span(std::string(name) + ", " + size_text(file->bytes), name)};
        item.push_back(words_span(typographic(std::string(" : ") + what)));
        list.items.push_back(std::move(item));
    };
    add("portraits.xlsx", "toutes les tables, une par feuille");
    add("portraits.geojson", "les territoires avec leurs contours et la dernière valeur de chaque indicateur");
    add("LISEZ-MOI.txt", "colonnes, signes, licence, producteurs à citer");
    return list;
}

DatasetDescription described(const Dataset& dataset, const std::vector<DatasetFile>& files) {
    DatasetDescription about{dataset.title, dataset.description, "", "", {}};
    if (!dataset.first_year.empty()) about.years = dataset.first_year + "/" + dataset.last_year;
    for (const DatasetFile& file : files)
        if (file.media_type != "text/plain") about.files.push_back({file.name, file.media_type, file.name});
    return about;
}

}  // namespace

TextPage dataset_page(const Dataset& dataset, const std::vector<DatasetFile>& files) {
    TextPage page{"donnees/", "Données ouvertes", {}, described(dataset, files)};
    page.blocks.push_back(paragraph(plain(typographic(dataset.description)), Paragraph::As::lead));
    if (dataset.demonstration)
        page.blocks.push_back(paragraph(plain(typographic("Attention : une partie des indicateurs est fictive, pour la démonstration. Leur statut le dit dans "
                                                          "chaque table ; ces valeurs ne doivent être ni citées ni réutilisées."))));
    page.blocks.push_back(heading("Tout en un fichier"));
    page.blocks.push_back({whole_files(files)});
    page.blocks.push_back(heading("Table par table"));
    page.blocks.push_back({TableBlock{parts_table(dataset, files), {}}});
    page.blocks.push_back(heading("Licence"));
    page.blocks.push_back(paragraph(plain(typographic(dataset.licence + ". Citez le producteur de chaque donnée et la date de sa dernière mise à jour : la table "
                                                                        "des sources les donne."))));
    return page;
}

}  // namespace portraits
