#include "base/messages.hpp"
#include "model/validate.hpp"

namespace portraits {

namespace {

void check_entity(const Sources& sources, const Entity& entity, FewComplaints& few) {
    if (!sources.departments.contains(entity.department))
        few.error("department-unknown", entity.origin, message("unknown department “{}”", entity.department), advice_on_code(entity.department));
    if (!sources.regions.contains(entity.region))
        few.error("region-unknown", entity.origin, message("unknown region “{}”", entity.region), advice_on_code(entity.region));
    if (entity.code.size() == 9 && !is_siren(entity.code))
        few.error("siren-invalid", entity.origin, message("“{}” is not a SIREN: its last digit disagrees with the others", entity.code));
    else if (!is_siren(entity.code) && !is_code(CodeOf::commune, entity.code))
        few.error("code-invalid", entity.origin, message("“{}” is neither a SIREN nor the code of a commune", entity.code), advice_on_code(entity.code));
    if (entity.centre.lon == 0 && entity.centre.lat == 0)
        few.error("place-without-centre", entity.origin, message("{} has no centre", entity.name), tr("give its longitude and latitude"));
}

/// A commune must be where the territories' own files say that its member is. Where one of those members is unknown, which is told with the
/// territory, its communes say nothing more: the territory may be left out, the others built.
void check_communes(const Sources& sources, FewComplaints& few) {
    std::map<std::string, std::set<std::string>> members;
    std::set<std::string> doubtful;
    for (const Territory& territory : sources.territories)
        for (const auto& member : territory.members) {
            members[territory.id].insert(member.value);
            if (!sources.entities.contains(member.value)) doubtful.insert(territory.id);
        }
    for (const Commune& commune : sources.communes) {
        if (!is_code(CodeOf::commune, commune.code))
            few.error("code-invalid", commune.origin, message("“{}” is not the code of a commune", commune.code), advice_on_code(commune.code));
        const auto territory = members.find(commune.territory);
        if (territory == members.end())
            few.error("territory-unknown", commune.origin, message("unknown territory “{}”", commune.territory), did_you_mean(commune.territory, keys_of(members)));
        else if (!territory->second.contains(commune.member) && !doubtful.contains(commune.territory))
            few.error("commune-member", commune.origin, message("{}: “{}” is not a member of the territory “{}”", commune.name, commune.member, commune.territory));
    }
}

}  // namespace

void validate_places(const Sources& sources, Diagnostics& diagnostics) {
    FewComplaints few(diagnostics);
    for (const auto& [code, entity] : sources.entities) check_entity(sources, entity, few);
    for (const auto& [code, region] : sources.regions)
        if (!is_code(CodeOf::region, code)) few.error("code-invalid", {}, message("“{}” ({}) is not the code of a region", code, region.name), advice_on_code(code));
    for (const auto& [code, department] : sources.departments)
        if (!is_code(CodeOf::department, code)) few.error("code-invalid", {}, message("“{}” ({}) is not the code of a department", code, department.name), advice_on_code(code));
    for (const auto& [code, department] : sources.departments)
        if (!sources.regions.contains(department.region))
            few.error("region-unknown", {}, message("the department {} is in the unknown region “{}”", code, department.region));
    check_communes(sources, few);
}

}  // namespace portraits
