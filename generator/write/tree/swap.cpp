#include "write/tree/swap.hpp"

#include <cerrno>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/messages.hpp"
#include "base/reasons.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

EnvironmentError rename_failure(const fs::path& from, const fs::path& to, int error) {
    return EnvironmentError(message("cannot rename {} to {}: {}", from.string(), to.string(), reason_of(error)));
}

/// Swaps two folders in one step of the kernel; false where the file system cannot.
bool exchange(const fs::path& a, const fs::path& b) {
    if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) throw rename_failure(a, b, errno);
    return false;
}

}  // namespace

// One call for all files: measured on the site of the 183 (18,000 files, 375 MB), syncfs takes 0.4 s where fsync of each file takes 4.5 s.
// It waits for what other programs wrote to the same file system too: that is the price. Since Linux 5.8 it reports failed writes.
void flush_file_system(const fs::path& folder) {
    const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) throw environment_failure("cannot write {}: {}", folder, errno);
    const int error = syncfs(opened) == 0 ? 0 : errno;
    close(opened);
    if (error != 0) throw environment_failure("cannot write {}: {}", folder, error);
}

// Not an error: the swap is done, and some file systems cannot flush a folder.
void flush_names(const fs::path& folder) {
    const int opened = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    static_cast<void>(fsync(opened));
    close(opened);
}

void clear_folder(const fs::path& folder) {
    std::error_code error;
    fs::remove_all(folder, error);
    if (error) throw environment_failure("cannot remove {}: {}", folder, error.value());
}

void rename_folder(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) throw rename_failure(from, to, error.value());
}

fs::path swap_in(const fs::path& fresh, const fs::path& folder, const fs::path& aside) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored)) {
        rename_folder(fresh, folder);
        return {};
    }
    if (exchange(fresh, folder)) return fresh;
    clear_folder(aside);
    rename_folder(folder, aside);
    try {
        rename_folder(fresh, folder);
    } catch (const EnvironmentError&) {
        rename_folder(aside, folder);
        throw;
    }
    return aside;
}

bool is_mount_point(const fs::path& folder) {
    struct statx found {};
    if (statx(AT_FDCWD, folder.c_str(), 0, STATX_BASIC_STATS, &found) != 0) return false;
    return (found.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) && (found.stx_attributes & STATX_ATTR_MOUNT_ROOT);
}

}  // namespace portraits
