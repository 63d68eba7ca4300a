#include <algorithm>
#include <cerrno>

#include <unistd.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "base/reasons.hpp"
#include "write/tree/folder_lock.hpp"
#include "write/tree/mirror.hpp"
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

/// Removes a file, and the folders that are then empty.
void remove_file(const fs::path& root, const std::string& path) {
    std::error_code ignored;
    fs::remove(root / path, ignored);
    for (fs::path folder = fs::path(path).parent_path(); !folder.empty() && ::rmdir((root / folder).c_str()) == 0; folder = folder.parent_path()) {}
}

void move_file(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) == 0) return;
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    rename_folder(from, to);
}

}  // namespace

DiskTree::DiskTree(fs::path folder, const std::atomic<int>* stop, fs::path spare)
    : folder_(real_folder(std::move(folder))), staging_(beside(folder_, ".en-cours")), aside_(beside(folder_, ".ancien")), spare_(std::move(spare)),
      stop_(stop) {
    refuse_foreign(folder_);
    std::error_code error;
    if (folder_.has_parent_path()) fs::create_directories(folder_.parent_path(), error);
    if (error) throw environment_failure("cannot write {}: {}", folder_, error.value());
    lock_ = std::make_unique<FolderLock>(folder_);
    recover();
    clear_folder(staging_);
    write_file(staging_ / folder_marker, "");
    if (!spare_.empty() && !absent_or_empty(folder_)) align_spare(folder_);
}

/// While the build goes on, or the disk writes.
void DiskTree::align_spare(const fs::path& with) {
    std::error_code ignored;
    fs::create_directories(spare_.parent_path(), ignored);
    fs::permissions(spare_.parent_path(), fs::perms::owner_all, ignored);
    spare_files_ = std::async(std::launch::async, [this, with] {
        spare_memory_ = MirrorMemory::read(memory_path());
        return mirror(with, spare_, &spare_memory_);
    });
}

DiskTree::~DiskTree() {
    if (spare_files_.valid()) spare_files_.wait();  // still under the lock
    if (following_.valid()) following_.wait();
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

FileStamp DiskTree::write(const std::string& path, std::string_view bytes) {
    obey();
    account(path, bytes.size());
    const FileStamp stamp = stamp_of(write_file(staging_ / path, bytes));
    const std::scoped_lock lock(mutex_);
    written_.push_back(path);
    return stamp;
}

bool DiskTree::keep(const std::string& path, std::uint64_t bytes) {
    account(path, bytes);
    const std::scoped_lock lock(mutex_);
    taken_over_.push_back(path);
    return true;
}

void DiskTree::commit(Previous previous) {
    if (previous == Previous::completed)
        for (std::string& path : kept()) taken_over_.push_back(std::move(path));
    for (auto* paths : {&taken_over_, &written_}) {  // two tasks may write the same bytes under the same name
        std::sort(paths->begin(), paths->end());
        paths->erase(std::unique(paths->begin(), paths->end()), paths->end());
    }
    if (!publish_spare()) publish_staging();
}

void DiskTree::publish_staging() {
    for (const std::string& path : taken_over_) link_or_copy(folder_ / path, staging_ / path);
    obey();
    // While the disk writes; a build that stops here leaves a spare that the next one sets right.
    std::future<bool> renewed = std::async(std::launch::async, [this] { return renew_spare(); });
    flush_file_system(staging_);
    const bool spare_renewed = renewed.get();  // by its name, which is another folder's after the swap
    obey();
    const fs::path former = swap_in(staging_, folder_, aside_);
    committed_ = true;  // published: what follows is tidying, and cannot fail the build
    flush_names(folder_.parent_path());
    if (!former.empty()) tidy(former);
    if (spare_renewed) remember_spare();
}

/// A leftover that cannot be removed is told; it fails nothing.
void DiskTree::tidy(const fs::path& leftover) {
    try {
        clear_folder(leftover);
    } catch (const EnvironmentError& error) {
        notices_.push_back(error.what());
    }
}

/// False when there is no spare, or when most files are other ones.
bool DiskTree::publish_spare() {
    if (!spare_files_.valid() || written_.size() > taken_over_.size()) return false;
    std::vector<std::string> there;
    try {
        there = spare_files_.get();
    } catch (const EnvironmentError&) {  // no hard links here, or no place for names
        std::error_code ignored;
        fs::remove_all(spare_, ignored);
        return false;
    }
    change_spare(there);
    obey();
    flush_file_system(spare_);
    obey();
    const fs::path former = swap_in(spare_, folder_, aside_);
    committed_ = true;  // published, as above
    flush_names(folder_.parent_path());
    following_ = std::async(std::launch::async, [this, former] { follow_in_spare(former); });
    tidy(staging_);
    return true;
}

/// Makes the next edition of the present one.
void DiskTree::change_spare(const std::vector<std::string>& there) {
    std::vector<std::string> wanted, missing;
    std::set_union(taken_over_.begin(), taken_over_.end(), written_.begin(), written_.end(), std::back_inserter(wanted));
    std::set_difference(there.begin(), there.end(), wanted.begin(), wanted.end(), std::back_inserter(removed_));
    std::erase(removed_, folder_marker);
    std::set_difference(taken_over_.begin(), taken_over_.end(), there.begin(), there.end(), std::back_inserter(missing));
    for (const std::string& path : removed_) remove_file(spare_, path);
    for (const std::string& path : missing) {
        link_or_copy(folder_ / path, spare_ / path);
        spare_memory_.forget(path);
    }
    for (const std::string& path : written_) move_file(staging_ / path, spare_ / path);
}

/// The folder that was replaced becomes the spare of the one that replaced it.
void DiskTree::follow_in_spare(const fs::path& former) noexcept {
    try {
        if (former != spare_) rename_folder(former, spare_);
        for (const std::string& path : removed_) remove_file(spare_, path);
        for (const std::string& path : written_) {
            remove_file(spare_, path);
            link_or_copy(folder_ / path, spare_ / path);
        }
        spare_memory_.exchange();
        for (const auto* paths : {&removed_, &written_})
            for (const std::string& path : *paths) spare_memory_.forget(path);
        remember_spare();
    } catch (const std::exception&) {  // the next build begins with it
    }
}

/// Names all that is about to be published in the spare as well.
bool DiskTree::renew_spare() noexcept {
    if (spare_.empty()) return false;
    try {
        if (spare_files_.valid()) spare_files_.wait();
        align_spare(staging_);
        spare_files_.get();
        return true;
    } catch (const std::exception&) {
        std::error_code ignored;
        fs::remove_all(spare_, ignored);
        return false;
    }
}

void DiskTree::remember_spare() noexcept {
    try {
        spare_memory_.forget("");  // the roots have changed names
        spare_memory_.write(memory_path());
    } catch (const std::exception&) {  // the next build lists more
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
