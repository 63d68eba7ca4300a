#include "editions/edition_folder.hpp"

#include <cmath>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "editions/csv_cells.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// Numbers that were computed twice may differ in their last digits.
bool same_number(double a, double b) { return std::abs(a - b) <= 1e-11 * std::max(std::abs(a), std::abs(b)); }

std::string field(const Record& record, const char* name) {
    const auto found = record.find(name);
    return found == record.end() ? std::string() : found->second;
}

PublishedValue value_of(const Record& row) {
    PublishedValue value;
    const std::string number = field(row, "valeur"), sign = field(row, "signe");
    value.category_label = field(row, "libelle_categorie");
    if (!number.empty()) {
        value.kind = PublishedValue::Kind::number;
        value.number = std::strtod(number.c_str(), nullptr);
    } else if (sign.empty() && !field(row, "categorie").empty()) {
        value.kind = PublishedValue::Kind::label;
        value.text = value.category_label;
    } else {
        value.text = sign;
    }
    return value;
}

/// Of an indicator whose values are categories, the category is the value, not what the value is about.
ValueKey key_of(const Record& row, const PublishedValue& value) {
    return {field(row, "indicateur"), field(row, "code_lieu"), field(row, "annee"),
            value.kind == PublishedValue::Kind::label ? std::string() : field(row, "categorie")};
}

class Reader {
public:
    explicit Reader(const fs::path& folder) { edition_.folder = folder; }

    EditionFolder run() {
        const auto manifest = read_manifest(read_file(edition_.folder / manifest_path));
        if (!manifest) throw EnvironmentError(message("{} is damaged: “portraits verify {}” says more", (edition_.folder / manifest_path).string(), edition_.folder.string()));
        edition_.head = manifest->head;
        edition_.files = manifest->files;
        read_indicators();
        read_values();
        read_pages();
        keep("sources", {"source"});
        keep("membres", {"code_territoire", "code_membre"});
        keep("territoires", {"code_territoire"});
        return std::move(edition_);
    }

private:
    std::vector<Record> records(const std::string& table) const { return csv_records(edition_.read("donnees/" + table + ".intl.csv")); }

    void keep(const std::string& table, const std::vector<const char*>& key) {
        if (!edition_.files.contains("donnees/" + table + ".intl.csv")) return;
        for (Record& record : records(table)) {
            std::string name;
            for (const char* part : key) name += (name.empty() ? "" : " ") + field(record, part);
            edition_.tables[table][name] = std::move(record);
        }
    }

    void read_indicators() {
        keep("indicateurs", {"indicateur"});
        for (const auto& [code, record] : edition_.tables["indicateurs"]) {
            const std::string decimals = field(record, "decimales");
            edition_.indicators[code] = {field(record, "libelle"), field(record, "unite"), decimals.empty() ? -1 : std::atoi(decimals.c_str())};
        }
    }

    void read_values() {
        for (const Record& row : records("valeurs")) {
            const PublishedValue value = value_of(row);
            edition_.values[key_of(row, value)] = value;
            edition_.places[field(row, "code_lieu")].name = field(row, "lieu");
        }
    }

    void read_pages() {
        try {
            const auto all = nlohmann::json::parse(edition_.read("donnees/territoires.json"));
            for (const auto& one : all.at("territoires")) {
                PublishedPlace& place = edition_.places[one.at("id").get<std::string>()];
                place = {one.at("nom").get<std::string>(), one.at("page").get<std::string>(), true};
            }
        } catch (const nlohmann::json::exception&) {
            throw EnvironmentError(message("{} is damaged: “portraits verify {}” says more", "donnees/territoires.json", edition_.folder.string()));
        }
    }

    EditionFolder edition_;
};

}  // namespace

bool PublishedValue::operator==(const PublishedValue& other) const {
    if (kind != other.kind) return false;
    return kind == Kind::number ? same_number(number, other.number) : text == other.text;
}

std::string EditionFolder::read(const std::string& path) const { return read_file(folder / path); }

EditionFolder read_edition(const fs::path& folder) { return Reader(folder).run(); }

std::string shown(const PublishedValue& value, const PublishedIndicator& indicator) {
    if (value.kind != PublishedValue::Kind::number) return value.text;
    int decimals = indicator.decimals;
    for (int enough = 0; decimals < 0; ++enough)
        if (enough == 3 || same_number(value.number, std::round(value.number * std::pow(10, enough)) / std::pow(10, enough))) decimals = enough;
    const std::string text = format_number(value.number, decimals);
    return indicator.unit == "%" ? text + "\u00A0%" : text;
}

}  // namespace portraits
