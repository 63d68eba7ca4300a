#include "pipeline/shared_files.hpp"

namespace portraits {

namespace {

constexpr const char* shared_group = "communs";

}  // namespace

void SharedFiles::write(const std::string& path, std::string bytes) {
    const HostedTree::Group group(shared_group);
    File file;
    if (tree_.is_unchanged(path, bytes)) {
        tree_.keep_shared(path);
        file.bytes = std::move(bytes);
    } else if (!tree_.has_twins()) {
        tree_.take(path, bytes);
        file.bytes = std::move(bytes);
    } else {
        file.packed = std::make_shared<const Packed>(pack(path, std::move(bytes)));
        tree_.write(path, *file.packed);
    }
    const std::scoped_lock lock(mutex_);
    files_[path] = std::move(file);
}

// Packed when the first archive asks for it.
const std::shared_ptr<const Packed>& SharedFiles::packed(const std::string& path, File& file) const {
    if (file.packed) return file.packed;
    const std::string twin = path + ".gz";
    if (tree_.is_kept(twin, shared_group))
        if (auto before = packed_before(file.bytes, tree_.former(twin))) return file.packed = std::make_shared<const Packed>(std::move(*before));
    return file.packed = std::make_shared<const Packed>(pack(path, std::move(file.bytes)));
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
        if (found.contains(path)) continue;
        auto file = files_.find(path);
        if (file == files_.end() && tree_.is_kept(path, shared_group)) file = files_.emplace(path, File{tree_.former(path), nullptr}).first;
        if (file == files_.end()) continue;
        const std::shared_ptr<const Packed>& whole = found.emplace(path, packed(path, file->second)).first->second;
        if (path.ends_with(".css")) collect(whole->bytes, "url(\"", path.substr(0, path.rfind('/') + 1), found);
    }
}

}  // namespace portraits
