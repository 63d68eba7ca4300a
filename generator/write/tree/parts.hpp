#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "write/tree/hosted_tree.hpp"

namespace portraits {

/// Name of the file that says, at the root of a part of a build, which part it is and what the pages about all territories need of it.
inline constexpr const char* part_path = "part.json";

/// What a part says of one territory. The booklet's path is relative to the root; empty: none.
struct PartOutput {
    std::string id, slug, booklet;
    std::uintmax_t bytes = 0;
    int pages = 0, own_pages = 0;
    std::size_t figures = 0;
};
std::string part_text(int index, int count, const std::string& signature, const std::vector<PartOutput>& outputs);

/// The folders of the parts of one build, read to be joined. Its reading members may be called from many threads.
class Parts {
public:
    /// Throws EnvironmentError, with what to do, when a folder is no part, when parts are missing, given twice or have another signature.
    Parts(const std::vector<std::string>& folders, const std::string& signature, const std::vector<std::string>& territories);

    /// Takes a territory's files into the tree, each as its part's manifest says it. Throws EnvironmentError for a file that is not.
    const PartOutput& take(const std::string& territory, HostedTree& tree) const;
    /// Takes what territories share (base maps), as far as the tree lacks it.
    void take_shared(HostedTree& tree) const;

private:
    struct Part {
        std::filesystem::path folder;
        std::map<std::string, FileEntry> files;
    };
    struct Entry {
        std::size_t part = 0;
        PartOutput output;
    };
    void read(const std::string& folder, const std::string& signature);
    void copy(const Part& part, const std::string& path, const FileEntry& file, HostedTree& tree) const;

    std::vector<Part> parts_;
    std::map<int, std::string> folder_of_part_;     // by the part's number
    int count_ = 0;
    std::map<std::string, Entry> entries_;          // by territory
};

}  // namespace portraits
