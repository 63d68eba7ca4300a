#include <algorithm>
#include <cerrno>

#include <unistd.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "base/reasons.hpp"
#include "write/tree/folder_lock.hpp"
#include "write/tree/output_tree.hpp"
#include "write/tree/swap.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// The folder itself: of a link, where it leads; without the last stroke of "output/".
fs::path real_folder(fs::path folder) {
    if (folder.filename().empty()) folder = folder.parent_path();
    std::error_code error;
    const bool link = fs::is_symlink(folder, error);
    if (!link && folder.filename() != "." && folder.filename() != "..") return folder;
    const fs::path real = fs::canonical(folder, error);
    if (error) throw EnvironmentError(message("{} is a link that leads nowhere; remove it or choose another --output", folder.string()));
    return real;
}

/// What stands there must be ours, and something that can be renamed.
void refuse_foreign(const fs::path& folder) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (status.type() == fs::file_type::not_found) return;
    if (status.type() == fs::file_type::none) throw environment_failure("cannot read {}: {}", folder, error.value());
    if (!fs::is_directory(status))
        throw EnvironmentError(message("{} is a file, not a folder; choose another --output", folder.string()));
    if (is_mount_point(folder))
        throw EnvironmentError(message("a file system is mounted on {}: it cannot be replaced in one step; choose a folder inside it: --output {}",
                                       folder.string(), (folder / "site").string()));
    const bool empty = fs::is_empty(folder, error);
    if (error) throw environment_failure("cannot read {}: {}", folder, error.value());
    if (!empty && !fs::exists(folder / folder_marker, error))
        throw EnvironmentError(
            message("{} holds files that this program did not make; choose another --output or empty it", folder.string()));
}

bool absent_or_empty(const fs::path& folder) {
    std::error_code ignored;
    return !fs::exists(folder, ignored) || fs::is_empty(folder, ignored);
}

fs::path beside(const fs::path& folder, const char* suffix) { return folder.string() + suffix; }

/// Gives a file a second name, without copying its bytes where the file system can. A name that is taken stays as it is.
void link_or_copy(const fs::path& from, const fs::path& to) {
    if (::link(from.c_str(), to.c_str()) == 0 || errno == EEXIST) return;
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    fs::create_hard_link(from, to, error);
    if (!error) return;
    fs::copy_file(from, to, error);
    if (error) throw environment_failure("cannot write {}: {}", to, error.value());
    fs::last_write_time(to, fs::last_write_time(from, error), error);
}

}  // namespace

DiskTree::DiskTree(fs::path folder, const std::atomic<int>* stop)
    : folder_(real_folder(std::move(folder))), staging_(beside(folder_, ".en-cours")), aside_(beside(folder_, ".ancien")), stop_(stop) {
    refuse_foreign(folder_);
    std::error_code error;
    if (folder_.has_parent_path()) fs::create_directories(folder_.parent_path(), error);
    if (error) throw environment_failure("cannot write {}: {}", folder_, error.value());
    lock_ = std::make_unique<FolderLock>(folder_);
    recover();
    clear_folder(staging_);
    write_file(staging_ / folder_marker, "");
}

DiskTree::~DiskTree() {
    if (committed_) return;
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
}

/// Where folders are swapped by two renames, a build killed between them leaves the site at "<folder>.ancien" only.
void DiskTree::recover() {
    std::error_code ignored;
    if (!fs::exists(aside_, ignored)) return;
    if (!absent_or_empty(folder_)) return clear_folder(aside_);
    rename_folder(aside_, folder_);
    flush_names(folder_.parent_path());
    notices_.push_back(message("the last build was killed while it changed folders: {} is back as it was before", folder_.string()));
}

void DiskTree::obey() const {
    if (const int signal = stop_ ? stop_->load(std::memory_order_relaxed) : 0; signal != 0) throw Interrupted(signal);
}

void DiskTree::write(const std::string& path, std::string_view bytes) {
    obey();
    account(path, bytes.size());
    write_file(staging_ / path, bytes);
}

bool DiskTree::keep(const std::string& path, std::uint64_t bytes) {
    account(path, bytes);
    const std::scoped_lock lock(mutex_);
    taken_over_.push_back(path);
    return true;
}

void DiskTree::commit(Previous previous) {
    if (previous == Previous::completed)
        for (const std::string& path : kept()) link_or_copy(folder_ / path, staging_ / path);
    std::sort(taken_over_.begin(), taken_over_.end());
    for (const std::string& path : taken_over_) link_or_copy(folder_ / path, staging_ / path);
    obey();
    flush_file_system(staging_);
    obey();
    const fs::path former = swap_in(staging_, folder_, aside_);
    committed_ = true;  // published: what follows is tidying, and cannot fail the build
    flush_names(folder_.parent_path());
    if (former.empty()) return;
    try {
        clear_folder(former);
    } catch (const EnvironmentError& error) {
        notices_.push_back(error.what());
    }
}

std::vector<std::string> DiskTree::kept() const {
    std::vector<std::string> paths;
    std::error_code error;
    if (!fs::exists(folder_, error)) return paths;
    for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
        const std::string path = at->path().lexically_relative(folder_).generic_string();
        std::error_code ignored;
        if (at->is_regular_file(ignored) && !fs::exists(staging_ / path, ignored) && !fs::exists(staging_ / without_twin_suffix(path), ignored))
            paths.push_back(path);
    }
    if (error) throw environment_failure("cannot read {}: {}", folder_, error.value());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string DiskTree::former(const std::string& path) const { return read_file(folder_ / path); }

}  // namespace portraits
