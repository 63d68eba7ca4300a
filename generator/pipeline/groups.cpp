#include "pipeline/groups.hpp"

#include <algorithm>
#include <numeric>

namespace portraits {

namespace {

constexpr const char* dataset_group = "donnees";
constexpr const char* pages_group = "pages";
constexpr const char* front_group = "pages de texte";

std::string group_of(const PreparedPlan& document) { return "document " + document.plan().name; }

}  // namespace

Planned planned(Increment* increment, std::string name, const std::string& key) {
    const GroupRecord* held = increment ? increment->held(name, key) : nullptr;
    return {std::move(name), key, held};
}

Plan::Plan(const Prepared& prepared, Increment* increment) {
    const std::string common = increment ? increment->common_key() : std::string();
    for (const PreparedPlan* document : prepared.others()) documents.push_back(planned(increment, group_of(*document), common));
    frame = planned(increment, frame_group, common);
    dataset = planned(increment, dataset_group, common);
    for (const std::string& id : prepared.territories)
        territories.push_back(planned(increment, "territoire " + id, increment ? increment->key_of_territory(*prepared.atlas->territory(id)) : std::string()));
    pages = planned(increment, pages_group, common);
    front = planned(increment, front_group, common);
}

std::vector<std::size_t> Plan::order() const {
    std::vector<const Planned*> all = {&dataset};
    for (const auto* groups : {&documents, &territories})
        for (const Planned& group : *groups) all.push_back(&group);
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return all[i]->held == nullptr; });
    return order;
}

std::size_t Plan::to_make() const {
    const auto made = [](const std::vector<Planned>& groups) { return std::count_if(groups.begin(), groups.end(), [](const Planned& group) { return !group.held; }); };
    return static_cast<std::size_t>(made(documents) + made(territories));
}

std::vector<std::string> common_groups(const Prepared& prepared) {
    std::vector<std::string> groups = {frame_group, dataset_group, pages_group, front_group};
    for (const PreparedPlan* document : prepared.others()) groups.push_back(group_of(*document));
    return groups;
}

void keep(HostedTree& tree, const GroupRecord& group) {
    tree.keep_group(group.name);
    for (const std::string& path : group.uses) tree.keep_shared(path);
}

std::vector<DatasetFile> kept_or_made_dataset(const Planned& group, const Workshop& shop, const Dataset& dataset) {
    const HostedTree::Group named(group.name);
    if (!group.held) return timed(shop.times, Stage::dataset, [&] { return write_dataset(dataset, *shop.prepared.geography, shop.tree); });
    keep(shop.tree, *group.held);
    std::vector<DatasetFile> files;
    for (const auto& file : group.held->downloads) files.push_back({file.name, file.part, file.type, file.bytes});
    return files;
}

void record_groups(Increment& increment, const Plan& plan, const Made& made) {
    const auto record = [&](const std::vector<Planned>& groups, const std::vector<DocumentOutput>& outputs) {
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (!outputs[i].diagnostics.has_errors()) increment.add(record_of(groups[i].name, groups[i].key, outputs[i]));
    };
    record(plan.territories, made.territories);
    record(plan.documents, made.documents);
    GroupRecord dataset = record_of(plan.dataset.name, plan.dataset.key);
    for (const DatasetFile& file : made.dataset) dataset.downloads.push_back({file.name, file.part, file.media_type, file.bytes});
    increment.add(std::move(dataset));
    for (const Planned* group : {&plan.pages, &plan.front}) increment.add(record_of(group->name, group->key));
}

std::string text_of(const std::vector<DocumentOutput>& outputs) {
    std::string text;
    for (const DocumentOutput& output : outputs)
        text += output.slug + ' ' + output.booklet.href + ' ' + std::to_string(output.booklet.bytes) + ' ' + std::to_string(output.booklet.pages) + '\n';
    return text;
}

}  // namespace portraits
