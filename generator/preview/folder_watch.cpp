#include "preview/folder_watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "base/reasons.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::chrono::milliseconds quiet{8};  // an editor writes a file and renames it in less

/// Swap files, backups and probes of Vim, Emacs, Kate, LibreOffice.
bool is_of_an_editor(const std::string& name) {
    return name.empty() || name.front() == '.' || name.front() == '#' || name.back() == '~' || name == "4913" || name.ends_with(".swp") ||
           name.ends_with(".tmp");
}

}  // namespace

FolderWatch::FolderWatch(std::vector<fs::path> folders, std::vector<fs::path> files) : roots_(std::move(folders)) {
    for (const fs::path& file : files) files_.insert(fs::absolute(file).lexically_normal());
    start_again();
}

FolderWatch::~FolderWatch() { close(queue_); }

void FolderWatch::start_again() {
    if (queue_ >= 0) close(queue_);
    watched_.clear();
    queue_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (queue_ < 0) throw environment_failure("cannot watch {}: {}", roots_.empty() ? fs::path(".") : roots_.front(), errno);
    for (const fs::path& root : roots_) add_tree(fs::absolute(root).lexically_normal());
    for (const fs::path& file : files_) add_folder(file.parent_path(), false);
}

void FolderWatch::add_folder(const fs::path& folder, bool whole) {
    const int number = inotify_add_watch(queue_, folder.c_str(), changes);
    if (number < 0 && errno == ENOSPC)
        throw EnvironmentError(message("the system watches no more folders: raise fs.inotify.max_user_watches, or use “portraits build” and "
                                       "“portraits serve output”"));
    if (number < 0) return;
    Watched& watched = watched_[number];
    watched = {folder, whole || watched.whole};
}

void FolderWatch::add_tree(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return;
    add_folder(folder, true);
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->is_directory(error)) add_folder(at->path(), true);
}

bool FolderWatch::ready(std::chrono::milliseconds most) const {
    pollfd asked{queue_, POLLIN, 0};
    return poll(&asked, 1, static_cast<int>(most.count())) > 0;
}

void FolderWatch::take(std::set<fs::path>& changed) {
    alignas(inotify_event) std::array<char, 16384> buffer;
    bool lost = false;
    for (ssize_t length; (length = read(queue_, buffer.data(), buffer.size())) > 0;) {
        for (const char* at = buffer.data(); at < buffer.data() + length;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            at += sizeof(inotify_event) + event->len;
            lost = lost || (event->mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF));
            const auto place = watched_.find(event->wd);
            if (place == watched_.end() || event->len == 0 || is_of_an_editor(event->name)) continue;
            const fs::path path = place->second.folder / event->name;
            const bool folder = event->mask & IN_ISDIR;
            if (folder && place->second.whole && (event->mask & (IN_CREATE | IN_MOVED_TO))) add_tree(path);
            // A file that is only created will be written: its end tells.
            if (!folder && (event->mask & IN_CREATE)) continue;
            if (place->second.whole || files_.contains(path)) changed.insert(path);
        }
    }
    if (!lost) return;
    start_again();  // a folder was replaced, or there was more than the queue holds
    changed.insert(roots_.begin(), roots_.end());
}

std::vector<fs::path> FolderWatch::wait(std::chrono::milliseconds most) {
    std::set<fs::path> changed;
    if (ready(most)) {
        take(changed);
        while (!changed.empty() && ready(quiet)) take(changed);
    }
    return {changed.begin(), changed.end()};
}

}  // namespace portraits
