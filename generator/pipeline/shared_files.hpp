#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "write/tree/hosted_tree.hpp"

namespace portraits {

/// Files that several pages use (style, fonts, base maps, images): written to the tree at once, and kept for the archives that
/// hold a page with all it needs. Thread-safe.
class SharedFiles {
public:
    explicit SharedFiles(HostedTree& tree) : tree_(tree) {}
    /// `path` is relative to the root of the site.
    void write(const std::string& path, std::string bytes);

    using Files = std::map<std::string, std::shared_ptr<const Packed>>;
    /// The shared files that a page names by links that start with `root`, and those that these name in turn, beside them.
    Files needed_by(const std::string& page, const std::string& root) const;

private:
    void collect(const std::string& text, const std::string& prefix, const std::string& folder, Files& found) const;

    HostedTree& tree_;
    struct File {
        std::string bytes;                            // of a file that was not packed: it is in the folder already
        std::shared_ptr<const Packed> packed;
    };
    const std::shared_ptr<const Packed>& packed(const std::string& path, File& file) const;

    mutable std::mutex mutex_;
    mutable std::map<std::string, File> files_;
};

}  // namespace portraits
