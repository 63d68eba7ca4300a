#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include <sys/stat.h>

namespace portraits {

/// What tells, without reading it, that a file is the one that was seen before: times in nanoseconds.
struct FileStamp {
    std::uint64_t bytes = 0, inode = 0;
    std::int64_t modified = 0, changed = 0;
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
    /// The same, but for the time of its last change of names or rights, which a further hard link moves too.
    bool same_contents(const FileStamp& other) const { return bytes == other.bytes && inode == other.inode && modified == other.modified; }
};

FileStamp stamp_of(const struct stat& found);
/// The stamp of a file or a folder; links are followed. Nothing (an inode of 0) when there is none.
FileStamp stamp_of(const std::filesystem::path& file);
/// The same by its name in an open folder; a link is no file.
FileStamp stamp_in(int folder, const char* name);

/// Nanoseconds of the clock that dates files: one that changed since may change once more within the same step of that clock, unseen.
std::int64_t doubtful_since();

/// Tells the path, relative to it, and the stamp of every file under a folder, hidden ones included. Nothing for a folder that is not there. Links are
/// followed, not endlessly.
void scan_folder(const std::filesystem::path& folder, const std::function<void(std::string&& path, const FileStamp& stamp)>& tell);
/// Stamps of all files under a folder, by path relative to it, hidden ones included. Empty for a folder that is not there. Links are followed,
/// not endlessly.
std::map<std::string, FileStamp> scan_folder(const std::filesystem::path& folder);

}  // namespace portraits
