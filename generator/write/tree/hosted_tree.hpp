#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "write/pack/packed.hpp"
#include "write/tree/manifest.hpp"
#include "write/tree/former_edition.hpp"
#include "write/tree/output_tree.hpp"

namespace portraits {

/// A tree as static servers like it: beside each text file its compressed twins ".gz" and ".br" (asked for: `twins`), and at the
/// root what checks a copy, manifeste.json and SHA256SUMS. write() compresses and may be called from many threads.
class HostedTree {
public:
    /// With the edition before, of the same program and options: files that it holds with the same bytes are taken over as they are.
    HostedTree(OutputTree& tree, bool twins, const FormerEdition* former = nullptr) : tree_(tree), twins_(twins), former_(former) {}
    void write(const std::string& path, std::string bytes);
    void write(const std::string& path, const Packed& file);
    /// A file that is as it must be, its twins being files of their own; gives its SHA-256.
    std::string take(const std::string& path, std::string_view bytes);
    bool has(const std::string& path) const;
    bool has_twins() const { return twins_; }

    /// What the calling thread writes during the scope is of this group. Scopes nest: the inner one counts.
    class Group {
    public:
        explicit Group(std::string name);
        ~Group();
        Group(const Group&) = delete;
        Group& operator=(const Group&) = delete;

    private:
        std::string name_;
        const std::string* outer_;
    };
    /// Takes over every file that the edition before holds of a group.
    void keep_group(const std::string& name);
    /// Takes over a file of the edition before with its twins, unless it was written meanwhile.
    void keep_shared(const std::string& path);
    /// True of a file of this group that was taken over.
    bool is_kept(const std::string& path, const std::string& group) const;
    /// Bytes of a file of the edition before.
    std::string former(const std::string& path) const { return tree_.former(path); }
    /// True when the edition before holds this file, untouched, with these bytes.
    bool is_unchanged(const std::string& path, std::string_view bytes) const;
    /// Paths written so far and, for a completed build, those it will keep; sorted.
    std::vector<std::string> paths(OutputTree::Previous previous) const;
    /// Writes the manifest of everything that will stand in the tree, then commits: not at all when that is, file by file, the edition
    /// before. `beside` is called meanwhile: files() then changes no more. Throws EnvironmentError.
    void commit(OutputTree::Previous previous, const ManifestHead& head, const std::function<void()>& beside = {});

    struct File {
        FileEntry own;
        std::uint32_t group = 0;         // of groups()
        const KeptFile* kept = nullptr;  // of the edition before, which has it as it is; else null
        FileStamp written;               // when it was; an inode of 0: not known
        const FileEntry& entry() const { return kept ? kept->entry : own; }
        const FileStamp& stamp() const { return kept ? kept->stamp : written; }
    };
    /// All that stands in the tree after commit(), the manifest included.
    const std::map<std::string, File>& files() const { return files_; }
    const std::vector<std::string>& groups() const { return groups_; }

private:
    void put(const std::string& path, std::string_view bytes, const std::string& sha);
    void take_over(const std::string& path, const KeptFile& file, const std::string& group);
    std::uint32_t number_of(const std::string& group);
    void write_manifest(const ManifestHead& head);
    bool is_former_edition() const;

    OutputTree& tree_;
    bool twins_;
    const FormerEdition* former_;
    mutable std::mutex mutex_;
    std::map<std::string, File> files_;
    std::vector<std::string> groups_;
    std::unordered_map<std::string, std::uint32_t> group_numbers_;
};

}  // namespace portraits
