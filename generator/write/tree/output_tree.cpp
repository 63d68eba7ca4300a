#include "write/tree/output_tree.hpp"

#include <cerrno>
#include <cstring>

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

/// Present in every folder this program made: what allows the next build to replace it.
constexpr const char* marker = ".portraits";

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

/// Gives the new folder the files that only the old one has, without copying their bytes.
void link_missing(const fs::path& from, const fs::path& to) {
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        const fs::path target = to / fs::relative(entry.path(), from);
        if (!entry.is_regular_file() || fs::exists(target)) continue;
        std::error_code error;
        fs::create_directories(target.parent_path(), error);
        fs::create_hard_link(entry.path(), target, error);
        if (error) fs::copy_file(entry.path(), target, error);
        if (error) throw EnvironmentError(message("cannot write {}: {}", target.string(), error.message()));
    }
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
    if (previous == Previous::completed) contents_.insert(published_.begin(), published_.end());
    published_ = std::move(contents_);
    contents_.clear();
}

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
    if (fs::exists(folder_, ignored) && !fs::is_empty(folder_, ignored) && !fs::exists(folder_ / marker, ignored))
        throw EnvironmentError(
            message("{} holds files that this program did not make; choose another --output or empty it", folder_.string()));
    clear_folder(staging_);
    write_file(staging_ / marker, "");
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
    if (previous == Previous::completed && fs::exists(folder_, ignored)) link_missing(folder_, staging_);
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

}  // namespace portraits
