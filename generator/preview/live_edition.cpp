#include "preview/live_edition.hpp"

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/dataset_page.hpp"
#include "pipeline/dataset_output.hpp"
#include "pipeline/file_stamps.hpp"
#include "pipeline/site_files.hpp"
#include "write/html/comparison_script.hpp"
#include "write/html/search_script.hpp"

namespace portraits {

namespace {

/// What a preview does without, or would wait for.
BuildOptions for_preview(BuildOptions options) {
    options.keep_going = true;
    options.twins = options.png = options.edition = false;
    return options;
}

/// Scripts made from data when they are first loaded; a build names them by their bytes.
constexpr const char* search_path = "assets/recherche.js";
constexpr const char* comparison_path = "assets/comparaison.js";

/// A page about several territories, or a file beside one.
bool is_of_pages(const std::string& path) {
    return path.starts_with("territoires/") || path.starts_with("regions/") || path.starts_with("indicateurs/");
}

/// "territoires/x/" of "territoires/x/figures/a.csv": the folder of a document, `depth` names deep.
std::string folder_of(const std::string& path, int depth) {
    std::size_t end = 0;
    for (int i = 0; i < depth && end != std::string::npos; ++i) end = path.find('/', i == 0 ? 0 : end + 1);
    return end == std::string::npos ? std::string() : path.substr(0, end + 1);
}

Faces faces_for(const std::string& path, const std::string& folder) {
    if (path.starts_with(folder + "figures/")) return Faces::figures;
    return path == folder + "index.html" ? Faces::page : Faces::all;
}

}  // namespace

FileStamp LiveEdition::Files::write(const std::string& path, std::string_view bytes) {
    account(path, bytes.size());
    auto file = std::make_shared<const std::string>(bytes);
    const std::scoped_lock lock(mutex_);
    files_[path] = std::move(file);
    return {};
}

std::shared_ptr<const std::string> LiveEdition::Files::find(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : found->second;
}

std::unique_ptr<LiveEdition> LiveEdition::make(const BuildOptions& options, KeptParts& kept, Diagnostics& diagnostics) {
    StageTimes times;
    std::optional<Prepared> prepared = prepare(for_preview(options), diagnostics, times, &kept.geography, &kept.sources);
    if (!prepared) return nullptr;
    const Theme& theme = prepared->atlas->theme();
    if (std::string key = theme.name + '\n' + file_stamps(options.paths.themes); kept.theme_key != key) {
        kept.assets = std::make_shared<const Assets>(make_assets(theme));
        kept.theme_key = std::move(key);
    }
    if (std::string key = kept.geography.key() + kept.theme_key; kept.maps_key != key) {
        kept.base_maps = std::make_shared<BaseMaps>();
        kept.maps_key = std::move(key);
    }
    if (kept.fonts != prepared->fonts) {
        kept.fonts = prepared->fonts;
        kept.shapers = std::make_shared<Shapers>(*kept.fonts);
    }
    return std::unique_ptr<LiveEdition>(new LiveEdition(std::move(*prepared), options, kept, diagnostics));
}

LiveEdition::LiveEdition(Prepared prepared, const BuildOptions& options, const KeptParts& kept, Diagnostics& diagnostics)
    : options_(for_preview(options)), prepared_(std::move(prepared)), base_maps_(kept.base_maps), shapers_(kept.shapers),
      room_(prepared_, options_, files_, times_, *base_maps_, *shapers_) {
    room_.outline(diagnostics);
    for (const Asset& asset : kept.assets->files) files_.write(asset.path, asset.bytes);
    room_.context.assets = kept.assets->names;
    room_.context.assets.search = search_path;
    if (!room_.site.large) room_.context.assets.comparison = comparison_path;
    room_.write_images();
    // The sizes of booklets are not known before they are made; that there are some is.
    for (const std::string& id : prepared_.territories) {
        const std::string name = slug(prepared_.atlas->territory(id)->name());
        room_.context.booklets[name] = {"territoires/" + name + "/" + name + ".pdf", 0, 0};
    }
}

std::shared_ptr<const std::string> LiveEdition::file(const std::string& path, Diagnostics& diagnostics) {
    if (auto made = files_.find(path)) return made;
    const std::scoped_lock lock(making_);
    if (auto made = files_.find(path)) return made;
    return make_file(path, diagnostics) ? files_.find(path) : nullptr;
}

bool LiveEdition::make_file(const std::string& path, Diagnostics& diagnostics) {
    if (make_script(path) || make_portrait(path, diagnostics) || make_document(path, diagnostics) || make_dataset(path)) return true;
    if (!pages_added_ && is_of_pages(path)) {
        room_.add_pages();
        pages_added_ = true;
    }
    if (write_site_page(room_.shop, path)) return true;
    if (path == "robots.txt" || path.ends_with(".xml")) write_site_files(room_.shop, OutputTree::Previous::replaced);
    return true;
}

bool LiveEdition::make_portrait(const std::string& path, Diagnostics& diagnostics) {
    const std::string folder = folder_of(path, 2);
    for (const std::string& id : prepared_.territories) {
        const Territory& territory = *prepared_.atlas->territory(id);
        if (folder != "territoires/" + slug(territory.name()) + "/") continue;
        diagnostics.append(write_territory(room_.shop, territory, faces_for(path, folder)).diagnostics);
        return true;
    }
    return false;
}

bool LiveEdition::make_document(const std::string& path, Diagnostics& diagnostics) {
    const std::string folder = folder_of(path, 1);
    const std::vector<const PreparedPlan*> plans = prepared_.others();
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (folder != room_.site.documents[i].slug + "/") continue;
        const Publication document = compose(*plans[i], diagnostics);
        diagnostics.append(write_document(room_.shop, document, faces_for(path, folder)).diagnostics);
        return true;
    }
    return false;
}

bool LiveEdition::make_script(const std::string& path) {
    if (path == search_path) return files_.write(path, search_script(search_index(*prepared_.atlas))), true;
    if (path == comparison_path) return files_.write(path, comparison_script(compose_comparison(*prepared_.atlas, *prepared_.findings))), true;
    return false;
}

/// The page of the dataset tells the sizes of its files.
bool LiveEdition::make_dataset(const std::string& path) {
    if (!path.starts_with("donnees/")) return false;
    room_.add_dataset();
    room_.site.text_pages.front() = dataset_page(room_.dataset, write_dataset(room_.dataset, *prepared_.geography, room_.tree));
    return path != room_.site.text_pages.front().path + "index.html";
}

}  // namespace portraits
