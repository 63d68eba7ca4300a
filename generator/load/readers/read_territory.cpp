#include "load/readers/read_territory.hpp"

#include <filesystem>

#include "base/messages.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

void read_forms(const YamlNode& node, NameForms& forms, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("de", forms.de);
    map.required("a", forms.a);
    map.required("sujet", forms.le);
    map.choice("genre", forms.feminine, {{"masculin", false}, {"feminin", true}});
    map.choice("nombre", forms.plural, {{"singulier", false}, {"pluriel", true}});
    map.finish();
}

void read_person(const YamlNode& node, Person& person, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    person.origin = node.origin;
    map.required("nom", person.name);
    map.optional("fonction", person.role);
    map.optional("organisme", person.organisation);
    map.optional("contact", person.contact);
    map.finish();
}

// The file's name is kept as the id, so that one slip does not also look like a territory without data.
void check_id(const YamlNode& node, const std::string& stem, Diagnostics& diagnostics) {
    std::string id;
    if (!read_value(node, "id", id, diagnostics) || id == stem) return;
    diagnostics.error("id-not-file-name", node.origin, message("the id “{}” is not the name of the file, “{}”", id, stem),
                      message("rename the file to {}.yml, or correct the id", id));
}

}  // namespace

Territory read_territory(const std::string& file, Diagnostics& diagnostics) {
    Territory territory;
    territory.id = std::filesystem::path(file).stem().string();
    territory.origin = Origin::of_file(file, 1, 1);
    const auto root = read_yaml(file, diagnostics);
    if (!root) return territory;
    MapReader map(*root, diagnostics);
    territory.origins = map.origins();
    if (const YamlNode* id = map.need("id")) check_id(*id, territory.id, diagnostics);
    map.required("nom", territory.forms.name);
    if (const YamlNode* forms = map.need("formes")) read_forms(*forms, territory.forms, diagnostics);
    map.required("regions", territory.regions);
    map.required("departements", territory.departments);
    map.required("membres", territory.members);
    map.optional("commune_principale", territory.main_commune);
    map.required("centre", territory.centre);
    map.list("personnes", territory.people, read_person);
    map.entries("textes", [&](const Located<std::string>& key, const YamlNode& node) {
        read_value(node, key.value, territory.texts[key.value], diagnostics);
        check_languages(node, diagnostics);
    });
    map.finish();
    return territory;
}

}  // namespace portraits
