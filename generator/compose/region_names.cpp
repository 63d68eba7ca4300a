#include "compose/region_names.hpp"

#include <map>

#include "base/french.hpp"

namespace portraits {

namespace {
struct Forms {
    std::string de, en;
};

/// Regions whose name does not follow "de …", "en …": usage, not a rule.
const Forms* irregular(const std::string& name) {
    static const std::map<std::string, Forms> forms = {
        {"Grand Est", {"du Grand Est", "dans le Grand Est"}},
        {"Hauts-de-France", {"des Hauts-de-France", "dans les Hauts-de-France"}},
        {"Pays de la Loire", {"des Pays de la Loire", "dans les Pays de la Loire"}},
        {"Centre-Val de Loire", {"du Centre-Val de Loire", "dans le Centre-Val de Loire"}},
        {"Guadeloupe", {"de la Guadeloupe", "en Guadeloupe"}},
        {"Martinique", {"de la Martinique", "en Martinique"}},
        {"Guyane", {"de la Guyane", "en Guyane"}},
        {"La Réunion", {"de La Réunion", "à La Réunion"}},
        {"Mayotte", {"de Mayotte", "à Mayotte"}},
    };
    const auto found = forms.find(name);
    return found == forms.end() ? nullptr : &found->second;
}
}  // namespace

std::string region_with_de(const std::string& name) {
    const Forms* forms = irregular(name);
    return forms ? forms->de : with_de(name);
}

std::string region_with_en(const std::string& name) {
    const Forms* forms = irregular(name);
    return forms ? forms->en : "en " + name;
}

}  // namespace portraits
