#include "load/unread.hpp"

#include <algorithm>

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// Files of a folder, but hidden ones, sorted.
std::vector<fs::path> visible_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.')) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Located<std::string> named(const fs::path& file) { return {file.generic_string(), Origin::of_file(file.generic_string())}; }

}  // namespace

std::vector<Located<std::string>> unread_tables(const fs::path& folder, const std::set<std::string>& read, const PublicationFile& publication) {
    std::set<std::string> named_files = read;
    for (const auto& [name, layer] : publication.layers) named_files.insert({layer.file, layer.table});
    std::vector<Located<std::string>> unread;
    for (const fs::path& file : visible_files(folder))
        if (!named_files.contains(file.lexically_normal().generic_string())) unread.push_back(named(file));
    return unread;
}

void add_unread_content(const fs::path& content, Sources& sources) {
    for (const fs::path& file : visible_files(content / "territoires"))
        if (file.extension() != ".yml") sources.unread.push_back(named(file));
    const auto& listed = sources.publication.documents;
    for (const fs::path& file : visible_files(content / "documents"))
        if (std::none_of(listed.begin(), listed.end(), [&](const auto& name) { return name.value + ".yml" == file.filename(); })) sources.unread.push_back(named(file));
}

}  // namespace portraits
