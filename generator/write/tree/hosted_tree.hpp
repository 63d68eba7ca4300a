#pragma once
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "write/pack/packed.hpp"
#include "write/tree/manifest.hpp"
#include "write/tree/output_tree.hpp"

namespace portraits {

/// A tree as static servers like it: beside each text file its compressed twins ".gz" and ".br" (asked for: `twins`), and at the
/// root what checks a copy, manifeste.json and SHA256SUMS. write() compresses and may be called from many threads.
class HostedTree {
public:
    HostedTree(OutputTree& tree, bool twins) : tree_(tree), twins_(twins) {}
    void write(const std::string& path, std::string bytes) { write(path, pack(path, std::move(bytes))); }
    void write(const std::string& path, const Packed& file);
    /// A file that is as it must be, its twins being files of their own; gives its SHA-256.
    std::string take(const std::string& path, std::string_view bytes);
    bool has(const std::string& path) const;
    /// Paths written so far and, for a completed build, those it will keep; sorted.
    std::vector<std::string> paths(OutputTree::Previous previous) const;
    /// Writes the manifest of everything that will stand in the tree, then commits. Throws EnvironmentError.
    void commit(OutputTree::Previous previous, const ManifestHead& head);

private:
    std::string put(const std::string& path, std::string_view bytes);

    OutputTree& tree_;
    bool twins_;
    mutable std::mutex mutex_;
    std::map<std::string, FileEntry> entries_;
};

}  // namespace portraits
