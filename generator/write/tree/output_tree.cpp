#include "write/tree/output_tree.hpp"

#include <algorithm>

#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

void clear_folder(const fs::path& folder) {
    std::error_code error;
    fs::remove_all(folder, error);
    if (error) throw EnvironmentError(message("cannot remove {}: {}", folder.string(), error.message()));
}

/// Swaps two folders in one step of the kernel (renameat2, Linux 3.15); false where the file system cannot.
bool exchange(const fs::path& a, const fs::path& b) {
    return syscall(SYS_renameat2, AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

void rename_folder(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) throw EnvironmentError(message("cannot rename {} to {}: {}", from.string(), to.string(), error.message()));
}

/// The file whose compressed twin this may be: "a.html" of "a.html.gz"; the path itself of any other.
std::string without_twin_suffix(const std::string& path) {
    return path.ends_with(".gz") || path.ends_with(".br") ? path.substr(0, path.size() - 3) : path;
}

/// Links a file where another should stand, without copying its bytes where the file system can.
void link_or_copy(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    fs::create_hard_link(from, to, error);
    if (error) fs::copy_file(from, to, error);
    if (error) throw EnvironmentError(message("cannot write {}: {}", to.string(), error.message()));
}

}  // namespace

void OutputTree::account(const std::string& path, std::string_view bytes) {
    const fs::path relative(path);
    bool inside = !path.empty() && !relative.is_absolute();
    for (const auto& part : relative) inside = inside && part != "..";
    if (!inside) throw EnvironmentError(message("path outside the output folder: {}", path));
    const std::scoped_lock lock(mutex_);
    ++files_;
    bytes_ += bytes.size();
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

void MemoryTree::write(const std::string& path, std::string_view bytes) {
    account(path, bytes);
    const std::scoped_lock lock(mutex_);
    contents_[path] = bytes;
}

DiskTree::DiskTree(fs::path folder) : folder_(std::move(folder)) {
    if (folder_.filename().empty()) folder_ = folder_.parent_path();  // "output/"
    staging_ = folder_;
    staging_ += ".en-cours";
    std::error_code ignored;
    if (fs::exists(folder_, ignored) && !fs::is_empty(folder_, ignored) && !fs::exists(folder_ / folder_marker, ignored))
        throw EnvironmentError(
            message("{} holds files that this program did not make; choose another --output or empty it", folder_.string()));
    clear_folder(staging_);
    write_file(staging_ / folder_marker, "");
}

DiskTree::~DiskTree() {
    if (committed_) return;
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
}

void DiskTree::write(const std::string& path, std::string_view bytes) {
    account(path, bytes);
    write_file(staging_ / path, bytes);
}

void DiskTree::commit(Previous previous) {
    std::error_code ignored;
    if (previous == Previous::completed)
        for (const std::string& path : kept()) link_or_copy(folder_ / path, staging_ / path);
    if (!fs::exists(folder_, ignored)) {
        rename_folder(staging_, folder_);
    } else if (exchange(staging_, folder_)) {
        clear_folder(staging_);
    } else {
        fs::path old = folder_;
        old += ".ancien";
        clear_folder(old);
        rename_folder(folder_, old);
        rename_folder(staging_, folder_);
        clear_folder(old);
    }
    committed_ = true;
}

std::vector<std::string> DiskTree::kept() const {
    std::vector<std::string> paths;
    std::error_code ignored;
    if (!fs::exists(folder_, ignored)) return paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
        const std::string path = entry.path().lexically_relative(folder_).generic_string();
        if (entry.is_regular_file() && !fs::exists(staging_ / path) && !fs::exists(staging_ / without_twin_suffix(path)))
            paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string DiskTree::former(const std::string& path) const { return read_file(folder_ / path); }

}  // namespace portraits
