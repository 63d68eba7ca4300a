// The 304 employment zones and their jobs from 1998 to 2015, as published: years as column names, one of them misspelt.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/files.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;

const fs::path shared = fs::path(SHARED_DIR) / "data";

/// The repository's content and data in a folder of their own, with the zones' layer, table and map.
class RealZones : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(shared / "zones_emploi.topojson")) GTEST_SKIP() << "no " << (shared / "zones_emploi.topojson");
        folder_ = fs::path(testing::TempDir()) / "portraits-zones";
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        const fs::path root = SOURCE_DIR;
        for (const char* name : {"content", "data"}) fs::copy(root / name, folder_ / name, fs::copy_options::recursive);
        fs::copy_file(shared / "zones_emploi.topojson", folder_ / "content/zones_emploi.topojson");
        fs::copy_file(shared / "emploi_zones_emploi_1998_2015.csv", folder_ / "data/tables/emploi_zones_emploi_1998_2015.csv");
        insert(folder_ / "content/publication.yml", "couches:\n",
               "  zones-emploi: {fichier: zones_emploi.topojson, code: id_ze, nom: nom_ze, titre: zones d’emploi 2010, credit: \"Insee, 2010\", projection: \"EPSG:4326\"}\n");
        insert(folder_ / "data/catalogue.yml", "indicateurs:\n", indicators());
        write_file(folder_ / "content/documents/zones.yml",
                   "nom: zones\ntitre: Zones\nchapitres:\n  - id: a\n    titre: A\n    blocs:\n      - figure:\n          id: evolution\n"
                   "          type: carte-choroplethe\n          fond: zones-emploi\n          indicateurs: [evolution_ze]\n"
                   "          classes: {methode: quantiles, nombre: 6, palette: divergente, effectifs: oui}\n");
        std::string publication = read_file(folder_ / "content/publication.yml");
        publication.replace(publication.find("documents: ["), 12, "documents: [zones, ");
        write_file(folder_ / "content/publication.yml", publication);
    }
    void TearDown() override { fs::remove_all(folder_); }

    static void insert(const fs::path& file, const std::string& after, const std::string& text) {
        std::string whole = read_file(file);
        whole.insert(whole.find(after) + after.size(), text);
        write_file(file, whole);
    }
    static std::string indicators() {
        std::string years = "\"1999\": 1999empl_tot_";
        for (int year = 1998; year <= 2015; ++year)
            if (year != 1999) years += ", \"" + std::to_string(year) + "\": empl_tot_" + std::to_string(year);
        const std::string common = "    sources: [insee-rp]\n    millesime: 1998 à 2015\n    champ: Emploi total\n    lieux: zones-emploi\n";
        return "  emploi_ze:\n    libelle: Emploi total\n    unite: emplois\n" + common + "    agregation: somme\n    table: emploi_zones_emploi_1998_2015.csv\n" +
               "    colonnes: {perimetre: codgeo, valeurs: {" + years + "}}\n" +
               "  evolution_ze:\n    libelle: Évolution de l’emploi\n    unite: \"%\"\n    decimales: 1\n" + common +
               "    agregation: {evolution: {de: emploi_ze, annees: [1998, 2015]}}\n";
    }
    /// Change of each zone, straight from the file: 1998 is its last column, 2015 its fifth.
    static std::map<std::string, double> expected() {
        std::map<std::string, double> changes;
        std::ifstream file(shared / "emploi_zones_emploi_1998_2015.csv");
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            while (!line.empty() && (line.back() == '\r')) line.pop_back();
            const std::string code = line.substr(1, 4);
            std::istringstream numbers(line.substr(line.rfind('"') + 2));  // after the last quoted name of a region
            std::vector<double> values;
            for (std::string one; std::getline(numbers, one, ',');) values.push_back(one.empty() ? 0 : std::stod(one));
            if (values.size() == 18 && values.back() > 0) changes[code] = 100 * (values.front() / values.back() - 1);
        }
        return changes;
    }
    fs::path folder_;
};

TEST_F(RealZones, AreMappedByTheirChange) {
    Diagnostics diagnostics;
    Sources sources = load_sources({folder_ / "content", folder_ / "data", fs::path(SOURCE_DIR) / "themes", {}, {}}, diagnostics);
    validate(sources, diagnostics);
    for (const auto& d : diagnostics.items())
        if (d.severity == Severity::error) ADD_FAILURE() << to_text(d);
    const Atlas atlas(std::move(sources));
    const Findings findings(atlas);
    const Geography geography = make_geography(atlas, read_file(folder_ / "data/geo/contours.yml"), diagnostics);
    const PreparedPlan plan(atlas, findings, atlas.sources().documents.front(), diagnostics, &geography);
    const Publication made = compose(plan, diagnostics);
    const Figure& figure = *std::get<FigureBlock>(made.chapters.at(0).blocks.at(0).content).figure;
    const auto& map = std::get<MapDrawing>(figure.drawing);
    const auto& fill = std::get<ClassedFill>(map.fill);
    const auto changes = expected();
    int known = 0;
    for (const auto& [code, shown] : fill.values) {
        ASSERT_EQ(shown.value.known(), changes.contains(code)) << code;
        if (!shown.value.known()) continue;
        ++known;
        EXPECT_NEAR(shown.value.number, changes.at(code), 0.0500001) << code;  // as printed
    }
    int counted = 0;
    for (const int count : fill.counts) counted += count;
    EXPECT_GT(known, 290);
    EXPECT_EQ(counted, known);
    EXPECT_THAT(fill.limits, testing::Contains(0.0));
    EXPECT_EQ(map.titles.at("0051").substr(0, 8), "Alençon");
    EXPECT_THAT(to_text(figure.sources), testing::HasSubstr("Insee, 2010 (zones d’emploi 2010)"));
    EXPECT_EQ(findings.value("emploi_ze", "TI"), Value::absent(Missing::not_available));
    EXPECT_EQ(findings.value("emploi_ze", "0051", 1999).number, 48193);
}

}  // namespace
}  // namespace portraits
