#include "write/tree/output_tree.hpp"

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;

std::string without_twin_suffix(const std::string& path) {
    return path.ends_with(".gz") || path.ends_with(".br") ? path.substr(0, path.size() - 3) : path;
}

bool OutputTree::keep(const std::string&, std::uint64_t) { return false; }

void OutputTree::account(const std::string& path, std::uint64_t bytes) {
    bool inside = !path.empty() && path.front() != '/';
    if (path.find("..") != std::string::npos)
        for (const auto& part : fs::path(path)) inside = inside && part != "..";
    if (!inside) throw EnvironmentError(message("path outside the output folder: {}", path));
    const std::scoped_lock lock(mutex_);
    ++files_;
    bytes_ += bytes;
}

void MemoryTree::commit(Previous previous) {
    if (previous == Previous::completed)
        for (const std::string& path : kept()) contents_[path] = published_.at(path);
    published_ = std::move(contents_);
    contents_.clear();
}

std::vector<std::string> MemoryTree::kept() const {
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : published_)
        if (!contents_.contains(path) && !contents_.contains(without_twin_suffix(path))) paths.push_back(path);
    return paths;
}

std::string MemoryTree::former(const std::string& path) const { return published_.at(path); }

FileStamp MemoryTree::write(const std::string& path, std::string_view bytes) {
    account(path, bytes.size());
    const std::scoped_lock lock(mutex_);
    contents_[path] = bytes;
    return {};
}

}  // namespace portraits
