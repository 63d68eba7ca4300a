#include "pipeline/file_stamps.hpp"

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <vector>

#include <sys/stat.h>

#include "write/tree/scan.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

std::string stamp_text(const fs::path& file, const struct stat& found) {
    return file.string() + '|' + std::to_string(found.st_size) + '|' + std::to_string(nanoseconds(found.st_mtim)) + '|' +
           std::to_string(nanoseconds(found.st_ctim)) + '|' + std::to_string(found.st_ino) + '\n';
}

}  // namespace

std::string file_stamp(const fs::path& file) {
    struct stat found {};
    return stat(file.c_str(), &found) == 0 ? stamp_text(file, found) : file.string() + "|\n";
}

std::string sure_stamps(const fs::path& path) {
    const std::int64_t recent = doubtful_since();
    std::vector<fs::path> files = {path};
    std::error_code error;
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) files.push_back(at->path());
    std::sort(files.begin(), files.end());
    std::string all;
    for (const fs::path& file : files) {
        struct stat found {};
        if (stat(file.c_str(), &found) != 0 || nanoseconds(found.st_ctim) >= recent) return {};
        all += stamp_text(file, found);
    }
    return all;
}

std::string file_stamps(const fs::path& folder) {
    std::vector<std::string> stamps;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->is_regular_file(error)) stamps.push_back(file_stamp(at->path()));
    std::sort(stamps.begin(), stamps.end());
    std::string all;
    for (const std::string& stamp : stamps) all += stamp;
    return all;
}

}  // namespace portraits
