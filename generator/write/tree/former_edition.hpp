#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "write/tree/build_record.hpp"

namespace portraits {

/// A published folder beside the record of the build that made it: which of its files are as that build left them.
class FormerEdition {
public:
    /// Looks at every file of the folder. `same_program`: what makes the next edition gives the same bytes from the same inputs; else only
    /// whole files can be compared.
    FormerEdition(std::shared_ptr<const BuildRecord> record, const std::filesystem::path& folder, bool same_program = true);
    bool same_program() const { return same_program_; }
    const BuildRecord& record() const { return *record_; }
    /// The file, when it is as it was left; else null.
    const KeptFile* untouched(const std::string& path) const;
    /// True when the file and the twins that it had are as they were left.
    bool whole(const std::string& path) const;
    /// The files of a group that are as they were left.
    std::vector<std::pair<const std::string*, const KeptFile*>> files_of(const std::string& group) const;
    /// What is recorded of a group; null when there is none of this name.
    const GroupRecord* group(const std::string& name) const;
    /// A file of the group that is missing or was changed; empty when there is none.
    std::string lost_of(const std::string& group) const;
    const std::string& group_of(const KeptFile& file) const { return record_->groups[file.group].name; }
    /// True when the folder holds these files as they were left, and no other.
    bool complete() const { return lost_.empty() && strange_.empty(); }
    std::size_t size() const { return record_->files.size(); }
    /// One that is missing or changed, else one that no build made; empty when complete.
    std::string first_difference() const;

    /// The names under which a file and its compressed twins stand.
    static std::array<std::string, 3> with_twins(const std::string& path) { return {path, path + ".gz", path + ".br"}; }

private:
    std::shared_ptr<const BuildRecord> record_;
    bool same_program_;
    std::unordered_set<std::string> lost_;
    std::string strange_;
    struct Group {
        const GroupRecord* record = nullptr;
        std::vector<std::pair<const std::string*, const KeptFile*>> files;
    };
    std::unordered_map<std::string, Group> by_group_;
};

}  // namespace portraits
