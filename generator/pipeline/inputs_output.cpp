#include "pipeline/inputs_output.hpp"

#include <algorithm>
#include <filesystem>

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// A path that is the same wherever the folders stand: "data/tables/population.csv"; a file elsewhere gives its name only.
std::string portable(const fs::path& file, const LoadPaths& paths) {
    for (const auto& [folder, name] : {std::pair{paths.content, "content"}, std::pair{paths.data, "data"}}) {
        const fs::path inside = file.lexically_relative(folder);
        if (!inside.empty() && *inside.begin() != "..") return (fs::path(name) / inside).generic_string();
    }
    return file.filename().generic_string();
}

void add_file(std::vector<std::string>& files, const Origin& origin, const LoadPaths& paths) {
    if (origin.file) files.push_back(portable(*origin.file, paths));
}

std::vector<std::string> common_files(const Prepared& prepared, const LoadPaths& paths) {
    const Sources& sources = prepared.atlas->sources();
    std::vector<std::string> files;
    add_file(files, sources.publication.origin, paths);
    for (const DocumentPlan& plan : sources.documents) add_file(files, plan.origin, paths);
    for (const auto& [code, source] : sources.data_sources) add_file(files, source.origin, paths);
    const BoundariesSpec& boundaries = sources.publication.boundaries;
    for (const std::string& file : {boundaries.territories, boundaries.departments, boundaries.regions})
        if (!file.empty()) files.push_back(portable(file, paths));
    for (const auto& [name, layer] : sources.publication.layers)
        for (const std::string& file : {layer.file, layer.table})
            if (!file.empty()) files.push_back(portable(file, paths));
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

/// Places whose values a perimeter may add up: members of a territory, territories of a region and of France.
std::map<std::string, std::vector<std::string>> parts_of_perimeters(const Atlas& atlas) {
    std::map<std::string, std::vector<std::string>> parts;
    for (const Territory& territory : atlas.territories()) {
        for (const auto& member : territory.members) parts[territory.id].push_back(member.value);
        parts["TI" + territory.main_region()].push_back(territory.id);
        parts["TI"].push_back(territory.id);
    }
    return parts;
}

}  // namespace

std::string file_of_territory(const Territory& territory, const LoadPaths& paths) {
    return territory.origin.file ? portable(*territory.origin.file, paths) : std::string();
}

OutputInputs inputs_of(const Prepared& prepared, const Reads& reads, const std::string& plan) {
    OutputInputs made;
    made.plan = plan;
    const std::vector<Territory>& territories = prepared.atlas->sources().territories;
    made.territories.assign(reads.perimeters().begin(), reads.perimeters().end());
    reads.territories().each([&](std::size_t i) { made.territories.push_back(territories[i].id); });
    made.values = prepared.findings->named(reads);
    return made;
}

CommonInputs common_inputs(const Prepared& prepared, const LoadPaths& paths) {
    const Sources& sources = prepared.atlas->sources();
    CommonInputs common;
    common.files = common_files(prepared, paths);
    for (const auto& [code, indicator] : sources.indicators) {
        const Aggregation& rule = indicator.aggregation;
        for (const std::string& part : {rule.numerator, rule.denominator})
            if (!part.empty()) common.computed[code].push_back(part);
        const Observations* seen = prepared.atlas->observations(code);
        if (seen && !seen->values.empty() && seen->values.begin()->second.origin.file)
            common.tables[code] = portable(*seen->values.begin()->second.origin.file, paths);
    }
    common.parts = parts_of_perimeters(*prepared.atlas);
    for (std::size_t i = 0; i < prepared.plans.size(); ++i)
        common.plans[prepared.plans[i]->plan().name] = inputs_of(prepared, prepared.plan_reads[i]);
    return common;
}

}  // namespace portraits
