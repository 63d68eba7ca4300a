#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "write/tree/mirror.hpp"

namespace portraits {

/// Where a build puts its files. Virtual because tests and embedding programs keep them in memory. Paths are relative, with
/// forward slashes. write() may be called from many threads; nothing is visible to readers before commit().
class OutputTree {
public:
    virtual ~OutputTree() = default;
    /// Gives the stamp of the file, by which it is known after commit(), but for the time of its last change of names; nothing (an inode of 0) where
    /// files have none.
    virtual FileStamp write(const std::string& path, std::string_view bytes) = 0;
    /// Takes a file of the previous build over as it is, instead of writing it again. False where the tree does not do that.
    virtual bool keep(const std::string& path, std::uint64_t bytes);
    /// What becomes of the files of the previous build that this one did not write.
    enum class Previous { replaced, completed };
    /// Makes everything written visible at once. Throws EnvironmentError.
    virtual void commit(Previous previous) = 0;
    /// Paths of the previous build that commit(Previous::completed) would keep, sorted: those not written now, but for the compressed
    /// twins (".gz", ".br") of those written now.
    virtual std::vector<std::string> kept() const = 0;
    /// Bytes of a file of the previous build. Throws EnvironmentError.
    virtual std::string former(const std::string& path) const = 0;

    std::size_t files() const { return files_; }
    std::uint64_t bytes() const { return bytes_; }

protected:
    /// Counts a file; refuses absolute paths and "..": nothing leaves the tree.
    void account(const std::string& path, std::uint64_t bytes);
    std::mutex mutex_;

private:
    std::size_t files_ = 0;
    std::uint64_t bytes_ = 0;
};

/// The file whose compressed twin this may be: "a.html" of "a.html.gz"; the path itself of any other.
std::string without_twin_suffix(const std::string& path);

/// Files in memory, for tests and for programs that embed the generator.
class MemoryTree : public OutputTree {
public:
    FileStamp write(const std::string& path, std::string_view bytes) override;
    void commit(Previous previous) override;
    std::vector<std::string> kept() const override;
    std::string former(const std::string& path) const override;
    /// Files of the last commit, by path.
    const std::map<std::string, std::string>& published() const { return published_; }

private:
    std::map<std::string, std::string> contents_, published_;
};

/// Name of the empty file in every folder that the program made: what allows the next build to replace it, and a server to show it.
inline constexpr const char* folder_marker = ".portraits";

/// The build was asked to stop by a signal; nothing was published.
struct Interrupted : std::runtime_error {
    explicit Interrupted(int number) : std::runtime_error("interrupted"), signal(number) {}
    int signal;
};

class FolderLock;

/// A folder on disk: built beside it as "<folder>.en-cours", flushed to the disk, swapped in whole by commit(). A build that fails, is
/// interrupted or killed leaves the old folder as it was; what it left beside is removed by the next one. Two builds of the same
/// folder exclude each other. A folder that holds files but was not made by this program is refused; of a link, the folder it leads to
/// is replaced. Throws EnvironmentError.
/// With a spare, a folder on the same file system that holds further names of the published files, a build that changes few files publishes without
/// naming all others again: the spare takes the changes and the place of the folder, which becomes the spare. It is compared with the published
/// folder by each build before it is used, but for folders that have not changed on either side, so that nothing depends on how the build before ended.
class DiskTree : public OutputTree {
public:
    /// `stop` holds the number of the signal that asks to stop, 0 as long as none does: write() and commit() then throw Interrupted.
    explicit DiskTree(std::filesystem::path folder, const std::atomic<int>* stop = nullptr, std::filesystem::path spare = {});
    ~DiskTree() override;
    FileStamp write(const std::string& path, std::string_view bytes) override;
    /// A further name of the same file: its bytes, its time and its inode stay.
    bool keep(const std::string& path, std::uint64_t bytes) override;
    void commit(Previous previous) override;
    std::vector<std::string> kept() const override;
    std::string former(const std::string& path) const override;
    /// What a user should know although all went well: the folder was restored, a leftover could not be removed.
    const std::vector<std::string>& notices() const { return notices_; }

private:
    void recover();
    void obey() const;
    void align_spare(const std::filesystem::path& with);
    std::filesystem::path memory_path() const { return spare_.string() + ".etat"; }
    void publish_staging();
    bool publish_spare();
    void change_spare(const std::vector<std::string>& there);
    void follow_in_spare(const std::filesystem::path& former) noexcept;
    bool renew_spare() noexcept;
    void remember_spare() noexcept;
    void tidy(const std::filesystem::path& leftover);

    std::filesystem::path folder_, staging_, aside_, spare_;
    MirrorMemory spare_memory_;  // once spare_files_ are known
    std::future<std::vector<std::string>> spare_files_;  // all that the spare and the folder hold; invalid: there is no spare
    std::future<void> following_;
    const std::atomic<int>* stop_;
    std::unique_ptr<FolderLock> lock_;
    std::vector<std::string> notices_, taken_over_, written_, removed_;
    bool committed_ = false;
};

}  // namespace portraits
