#include "pipeline/boundaries.hpp"

#include <filesystem>

#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// A file of this name beside the other, of the same format; empty when there is none.
std::string beside(const std::string& file, const char* name) {
    const fs::path candidate = fs::path(file).replace_filename(name + fs::path(file).extension().string());
    std::error_code unreadable;
    return fs::is_regular_file(candidate, unreadable) ? candidate.string() : std::string();
}

void complete(std::string& layer, const BoundariesSpec& spec, const char* name, Diagnostics& diagnostics) {
    if (!layer.empty()) return;
    layer = beside(spec.territories, name);
    if (layer.empty()) return;
    Diagnostic note;
    note.severity = Severity::note;
    note.code = "boundaries-found";
    note.origin = spec.origin;
    note.message = message("“{}” was found beside the boundaries of the territories and is used too", layer);
    diagnostics.add(std::move(note));
}

}  // namespace

BoundariesSpec chosen_boundaries(const BoundariesSpec& published, const BoundariesSpec& asked, Diagnostics& diagnostics) {
    BoundariesSpec chosen = asked.territories.empty() ? published : asked;
    if (!asked.departments.empty()) chosen.departments = asked.departments;
    if (!asked.regions.empty()) chosen.regions = asked.regions;
    if (!asked.credit.empty()) chosen.credit = asked.credit;
    if (chosen.territories.empty()) return chosen;
    complete(chosen.departments, chosen, "departements", diagnostics);
    complete(chosen.regions, chosen, "regions", diagnostics);
    if (chosen.credit.empty()) chosen.credit = fs::path(chosen.territories).filename().string();
    return chosen;
}

void replace_layer_files(std::map<std::string, GeoLayerSpec>& layers, const std::map<std::string, std::string>& files,
                         Diagnostics& diagnostics) {
    std::vector<std::string> declared;
    for (const auto& [name, spec] : layers) declared.push_back(name);
    for (const auto& [name, file] : files) {
        const auto layer = layers.find(name);
        if (layer != layers.end()) {
            layer->second.file = file;
            layer->second.table.clear();
            continue;
        }
        std::string help = did_you_mean(name, declared);
        diagnostics.error("layer-unknown", {}, message("no layer is called “{}”", name),
                          help.empty() ? tr("declare it under “couches” in publication.yml") : std::move(help));
    }
}

}  // namespace portraits
