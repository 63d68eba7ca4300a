#include "pipeline/inputs.hpp"

#include "write/pack/digest.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

fs::path plain(const fs::path& path) {
    std::error_code error;
    return fs::absolute(path, error).lexically_normal();
}

}  // namespace

InputRecord::InputRecord(const LoadPaths& paths)
    : roots_{{plain(paths.content), "content"}, {plain(paths.data), "data"}, {plain(paths.themes), "themes"}},
      watch_([this](const fs::path& path, std::string_view bytes) { note(path, bytes); }, [this](const fs::path& path) { files_[name_of(path)] = {}; }) {}

std::string InputRecord::name_of(const fs::path& path) const {
    const fs::path whole = plain(path);
    for (const auto& [root, name] : roots_) {
        const fs::path inside = whole.lexically_relative(root);
        if (!inside.empty() && *inside.begin() != ".." && *inside.begin() != ".") return (name / inside).generic_string();
    }
    return "autres/" + whole.filename().string();
}

void InputRecord::note(const fs::path& path, std::string_view bytes) {
    const FileEntry entry{bytes.size(), sha256(bytes)};
    const std::string name = name_of(path);
    // Two files of the same name from elsewhere: the second is told apart by what it holds.
    const auto [place, fresh] = files_.emplace(name, entry);
    if (!fresh) read_again_.insert(name);
    hashes_.emplace(fresh || place->second.sha256 == entry.sha256 ? name : name + "#" + entry.sha256.substr(0, 8), entry.sha256);
    if (name.starts_with("autres/")) elsewhere_.insert(plain(path));
    if (!fresh && place->second.sha256 != entry.sha256) files_.emplace(name + "#" + entry.sha256.substr(0, 8), entry);
}

}  // namespace portraits
