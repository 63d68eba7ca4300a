#include "load/load_sources.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <tbb/parallel_for.h>

#include "base/files.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "load/hide_secrets.hpp"
#include "load/images.hpp"
#include "load/load_theme.hpp"
#include "load/named_file.hpp"
#include "load/readers/read_catalogue.hpp"
#include "load/readers/read_controls.hpp"
#include "load/readers/read_plan.hpp"
#include "load/readers/read_publication.hpp"
#include "load/readers/read_territory.hpp"
#include "load/tables/read_observations.hpp"
#include "load/tables/read_places.hpp"
#include "load/unread.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// Tables already read: several indicators often share one.
class Tables {
public:
    Tables(fs::path folder, Diagnostics& diagnostics) : folder_(std::move(folder)), diagnostics_(diagnostics) {}

    /// Paths of the files asked for.
    std::set<std::string> files() const {
        std::set<std::string> all;
        for (const auto& [name, unused] : read_) all.insert((folder_ / name.first).lexically_normal().generic_string());
        return all;
    }

    const RawTable* get(const Located<std::string>& file, const std::string& sheet = {}) {
        const auto [place, fresh] = read_.try_emplace({file.value, sheet});
        if (fresh && may_read(file, folder_, {folder_.parent_path()}, diagnostics_))
            place->second = read_table((folder_ / file.value).generic_string(), sheet, file.origin, diagnostics_);
        return place->second ? &*place->second : nullptr;
    }

private:
    fs::path folder_;
    Diagnostics& diagnostics_;
    std::map<std::pair<std::string, std::string>, std::optional<RawTable>> read_;
};

DataFolder load_data(const fs::path& folder, const PublicationFile& publication, Diagnostics& diagnostics) {
    DataFolder data;
    Catalogue catalogue = read_catalogue((folder / "catalogue.yml").generic_string(), diagnostics);
    Tables tables(folder / "tables", diagnostics);
    const auto load_places = [&](const auto& file, auto& target, auto read) {
        if (!file) return;
        if (const RawTable* table = tables.get(*file)) target = read(*table, file->origin, diagnostics);
    };
    load_places(catalogue.entities, data.entities, read_entities);
    load_places(catalogue.departments, data.departments, read_departments);
    load_places(catalogue.regions, data.regions, read_regions);
    load_places(catalogue.communes, data.communes, read_communes);
    for (const auto& [code, spec] : catalogue.tables)
        if (const RawTable* table = tables.get(spec.file, spec.sheet))
            data.observations[code] = read_observations(catalogue.indicators.at(code), spec, *table, diagnostics);
    data.data_sources = std::move(catalogue.sources);
    data.place_sources = std::move(catalogue.place_sources);
    data.stated = std::move(catalogue.stated);
    data.indicators = std::move(catalogue.indicators);
    data.indicator_order = std::move(catalogue.order);
    data.acceptances = read_acceptances((folder / "valeurs_admises.yml").generic_string(), diagnostics);
    data.unread = unread_tables(folder / "tables", tables.files(), publication);
    return data;
}

/// publication.yml is part of the key: which tables are not read depends on it.
const DataFolder& kept_data(const LoadPaths& paths, const PublicationFile& publication, KeptSources& kept, Diagnostics& diagnostics) {
    const std::string data = kept.stamp(paths.data), text = kept.stamp(paths.content / "publication.yml");
    std::string key = data.empty() || text.empty() ? std::string() : data + '\n' + text;
    if (key.empty() || key != kept.data_key) {
        kept.data_complaints = {};
        kept.data = load_data(paths.data, publication, kept.data_complaints);
        kept.data_key = std::move(key);
    }
    diagnostics.append(kept.data_complaints);
    return kept.data;
}

void load_documents(const fs::path& content, Sources& sources, Diagnostics& diagnostics) {
    std::vector<std::string> existing;
    for (const auto& path : files_in(content / "documents", ".yml")) existing.push_back(path.stem().string());
    for (const auto& name : sources.publication.documents) {
        const fs::path file = content / "documents" / (name.value + ".yml");
        if (std::find(existing.begin(), existing.end(), name.value) != existing.end()) {
            if (!may_read({file.filename().string(), name.origin}, file.parent_path(), {content}, diagnostics)) continue;
            sources.documents.push_back(read_plan(file.generic_string(), content, diagnostics));
            load_images(sources.documents.back(), content, diagnostics);
            continue;
        }
        std::string help = did_you_mean(name.value, existing);
        diagnostics.error("document-unknown", name.origin, message("unknown document “{}”", name.value),
                          help.empty() ? message("write its plan in {}", file.generic_string()) : std::move(help));
    }
}

constexpr std::size_t most_territories = 50000;  // France has 34,935 communes

struct ReadTerritory {
    Territory territory;
    Diagnostics diagnostics;
    TaskInputs inputs;
};

