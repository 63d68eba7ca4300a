#include "write/tree/mirror.hpp"

#include <algorithm>
#include <cerrno>
#include <future>

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/reasons.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_tasks = 2;  // more wait for each other in the kernel

/// An open folder, or none.
class Opened {
public:
    explicit Opened(int file) : file_(file) {}
    ~Opened() {
        if (file_ >= 0) close(file_);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    int get() const { return file_; }

private:
    int file_;
};

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;

struct Entry {
    std::string name;
    ino_t inode = 0;
    bool folder = false, file = false;
};
using Entries = std::vector<Entry>;  // by name

/// What a listing says of inodes is what stat says: known of these file systems; others may say anything (FUSE).
bool listings_tell_inodes(int folder) {
    struct statfs system {};
    if (fstatfs(folder, &system) != 0) return false;
    for (const unsigned long known : {0UL + EXT4_SUPER_MAGIC, 0UL + XFS_SUPER_MAGIC, 0UL + BTRFS_SUPER_MAGIC, 0UL + TMPFS_MAGIC})
        if (static_cast<unsigned long>(system.f_type) == known) return true;
    return false;
}

Entry entry_of(int folder, const dirent& listed, bool tell) {
    if (tell && listed.d_type != DT_UNKNOWN) return {listed.d_name, listed.d_ino, listed.d_type == DT_DIR, listed.d_type == DT_REG};
    struct stat found {};
    if (fstatat(folder, listed.d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) return {listed.d_name};
    return {listed.d_name, found.st_ino, S_ISDIR(found.st_mode), S_ISREG(found.st_mode)};
}

Entries entries_of(int folder, bool tell) {
    Entries found;
    DIR* const listing = fdopendir(dup(folder));
    if (listing == nullptr) return found;
    while (const dirent* listed = readdir(listing)) {
        const std::string_view name = listed->d_name;
        if (name != "." && name != "..") found.push_back(entry_of(folder, *listed, tell));
    }
    closedir(listing);
    std::sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return found;
}

/// A folder in the two trees, both open at their roots.
class Mirror {
public:
    Mirror(const fs::path& from, const fs::path& into, MirrorMemory* memory)
        : from_path_(from), into_path_(into), memory_(memory), from_(open(from.c_str(), folder_flags)), into_(open(into.c_str(), folder_flags)) {
        if (from_.get() < 0 || into_.get() < 0) throw environment_failure("cannot read {}: {}", from, errno);
        struct stat a {}, b {};
        if (fstat(from_.get(), &a) != 0 || fstat(into_.get(), &b) != 0 || a.st_dev != b.st_dev) throw environment_failure("cannot write {}: {}", into, EXDEV);
        tell_ = listings_tell_inodes(from_.get());
    }

    std::vector<std::string> run() {
        folders_.emplace_back();
        for (std::size_t i = 0; i < folders_.size(); ++i) add_folders_in(folders_[i]);
        std::vector<std::future<std::vector<std::string>>> tasks;
        for (std::size_t task = 0; task < most_tasks; ++task)
            tasks.push_back(std::async(std::launch::async, [this, task] { return run(task); }));
        std::vector<std::string> files;
        for (auto& task : tasks) {
            const std::vector<std::string> own = task.get();
            files.insert(files.end(), own.begin(), own.end());
        }
        // A folder that no file keeps goes: the deepest first.
        for (std::size_t i = folders_.size(); i-- > 1;) unlinkat(into_.get(), folders_[i].c_str(), AT_REMOVEDIR);
        std::sort(files.begin(), files.end());
        if (memory_) memory_->folders = seen();
        return files;
    }

private:
    static bool is_line(const std::string& name) { return name.find('\n') == std::string::npos; }
    static std::string inside(const std::string& folder, const std::string& name) { return folder.empty() ? name : folder + "/" + name; }
    static const char* named(const std::string& folder) { return folder.empty() ? "." : folder.c_str(); }

    /// What is in a folder that is as it was on both sides.
    const MirrorMemory::Folder* known(const std::string& folder) const {
        if (!memory_) return nullptr;
        const auto found = memory_->folders.find(folder);
        if (found == memory_->folders.end()) return nullptr;
        const bool same = stamp_in(from_.get(), named(folder)) == found->second.from && stamp_in(into_.get(), named(folder)) == found->second.into;
        return same ? &found->second : nullptr;
    }

    /// All folders as they stand now, those that were known as they are known. One that changed within a step of the clock that dates it could
    /// change again unseen: it is left out.
    std::map<std::string, MirrorMemory::Folder> seen() const {
        const std::int64_t recent = doubtful_since();
        std::map<std::string, MirrorMemory::Folder> folders;
        for (std::size_t i = 0; i < folders_.size(); ++i) {
            if (known_[i]) {
                folders.insert(memory_->folders.extract(folders_[i]));
                continue;
            }
            MirrorMemory::Folder folder{stamp_in(from_.get(), named(folders_[i])), stamp_in(into_.get(), named(folders_[i])), {}, {}};
            if (folder.from.inode == 0 || folder.into.inode == 0 || std::max(folder.from.changed, folder.into.changed) >= recent) continue;
            bool telling = is_line(folders_[i]);
            for (const Entry& entry : listed_[i]) {
                telling = telling && is_line(entry.name);
                if (entry.file || entry.folder) (entry.file ? folder.files : folder.folders).push_back(entry.name);
            }
            if (telling) folders.emplace(folders_[i], std::move(folder));
        }
        return folders;
    }

    /// Notes the folders in a folder, and makes them where they are not.
    void add_folders_in(const std::string folder) {  // a copy: the list grows
        if (const MirrorMemory::Folder* as_before = known(folder)) {
            known_.push_back(true);
            listed_.emplace_back();
            for (const std::string& name : as_before->files) listed_.back().push_back({name, 0, false, true});
            for (const std::string& name : as_before->folders) {
                listed_.back().push_back({name, 0, true, false});
                folders_.push_back(inside(folder, name));
            }
            return;
        }
        known_.push_back(false);
        const Opened opened(openat(from_.get(), named(folder), folder_flags));
        listed_.push_back(entries_of(opened.get(), tell_));
        for (const Entry& entry : listed_.back()) {
            if (!entry.folder) continue;
            folders_.push_back(inside(folder, entry.name));
            if (mkdirat(into_.get(), folders_.back().c_str(), 0777) == 0) continue;
            struct stat found {};
            if (errno == EEXIST && fstatat(into_.get(), folders_.back().c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(found.st_mode)) continue;
            fs::remove_all(into_path_ / folders_.back());
            if (mkdirat(into_.get(), folders_.back().c_str(), 0777) != 0) throw environment_failure("cannot write {}: {}", into_path_ / folders_.back(), errno);
        }
    }

    std::vector<std::string> run(std::size_t task) const {
        std::vector<std::string> files;
        for (std::size_t i = task; i < folders_.size(); i += most_tasks) {
            if (!known_[i]) align(folders_[i], listed_[i], files);
            else
                for (const Entry& entry : listed_[i])
                    if (entry.file) files.push_back(inside(folders_[i], entry.name));
        }
        return files;
    }

    void align(const std::string& folder, const Entries& wanted, std::vector<std::string>& files) const {
        const Opened from(openat(from_.get(), named(folder), folder_flags)), into(openat(into_.get(), named(folder), folder_flags));
        if (from.get() < 0 || into.get() < 0) throw environment_failure("cannot read {}: {}", from_path_ / folder, errno);
        const Entries there = entries_of(into.get(), tell_);
        auto found = there.begin();
        for (const Entry& entry : wanted) {
            for (; found != there.end() && found->name < entry.name; ++found) fs::remove_all(into_path_ / folder / found->name);
            const bool taken = found != there.end() && found->name == entry.name;
            const bool same = taken && found->file == entry.file && found->folder == entry.folder;
            if (taken && !entry.file && !(entry.folder && same)) fs::remove_all(into_path_ / folder / entry.name);
            if (entry.file) {
                files.push_back(inside(folder, entry.name));
                if (!same || found->inode != entry.inode) link(from.get(), into.get(), folder, entry.name, taken);
            }
            if (taken) ++found;
        }
        for (; found != there.end(); ++found) fs::remove_all(into_path_ / folder / found->name);
    }

    void link(int from, int into, const std::string& folder, const std::string& name, bool taken) const {
        if (taken) fs::remove_all(into_path_ / folder / name);
        if (linkat(from, name.c_str(), into, name.c_str(), 0) != 0) throw environment_failure("cannot write {}: {}", into_path_ / folder / name, errno);
    }

    fs::path from_path_, into_path_;
    MirrorMemory* memory_;
    Opened from_, into_;
    bool tell_ = false;
    std::vector<std::string> folders_;  // in both, the outer before the inner; the first is the root
    std::vector<Entries> listed_;       // what each holds
    std::vector<bool> known_;           // whether each is as it was
};

}  // namespace

std::vector<std::string> mirror(const fs::path& folder, const fs::path& into, MirrorMemory* memory) {
    std::error_code error;
    fs::create_directories(into, error);
    try {
        return Mirror(folder, into, memory).run();
    } catch (const fs::filesystem_error& failed) {
        throw environment_failure("cannot write {}: {}", into, failed.code().value());
    }
}

}  // namespace portraits
