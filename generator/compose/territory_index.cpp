#include <algorithm>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/composer.hpp"
#include "compose/regions.hpp"

namespace portraits {

namespace {

// Signs after a name; the note explains those that are used.
constexpr const char* several_departments = "\u00A0*";
constexpr const char* several_regions = "\u00A0**";

const char* sign_of(const Territory& territory) {
    if (territory.regions.size() > 1) return several_regions;
    return territory.departments.size() > 1 ? several_departments : "";
}

bool has(const std::vector<std::string>& codes, const std::string& code) { return std::find(codes.begin(), codes.end(), code) != codes.end(); }

std::vector<std::string> departments_of_region(const Atlas& atlas, const std::string& region) {
    std::vector<std::string> codes;
    for (const auto& [code, department] : atlas.sources().departments)
        if (department.region == region) codes.push_back(code);
    std::sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
        return collates_before(atlas.department(a).name, atlas.department(b).name);
    });
    return codes;
}

std::vector<const Territory*> territories_of_department(const Atlas& atlas, const std::string& department) {
    std::vector<const Territory*> found;
    for (const Territory& territory : atlas.territories())
        if (has(territory.departments, department)) found.push_back(&territory);
    std::sort(found.begin(), found.end(), [](const Territory* a, const Territory* b) { return collates_before(a->name(), b->name()); });
    return found;
}

void add_department(const Atlas& atlas, const std::string& department, Listing& index) {
    const std::vector<const Territory*> territories = territories_of_department(atlas, department);
    if (territories.empty()) return;
    index.lines.push_back({2, atlas.department(department).name, {}, {}, {}});
    for (const Territory* territory : territories)
        index.lines.push_back({3, typographic(territory->name()), sign_of(*territory), portrait_link(*territory), {}});
}

RichText note_of(const Listing& index) {
    const auto used = [&](const char* sign) { return std::any_of(index.lines.begin(), index.lines.end(), [&](const ListingLine& line) { return line.sign == sign; }); };
    std::string note;
    if (used(several_departments)) note += "*\u00A0Territoire de plusieurs départements, nommé sous chacun d’eux. ";
    if (used(several_regions)) note += "**\u00A0Territoire de plusieurs régions, nommé dans chacune d’elles.";
    return plain(note);
}

}  // namespace

std::string portrait_link(const Territory& territory) { return std::string(site_scheme) + "territoires/" + slug(territory.name()) + "/"; }

Listing territory_index(const Atlas& atlas, int columns) {
    Listing index;
    index.columns = columns;
    for (const std::string& region : regions_with_territories(atlas)) {
        const std::string& name = atlas.region(region).name;
        index.lines.push_back({1, name, {}, {}, "index-" + slug(name)});
        for (const std::string& department : departments_of_region(atlas, region)) add_department(atlas, department, index);
    }
    index.note = note_of(index);
    return index;
}

}  // namespace portraits