/// From its file, or as it was kept.
void read_kept_territory(const fs::path& file, const KeptSources& kept, KeptSources::File& own, ReadTerritory& read) {
    std::string key = kept.stamp(file);
    if (key.empty() || key != own.key) {
        own.complaints = {};
        own.territory = read_territory(file.generic_string(), own.complaints);
        own.key = std::move(key);
    }
    read.territory = own.territory;
    read.diagnostics = own.complaints;
}

/// Files of territories, each by a task of its own, in the order of their names.
std::vector<Territory> read_territories(const std::vector<fs::path>& files, KeptSources* kept, Diagnostics& diagnostics) {
    std::vector<ReadTerritory> read(files.size());
    std::vector<KeptSources::File*> own(files.size());  // a task adds nothing to the map
    for (std::size_t i = 0; kept && i < files.size(); ++i) own[i] = &kept->territories[files[i]];
    tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
        read[i].inputs.during([&] {
            if (own[i]) read_kept_territory(files[i], *kept, *own[i], read[i]);
            else read[i].territory = read_territory(files[i].generic_string(), read[i].diagnostics);
        });
    });
    std::vector<Territory> territories;
    for (ReadTerritory& each : read) {
        each.inputs.tell();
        diagnostics.append(each.diagnostics, each.territory.id);
        territories.push_back(std::move(each.territory));
    }
    return territories;
}

void load_territories(const fs::path& content, Sources& sources, KeptSources* kept, Diagnostics& diagnostics) {
    const fs::path folder = content / "territoires";
    std::vector<fs::path> files = files_in(folder, ".yml");
    if (files.size() > most_territories)
        return diagnostics.error("territories-too-many", Origin::of_file(folder.generic_string()),
                                 message("{} files in this folder: at most {} territories can be published", files.size(), most_territories));
    std::erase_if(files, [&](const fs::path& file) {
        return !may_read({file.filename().string(), Origin::of_file(file.generic_string())}, folder, {content}, diagnostics);
    });
    sources.territories = read_territories(files, kept, diagnostics);
    std::stable_sort(sources.territories.begin(), sources.territories.end(), [](const Territory& a, const Territory& b) { return a.id < b.id; });
    if (sources.territories.empty())
        diagnostics.error("territories-missing", Origin::of_file(folder.generic_string()), tr("no territory: there is no .yml file in this folder"));
}

/// A theme is the name of a folder among the themes, never a path.
void check_theme_name(PublicationFile& publication, Diagnostics& diagnostics) {
    const fs::path name(publication.theme);
    if (name == name.filename() && name != "." && name != "..") return;
    diagnostics.error("theme-name", publication.origin, message("“{}” is not the name of a theme", publication.theme),
                      tr("name a folder of themes/, such as portrait"));
    publication.theme = PublicationFile{}.theme;
}

/// Fills the indicators that say the main region of each territory: the territories' own files know it, no table repeats it.
void derive_main_regions(Sources& sources) {
    for (auto& [code, indicator] : sources.indicators) {
        if (indicator.aggregation.kind != Aggregation::Kind::main_region) continue;
        indicator.categorical = true;
        Observations& made = sources.observations[code];
        made.indicator = code;
        made.years = {indicator.geography_year};
        for (const auto& [region, described] : sources.regions) {
            indicator.categories.push_back(region);
            indicator.category_labels[region] = described.name;
        }
        made.categories = indicator.categories;
        for (const Territory& territory : sources.territories)
            if (!territory.regions.empty())
                made.values[{territory.id, indicator.geography_year, territory.regions.front()}] = {Value::of(1), territory.origin};
    }
}

/// Reads parts of the sources at the same time. What they complain of and what they read is told in the order of the parts.
void read_in_parallel(const std::vector<std::function<void(Diagnostics&)>>& parts, Diagnostics& diagnostics) {
    struct Task {
        Diagnostics diagnostics;
        TaskInputs inputs;
    };
    std::vector<Task> tasks(parts.size());
    tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t i) {
        tasks[i].inputs.during([&] { parts[i](tasks[i].diagnostics); });
    });
    for (const Task& task : tasks) {
        task.inputs.tell();
        diagnostics.append(task.diagnostics);
    }
}

}  // namespace

Sources load_sources(const LoadPaths& paths, Diagnostics& diagnostics, KeptSources* kept) {
    Sources sources;
    sources.publication = read_publication((paths.content / "publication.yml").generic_string(), diagnostics, paths.data);
    check_theme_name(sources.publication, diagnostics);
    if (!paths.theme.empty()) sources.publication.theme = paths.theme;
    read_in_parallel({[&](Diagnostics& own) { sources.theme = load_theme(paths.themes / sources.publication.theme, own); },
                      [&](Diagnostics& own) {
                          DataFolder& data = sources;
                          data = kept ? kept_data(paths, sources.publication, *kept, own) : load_data(paths.data, sources.publication, own);
                      },
                      [&](Diagnostics& own) { load_documents(paths.content, sources, own); },
                      [&](Diagnostics& own) { load_territories(paths.content, sources, kept, own); }}, diagnostics);
    hide_secrets(sources, diagnostics);
    derive_main_regions(sources);
    add_unread_content(paths.content, sources);
    return sources;
}

}  // namespace portraits
