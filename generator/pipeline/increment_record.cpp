#include <unordered_map>

#include "base/files.hpp"
#include "geo/stored_geography.hpp"
#include "pipeline/increment.hpp"
#include "pipeline/program_files.hpp"

namespace portraits {

/// The record names the file by its bytes: a file that another build left is none of ours.
void Increment::save_shapes() {
    if (!shapes_) return;
    const std::string bytes = geography_bytes(*shapes_);
    try {
        write_file(shapes_path(folder_), bytes);
        made_.shapes = content_hash(bytes);
    } catch (const EnvironmentError&) {
        // They will be made again.
    }
}

void Increment::note_files(const HostedTree& tree) {
    save_shapes();
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (const GroupRecord& group : made_.groups) numbers.emplace(group.name, static_cast<std::uint32_t>(numbers.size()));
    for (const std::string& name : tree.groups()) {
        const auto [number, fresh] = numbers.emplace(name, static_cast<std::uint32_t>(numbers.size()));
        if (fresh) made_.groups.push_back(record_of(name, {}));
        groups_of_tree_.push_back(number->second);
    }
    constexpr std::size_t line = 200;  // about
    lines_.reserve(line * tree.files().size());
    for (const auto& [path, file] : tree.files())
        if (file.stamp().inode != 0) append_file(lines_, path, file.entry(), file.stamp(), groups_of_tree_[file.group]);
}

void Increment::save(const HostedTree& tree, const Diagnostics& diagnostics, const Summary& summary) {
    std::size_t stand = 0;  // of the files of the build before
    for (const auto& [path, file] : tree.files()) {
        stand += file.kept || (former() && former()->record().files.contains(path));
        if (file.stamp().inode == 0) append_file(lines_, path, file.entry(), stamp_of(folder_ / path), groups_of_tree_[file.group]);
        if (file.kept) continue;
        ++rewritten_;
        if (former()) reasons_.push_back("  " + path);
    }
    if (former()) removed_ = former()->size() - stand;
    made_.program = program_files();
    made_.complaints = diagnostics.items();
    made_.counts = {{"territoires", summary.territories}, {"documents", summary.documents}, {"pages", summary.pages},
                    {"figures", summary.figures},         {"fichiers", summary.files},      {"octets", summary.bytes}};
    try {
        write_record(record_path(folder_), made_, lines_);
    } catch (const EnvironmentError&) {
        // The folder is published. The record before stays: what it says of files that are others now is not believed.
    }
}

GroupRecord record_of(std::string name, std::string key) { return {std::move(name), std::move(key), {}, {}, 0, 0, 0, 0, {}, {}, {}}; }

GroupRecord record_of(std::string name, std::string key, const DocumentOutput& output) {
    return {std::move(name), std::move(key), output.slug, output.booklet.href, output.booklet.bytes, output.booklet.pages, output.own_pages,
            output.figures, output.uses, {}, output.diagnostics.items()};
}

DocumentOutput output_of(const GroupRecord& group) {
    DocumentOutput output{group.slug, {group.booklet, group.booklet_bytes, group.booklet_pages}, group.own_pages, group.figures, group.uses, {}};
    for (const Diagnostic& complaint : group.complaints) output.diagnostics.add(complaint);
    return output;
}

}  // namespace portraits
