#pragma once
#include <map>
#include <string>

#include "base/inputs.hpp"
#include "pipeline/pipeline.hpp"
#include "write/tree/manifest.hpp"

namespace portraits {

/// Notes every file that the calling thread reads while it lives, under a name that no machine's folders enter: "content/…", "data/…",
/// "themes/…", and "autres/<name>" for boundaries and layers from elsewhere. The hash is that of the very bytes that were used;
/// a file that is sealed, for it holds secret numbers, has none.
class InputRecord {
public:
    explicit InputRecord(const LoadPaths& paths);
    const std::map<std::string, FileEntry>& files() const { return files_; }

private:
    std::string name_of(const std::filesystem::path& path) const;
    void note(const std::filesystem::path& path, std::string_view bytes);

    std::vector<std::pair<std::filesystem::path, std::string>> roots_;
    std::map<std::string, FileEntry> files_;
    InputWatch watch_;
};

}  // namespace portraits
