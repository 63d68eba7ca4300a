#pragma once
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

namespace portraits {

/// Waits for changes of files (inotify(7)): everything under some folders, those that come later included, and single files elsewhere.
/// What editors leave beside a file for themselves is no change.
class FolderWatch {
public:
    /// What does not exist is left out. Throws EnvironmentError when the system refuses to watch more.
    FolderWatch(std::vector<std::filesystem::path> folders, std::vector<std::filesystem::path> files);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// Waits for a change, at most so long, then until none comes any more for a moment: a program may write several files at once.
    /// The paths of what changed, sorted; empty when nothing did.
    std::vector<std::filesystem::path> wait(std::chrono::milliseconds most);

private:
    bool ready(std::chrono::milliseconds most) const;
    void take(std::set<std::filesystem::path>& changed);
    void add_folder(const std::filesystem::path& folder, bool whole);
    void add_tree(const std::filesystem::path& folder);
    void start_again();

    struct Watched {
        std::filesystem::path folder;
        bool whole = false;  // false: only files_ count
    };
    std::vector<std::filesystem::path> roots_;
    std::set<std::filesystem::path> files_;
    std::map<int, Watched> watched_;  // by inotify's number
    int queue_ = -1;
};

}  // namespace portraits
