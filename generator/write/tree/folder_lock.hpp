#pragma once
#include <filesystem>

namespace portraits {

/// Excludes two builds of the same folder by an advisory lock (flock) on "<folder>.verrou". The kernel releases it when the program ends,
/// however it ends: a file that a crash leaves behind excludes nobody. Throws EnvironmentError when another program holds it.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    std::filesystem::path path_;
    int file_ = -1;
};

}  // namespace portraits
