#pragma once
#include <map>
#include <set>
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
    /// The hash of each file, of sealed ones too: never to be published.
    const std::map<std::string, std::string>& hashes() const { return hashes_; }
    /// Those that were read more than once: by more than one who wanted them.
    const std::set<std::string>& read_again() const { return read_again_; }
    /// Where files from outside the three folders were read.
    const std::set<std::filesystem::path>& elsewhere() const { return elsewhere_; }
    /// The name of a file in these lists.
    std::string name_of(const std::filesystem::path& path) const;

private:
    void note(const std::filesystem::path& path, std::string_view bytes);

    std::vector<std::pair<std::filesystem::path, std::string>> roots_;
    std::map<std::string, FileEntry> files_;
    std::map<std::string, std::string> hashes_;
    std::set<std::string> read_again_;
    std::set<std::filesystem::path> elsewhere_;
    InputWatch watch_;
};

}  // namespace portraits
