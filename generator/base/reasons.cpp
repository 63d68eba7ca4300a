#include "base/reasons.hpp"

#include <cerrno>
#include <cstring>

#include "base/messages.hpp"

namespace portraits {

namespace {

/// What a user can do; empty when the reason says it all.
std::string advice_for(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT: return tr("free some space or choose another --output: while it is built, the site stands twice on its disk");
        case EROFS: return tr("choose another --output, or have this disk mounted for writing");
        case EACCES:
        case EPERM: return tr("see who owns it and what its permissions are (“ls -ld”), or choose another folder");
        case ENOENT: return tr("it may have been moved or removed meanwhile: put it back and run the command again");
        case EIO: return tr("the disk or the network behind it fails: have it checked before running the command again");
        case EMFILE:
        case ENFILE: return tr("close other programs, or raise the limit (“ulimit -n 4096”)");
        default: return {};
    }
}

}  // namespace

std::string reason_of(int error) {
    switch (error) {
        case ENOSPC: return tr("no space left on the disk");
        case EDQUOT: return tr("the quota of disk space is used up");
        case EROFS: return tr("the disk is read-only");
        case EACCES:
        case EPERM: return tr("permission denied");
        case ENOENT: return tr("no such file or folder");
        case EISDIR: return tr("it is a folder");
        case ENOTDIR: return tr("a part of the path is a file, not a folder");
        case EIO: return tr("reading or writing the disk failed");
        case EBUSY: return tr("it is in use");
        case EMFILE:
        case ENFILE: return tr("too many open files");
        case ENAMETOOLONG: return tr("the name is too long");
        case ELOOP: return tr("links that turn in a circle");
        default: return std::strerror(error ? error : EIO);
    }
}

EnvironmentError environment_failure(const char* pattern, const std::filesystem::path& path, int error) {
    std::string text = message(pattern, path.string(), reason_of(error));
    if (const std::string advice = advice_for(error); !advice.empty()) text += "\n    " + message("help: {}", advice);
    return EnvironmentError(text);
}

}  // namespace portraits
