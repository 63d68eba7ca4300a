#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// Where a build puts its files. Virtual because tests and embedding programs keep them in memory. Paths are relative, with
/// forward slashes. write() may be called from many threads; nothing is visible to readers before commit().
class OutputTree {
public:
    virtual ~OutputTree() = default;
    virtual void write(const std::string& path, std::string_view bytes) = 0;
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
    void account(const std::string& path, std::string_view bytes);
    std::mutex mutex_;

private:
    std::size_t files_ = 0;
    std::uint64_t bytes_ = 0;
};

/// Files in memory, for tests and for programs that embed the generator.
class MemoryTree : public OutputTree {
public:
    void write(const std::string& path, std::string_view bytes) override;
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

/// A folder on disk: built beside it as "<folder>.en-cours", swapped in whole by commit(). An interrupted or failed build leaves
/// the old folder as it was; what it left beside is removed by the next one. A folder that holds files but was not made by this
/// program is refused.
class DiskTree : public OutputTree {
public:
    explicit DiskTree(std::filesystem::path folder);
    ~DiskTree() override;
    void write(const std::string& path, std::string_view bytes) override;
    void commit(Previous previous) override;
    std::vector<std::string> kept() const override;
    std::string former(const std::string& path) const override;

private:
    std::filesystem::path folder_, staging_;
    bool committed_ = false;
};

}  // namespace portraits
