#include "preview/live_site.hpp"

#include "base/files.hpp"
#include "preview/panel.hpp"
#include "serve/address.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// What its name tells apart by its bytes is fetched once, however often a page is shown.
Headers caching(const std::string& path) {
    std::string kept = cache_control("/" + path);
    return {{"Cache-Control", kept == "no-cache" ? "no-store" : std::move(kept)}};
}

Answer text_answer(int status, const std::string& path, std::string text) {
    return {status, {}, std::make_shared<const std::string>(std::move(text)), content_type(path), {{"Cache-Control", "no-store"}}};
}

}  // namespace

LiveSite::LiveSite(BuildOptions options, std::string prefix, std::string run)
    : options_(std::move(options)), prefix_(whole_prefix(std::move(prefix))), run_(std::move(run)), kept_(options_) {
    refresh();
}

void LiveSite::refresh() {
    auto edition = std::make_shared<Edition>();
    try {
        edition->site = LiveEdition::make(options_, kept_, edition->complaints);
    } catch (const EnvironmentError& error) {
        edition->complaints.error("environment", {}, error.what());
    } catch (const fs::filesystem_error& error) {
        edition->complaints.error("environment", Origin::of_file(error.path1().string()), error.code().message());
    }
    edition->name = run_ + "-" + std::to_string(++count_);
    std::shared_ptr<const Edition> former = std::move(edition);
    {
        const std::scoped_lock lock(mutex_);
        edition_.swap(former);
    }
    changed_.notify_all();
    former.reset();  // pages need not wait until it is taken down
}

std::shared_ptr<const LiveSite::Edition> LiveSite::current() const {
    const std::scoped_lock lock(mutex_);
    return edition_;
}

Diagnostics LiveSite::complaints() const { return current()->complaints; }

std::string LiveSite::next_edition(const std::string& last, std::chrono::milliseconds most) const {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, most, [&] { return edition_->name != last; });
    return edition_->name;
}

Answer LiveSite::answer(const std::string& target) const {
    const Address address = address_of(target, prefix_);
    if (address.raw == prefix_ + PreviewFiles::script) return text_answer(200, PreviewFiles::script, preview_script());
    if (address.raw == prefix_ + PreviewFiles::style) return text_answer(200, PreviewFiles::style, preview_style());
    if (address.is_prefix) return {301, {}, nullptr, {}, {{"Location", prefix_}}};
    const std::shared_ptr<const Edition> edition = current();
    if (!edition->site) return text_answer(500, ".html", page_of_complaints(edition->complaints, edition->name, prefix_));
    const std::string path = address.inside.value_or("404");  // no file of a site has this name
    return page_or_file(*edition, path.empty() || path.back() == '/' ? path + "index.html" : path);
}

Answer LiveSite::page_or_file(const Edition& edition, const std::string& path) const {
    Diagnostics complaints = edition.complaints, own;
    auto bytes = edition.site->file(path, own);
    complaints.append(own);
    if (!bytes && own.has_errors()) return text_answer(500, ".html", page_of_complaints(complaints, edition.name, prefix_));
    if (!bytes && !path.ends_with(".html") && edition.site->file(path + "/index.html", own))
        return {301, {}, nullptr, {}, {{"Location", prefix_ + path + "/"}}};
    int status = 200;
    std::string shown = path;
    if (!bytes) {
        status = 404;
        shown = "404.html";
        bytes = edition.site->file(shown, own);
        // A territory whose own file has errors has no page: say why rather than that there is none.
        if (complaints.has_errors()) status = 500;
    }
    if (!bytes) return {};
    if (shown.ends_with(".html")) return text_answer(status, shown, with_panel(*bytes, complaints, edition.name, prefix_));
    return {status, {}, bytes, content_type(shown), caching(shown)};
}

std::vector<fs::path> folders_of(const BuildOptions& options) { return {options.paths.content, options.paths.data, options.paths.themes}; }

std::vector<fs::path> files_of(const BuildOptions& options) {
    std::vector<fs::path> files;
    const BoundariesSpec& boundaries = options.boundaries;
    for (const auto& file : {boundaries.territories, boundaries.departments, boundaries.regions})
        if (!file.empty()) files.emplace_back(file);
    for (const auto& [layer, file] : options.layer_files) files.emplace_back(file);
    return files;
}

}  // namespace portraits
