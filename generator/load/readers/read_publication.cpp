#include "load/readers/read_publication.hpp"

#include <algorithm>
#include <filesystem>

#include "base/messages.hpp"
#include "load/readers/read_controls.hpp"
#include "load/readers/read_geo_layers.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

bool read_box(const YamlNode& node, const std::string& key, BoundariesSpec::Box& box, Diagnostics& diagnostics) {
    std::vector<double> sides;
    if (!read_value(node, key, sides, diagnostics)) return false;
    if (sides.size() == 4 && sides[0] < sides[2] && sides[1] < sides[3]) {
        box = {sides[0], sides[1], sides[2], sides[3]};
        return true;
    }
    wrong_type(node, key, tr("four numbers [x0, y0, x1, y1], the second corner above and right of the first"), diagnostics);
    return false;
}

/// Files that are a drawing already: a plane, in which overseas departments stand in boxes beside the mainland.
void read_drawn_boundaries(const YamlNode& node, BoundariesSpec& spec, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    if (const YamlNode* window = map.need("fenetre")) read_box(*window, "fenetre", spec.window, diagnostics);
    map.need("cartouches");
    map.entries("cartouches", [&](const Located<std::string>& key, const YamlNode& box) { read_box(box, key.value, spec.insets[key.value], diagnostics); });
    if (const YamlNode* step = map.find("pas"); step && read_value(*step, "pas", spec.step, diagnostics) && spec.step <= 0)
        wrong_type(*step, "pas", tr("a number above zero"), diagnostics);
    map.finish();
}

void read_boundaries(const YamlNode& node, BoundariesSpec& spec, const GeoFolders& folders, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    spec.origin = node.origin;
    read_geo_file(map, "territoires", spec.territories, folders, diagnostics);
    read_geo_file(map, "departements", spec.departments, folders, diagnostics);
    read_geo_file(map, "regions", spec.regions, folders, diagnostics);
    map.optional("code_territoire", spec.territory_code);
    map.optional("code_departement", spec.department_code);
    map.optional("code_region", spec.region_code);
    read_projection(map, spec.projection, diagnostics);
    map.required("credit", spec.credit);
    map.optional("annee", spec.geography_year);
    if (const YamlNode* drawing = map.find("dessin")) {
        for (const char* layer : {"territoires", "departements", "regions"}) map.need(layer);  // all in the same plane
        read_drawn_boundaries(*drawing, spec, diagnostics);
    }
    map.finish();
}

/// What is written beside the portraits' pages: all of it, or what the list names.
void read_products(MapReader& map, Products& products, Diagnostics& diagnostics) {
    map.choice("pages", products.standalone_pages, {{"liees", false}, {"autonomes", true}});
    const YamlNode* wanted = map.find("produits");
    if (!wanted) return;
    const std::vector<std::pair<std::string, bool Products::*>> known = {
        {"livrets", &Products::booklets}, {"site", &Products::site}, {"figures", &Products::figures},
        {"archives", &Products::archives}, {"donnees", &Products::dataset}, {"vignettes", &Products::cards}};
    std::vector<std::string> words, given;
    for (const auto& [word, member] : known) words.push_back(word);
    if (!read_value(*wanted, "produits", given, diagnostics)) return;
    for (const auto& [word, member] : known) products.*member = std::find(given.begin(), given.end(), word) != given.end();
    for (const YamlNode& word : wanted->items)
        if (std::find(words.begin(), words.end(), word.text) == words.end()) unknown_choice(word, "produits", words, diagnostics);
}

void read_home_figure(const YamlNode& node, PublicationFile::HomeFigure& figure, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("valeur", figure.value);
    map.required("libelle", figure.label);
    map.finish();
}

void read_home(const YamlNode& node, PublicationFile& publication, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.optional("titre", publication.home_title);
    map.optional("chapeau", publication.home_lead);
    map.list("chiffres", publication.home_figures, read_home_figure);
    map.finish();
}

void read_date(MapReader& map, std::string& date, Diagnostics& diagnostics) {
    const YamlNode* node = map.need("date");
    if (!node || !read_value(*node, "date", date, diagnostics)) return;
    if (!is_iso_date(date)) wrong_type(*node, "date", tr("a date such as 2024-01-15"), diagnostics);
}

/// Scheme and host, then a path or nothing: what canonical links, the sitemap and the feed start with.
void read_address(MapReader& map, std::string& address, Diagnostics& diagnostics) {
    const YamlNode* node = map.find("adresse");
    if (!node || !read_value(*node, "adresse", address, diagnostics) || address.empty()) return;
    const std::size_t host = address.starts_with("https://") ? 8 : address.starts_with("http://") ? 7 : 0;
    const bool whole = host > 0 && address.size() > host && address[host] != '/' && address.find_first_of(" \"<>?#") == std::string::npos;
    if (!whole) wrong_type(*node, "adresse", tr("an address such as https://exemple.fr/portraits/"), diagnostics);
}

void read_edition(const YamlNode& node, PublicationFile::Edition& edition, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    edition.origin = map.origin();
    map.required("titre", edition.title);
    read_date(map, edition.date, diagnostics);
    map.optional("resume", edition.summary);
    map.finish();
}

void read_identity(MapReader& map, PublicationFile& publication, Diagnostics& diagnostics) {
    map.required("titre", publication.title);
    map.optional("sous_titre", publication.subtitle);
    map.required("editeur", publication.publisher);
    map.optional("auteur", publication.author);
    map.optional("contact", publication.contact);
    map.required("edition", publication.edition);
    read_date(map, publication.date, diagnostics);
    if (map.required("geographie", publication.geography)) publication.geography_year = last_year_in(publication.geography);
    map.optional("licence", publication.licence);
    read_address(map, publication.base_url, diagnostics);
    map.list("editions", publication.editions, read_edition);
    map.optional("theme", publication.theme);
    map.required("documents", publication.documents);
    map.optional("recueil", publication.combined_edition);
    map.optional("serie_principale", publication.main_series);
    read_products(map, publication.products, diagnostics);
}

}  // namespace

PublicationFile read_publication(const std::string& file, Diagnostics& diagnostics, const std::filesystem::path& data) {
    PublicationFile publication;
    publication.origin = Origin::of_file(file, 1, 1);
    publication.main_series = "population";
    const auto root = read_yaml(file, diagnostics);
    if (!root) return publication;
    MapReader map(*root, diagnostics);
    publication.origins = map.origins();
    read_identity(map, publication, diagnostics);
    if (const YamlNode* home = map.find("accueil")) read_home(*home, publication, diagnostics);
    GeoFolders folders{std::filesystem::path(file).parent_path(), {std::filesystem::path(file).parent_path()}};
    if (!data.empty()) folders.roots.push_back(data);
    if (const YamlNode* boundaries = map.find("fond")) read_boundaries(*boundaries, publication.boundaries, folders, diagnostics);
    read_control_spec(map, publication.controls, diagnostics);
    read_geo_layers(map, publication.layers, folders, diagnostics);
    map.entries("textes", [&](const Located<std::string>& key, const YamlNode& node) {
        read_value(node, key.value, publication.texts[key.value], diagnostics);
        check_languages(node, diagnostics);
    });
    map.finish();
    return publication;
}

}  // namespace portraits
