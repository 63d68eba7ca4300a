#include "pipeline/shared_files.hpp"

namespace portraits {

void SharedFiles::write(const std::string& path, std::string bytes) {
    auto file = std::make_shared<const Packed>(pack(path, std::move(bytes)));
    tree_.write(path, *file);
    const std::scoped_lock lock(mutex_);
    files_[path] = std::move(file);
}

SharedFiles::Files SharedFiles::needed_by(const std::string& page, const std::string& root) const {
    Files found;
    const std::scoped_lock lock(mutex_);
    collect(page, root, "", found);
    return found;
}

/// Every word of the text that starts with the prefix and then names a file, in `folder`.
void SharedFiles::collect(const std::string& text, const std::string& prefix, const std::string& folder, Files& found) const {
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at + 1)) {
        const std::size_t start = at + prefix.size();
        const std::string path = folder + text.substr(start, text.find_first_of("\"' ),?#", start) - start);
        const auto file = files_.find(path);
        if (file == files_.end() || !found.insert(*file).second || !path.ends_with(".css")) continue;
        collect(file->second->bytes, "url(\"", path.substr(0, path.rfind('/') + 1), found);
    }
}

}  // namespace portraits
