#include "pipeline/dataset_output.hpp"

#include "geo/degrees.hpp"
#include "write/csv/write_csv.hpp"
#include "write/geojson/write_geojson.hpp"
#include "write/xlsx/write_xlsx.hpp"

namespace portraits {

namespace {

/// The columns under the names that programs know them by.
std::vector<Column> for_programs(const Dataset::Part& part) {
    std::vector<Column> columns = part.table.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].title = part.keys[i];
        columns[i].unit.clear();
    }
    return columns;
}

std::string lines(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& line : all) text += line + "\n";
    return text;
}

const char* note_of(const Geography& geography) {
    return geography.schematic ? "Contours schématiques, sans valeur géographique ni réglementaire." : "Contours simplifiés.";
}

}  // namespace

std::vector<DatasetFile> write_dataset(const Dataset& dataset, const Geography& geography, HostedTree& tree) {
    std::vector<DatasetFile> files;
    const auto put = [&](const std::string& name, const std::string& part, const char* type, const std::string& bytes) {
        tree.write("donnees/" + name, bytes);
        files.push_back({name, part, type, bytes.size()});
    };
    put("portraits.xlsx", "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx(dataset));
    const Detail detail = geography.schematic ? Detail::full : Detail::local;
    put("portraits.geojson", "", "application/geo+json",
        write_geojson(*find_part(dataset, "territoires"), territories_in_degrees(geography, detail), note_of(geography)));
    for (const Dataset::Part& part : dataset.parts) {
        put(part.name + ".csv", part.name, "text/csv", write_csv(part.table, CsvForm::french));
        put(part.name + ".intl.csv", part.name, "text/csv", write_csv(part.table, for_programs(part), CsvForm::international));
    }
    put("LISEZ-MOI.txt", "", "text/plain", lines(dataset.readme));
    return files;
}

}  // namespace portraits
