#include "write/tree/former_edition.hpp"

#include "write/tree/output_tree.hpp"

namespace portraits {

FormerEdition::FormerEdition(std::shared_ptr<const BuildRecord> record, const std::filesystem::path& folder, bool same_program)
    : record_(std::move(record)), same_program_(same_program) {
    std::size_t met = 0;
    scan_folder(folder, [&](std::string&& path, const FileStamp& stamp) {
        const auto known = record_->files.find(path);
        if (known == record_->files.end()) {
            if (path != folder_marker) strange_ = std::move(path);
            return;
        }
        ++met;
        if (!stamp.same_contents(known->second.stamp)) lost_.insert(std::move(path));
    });
    if (met < record_->files.size())
        for (const auto& [path, file] : record_->files)
            if (stamp_of(folder / path).inode == 0) lost_.insert(path);
    std::vector<std::vector<std::pair<const std::string*, const KeptFile*>>> groups(record_->groups.size());
    for (const auto& [path, file] : record_->files) groups[file.group].emplace_back(&path, &file);
    for (std::size_t i = 0; i < groups.size(); ++i) by_group_[record_->groups[i].name] = {&record_->groups[i], std::move(groups[i])};
}

const KeptFile* FormerEdition::untouched(const std::string& path) const {
    const auto found = record_->files.find(path);
    return found == record_->files.end() || lost_.contains(path) ? nullptr : &found->second;
}

bool FormerEdition::whole(const std::string& path) const {
    for (const std::string& each : with_twins(path))
        if (lost_.contains(each)) return false;
    return record_->files.contains(path);
}

std::vector<std::pair<const std::string*, const KeptFile*>> FormerEdition::files_of(const std::string& group) const {
    const auto found = by_group_.find(group);
    if (found == by_group_.end()) return {};
    auto files = found->second.files;
    if (!lost_.empty()) std::erase_if(files, [&](const auto& file) { return lost_.contains(*file.first); });
    return files;
}

const GroupRecord* FormerEdition::group(const std::string& name) const {
    const auto found = by_group_.find(name);
    return found == by_group_.end() ? nullptr : found->second.record;
}

std::string FormerEdition::lost_of(const std::string& group) const {
    for (const std::string& path : lost_)
        if (group_of(record_->files.at(path)) == group) return path;
    return {};
}

std::string FormerEdition::first_difference() const { return lost_.empty() ? strange_ : *lost_.begin(); }

}  // namespace portraits
