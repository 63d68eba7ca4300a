#include "model/territory.hpp"

#include <array>
#include <string_view>

namespace portraits {

std::string Entity::short_name() const {
    // Legal forms as the official list writes them; the longest first.
    static constexpr std::array<std::string_view, 25> forms = {
        "Communauté d’agglomération ", "Communauté de communes ", "Communauté urbaine ", "CA de la ", "CA de l’", "CA du ", "CA des ", "CA de ",
        "CA d’", "CA ", "CC de la ", "CC de l’", "CC du ", "CC des ", "CC de ", "CC d’", "CC ", "CU de la ", "CU du ", "CU des ", "CU de ", "CU d’",
        "CU ", "EPT ", "EPCI "};
    for (const std::string_view form : forms)
        if (name.starts_with(form) && name.size() > form.size()) return name.substr(form.size());
    return name;
}

}  // namespace portraits
