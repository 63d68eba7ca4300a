#include "pipeline/file_stamps.hpp"

#include <algorithm>
#include <vector>

#include <sys/stat.h>

namespace portraits {

namespace fs = std::filesystem;

std::string file_stamp(const fs::path& file) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) return file.string() + "|\n";
    return file.string() + '|' + std::to_string(found.st_size) + '|' + std::to_string(found.st_mtim.tv_sec) + '|' + std::to_string(found.st_mtim.tv_nsec) +
           '|' + std::to_string(found.st_ino) + '\n';
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
