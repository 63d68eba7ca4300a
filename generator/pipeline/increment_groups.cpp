#include "base/messages.hpp"
#include "pipeline/groups.hpp"
#include "pipeline/increment.hpp"
#include "pipeline/inputs_output.hpp"
#include "pipeline/joined.hpp"

namespace portraits {

namespace {

/// What other outputs than its own portrait may show of a territory: all but its texts and its people.
std::string face_of(const Territory& territory) {
    Joined face;
    const NameForms& forms = territory.forms;
    for (const std::string& each : {territory.id, forms.name, forms.de, forms.a, forms.le, territory.main_commune}) face.add(each);
    face.add(yes_or_no(forms.plural)).add(yes_or_no(forms.feminine)).add(territory.regions).add(territory.departments);
    for (const auto& member : territory.members) face.add(member.value);
    return face.add(territory.centre.lon).add(territory.centre.lat).hash();
}

}  // namespace

std::string Increment::hash_of_territory_file(const Territory& territory) const {
    const auto found = made_.contents.find(file_of_territory(territory, options_.paths));
    return found == made_.contents.end() ? std::string() : found->second;
}

void Increment::set_common_key(const InputRecord& read, const Prepared& prepared) {
    Joined common;
    common.add(prepared.territories);
    std::map<std::string, std::string> shared = made_.contents;
    for (const Territory& territory : prepared.atlas->territories()) {
        made_.faces[territory.id] = face_of(territory);
        common.add(territory.id).add(made_.faces[territory.id]);
        const std::string file = file_of_territory(territory, options_.paths);
        if (!read.read_again().contains(file)) shared.erase(file);
    }
    for (const auto& [name, hash] : shared) common.add(name).add(hash);
    common_ = common.hash();
}

/// Says which inputs that all groups are made from are not what they were.
void Increment::note_common_changes() {
    const BuildRecord& before = former()->record();
    const auto other = [](const auto& now, const auto& then, const std::string& name) {
        const auto a = now.find(name), b = then.find(name);
        return a == now.end() || b == then.end() || a->second != b->second;
    };
    std::map<std::string, std::string> names = made_.contents;
    names.insert(before.contents.begin(), before.contents.end());
    for (const auto& [name, unused] : names)
        if (!name.starts_with("content/territoires/") && other(made_.contents, before.contents, name))
            reasons_.push_back(message("everything: {} has changed", name));
    names = made_.faces;
    names.insert(before.faces.begin(), before.faces.end());
    for (const auto& [id, unused] : names)
        if (other(made_.faces, before.faces, id)) reasons_.push_back(message("everything: what other pages show of {} has changed", id));
}

std::string Increment::key_of_territory(const Territory& territory) const { return common_key(hash_of_territory_file(territory)); }

std::string Increment::common_key(const std::string& more) const { return Joined().add(common_).add(more).hash(); }

/// A file of the group, or one that its pages use, that is not as it was left; empty when there is none.
std::string Increment::lost_of(const GroupRecord& group) const {
    std::string lost = former()->lost_of(group.name);
    for (const std::string& path : group.uses)
        if (lost.empty() && !former()->whole(path)) lost = path;
    return lost;
}

bool Increment::is_readable(const GroupRecord& group) const { return group.complaints.empty() || former()->record().language == made_.language; }

const GroupRecord* Increment::standing(const std::string& name, const std::string& key) const {
    const GroupRecord* before = former()->group(name);
    return before && before->key == key && is_readable(*before) && lost_of(*before).empty() ? before : nullptr;
}

const GroupRecord* Increment::held(const std::string& name, const std::string& key) {
    if (!former() || !former()->same_program()) return nullptr;
    if (const GroupRecord* held = standing(name, key)) return held;
    const GroupRecord* before = former()->group(name);
    if (!before) reasons_.push_back(message("{}: new", name));
    else if (const std::string lost = lost_of(*before); !lost.empty()) reasons_.push_back(message("{}: {} is missing or was changed in the folder", name, lost));
    else if (before->key != key) reasons_.push_back(message("{}: what it is made from has changed", name));
    else reasons_.push_back(message("{}: its complaints are asked for in another language", name));
    return nullptr;
}

}  // namespace portraits
