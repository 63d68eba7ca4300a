#include "write/tree/folder_lock.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/messages.hpp"
#include "base/reasons.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// Whether the path still names the opened file: the one who held the lock before may have removed it meanwhile.
bool names(const fs::path& path, int file) {
    struct stat opened {}, named {};
    return fstat(file, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

FolderLock::FolderLock(const fs::path& folder) : path_(folder.string() + ".verrou") {
    while (true) {
        // Reading is enough for flock: a file that another user's crash left behind can be locked too.
        file_ = open(path_.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file_ < 0) throw environment_failure("cannot write {}: {}", path_, errno);
        if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            close(file_);
            if (error != EWOULDBLOCK) throw environment_failure("cannot lock {}: {}", path_, error);
            throw EnvironmentError(message("another “portraits build” is producing {}", folder.string()) + "\n    " +
                                   message("help: {}", tr("wait for its end, or choose another --output")));
        }
        if (names(path_, file_)) return;
        close(file_);
    }
}

FolderLock::~FolderLock() {
    unlink(path_.c_str());  // still locked: nobody else believes to hold this file
    close(file_);
}

}  // namespace portraits
