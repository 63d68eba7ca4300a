#include "pipeline/increment.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "geo/stored_geography.hpp"
#include "pipeline/groups.hpp"
#include "pipeline/joined.hpp"
#include "pipeline/program_files.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// A file that is no input: of what an earlier build left for this one.
std::string bytes_of(const fs::path& file) {
    const InputWatch unseen([](const fs::path&, std::string_view) {});
    return read_file(file);
}

/// All that was asked for; the number of threads changes nothing.
std::string text_of(const BuildOptions& options) {
    Joined all;
    for (const fs::path& path : {options.paths.content, options.paths.data, options.paths.themes}) all.add(path.string());
    all.add(options.paths.theme).add(options.only);
    for (const bool flag : {options.keep_going, options.every_note, options.png, options.twins, options.print, options.edition, options.quality,
                            options.publication})
        all.add(yes_or_no(flag));
    const BoundariesSpec& boundaries = options.boundaries;
    for (const std::string& each : {boundaries.territories, boundaries.departments, boundaries.regions, boundaries.territory_code,
                                    boundaries.department_code, boundaries.region_code, boundaries.credit, boundaries.projection})
        all.add(each);
    for (const auto& [name, file] : options.layer_files) all.add(name).add(file);
    return all.text();
}

/// One dated so recently that it may change again unseen is never taken for unchanged.
void doubt_recent(std::map<std::string, FileStamp>& stamps) {
    const std::int64_t recent = doubtful_since();
    for (auto& [path, stamp] : stamps)
        if (stamp.changed >= recent) stamp.inode = 0;
}

std::map<std::string, FileStamp> files_of_folders(const LoadPaths& paths) {
    std::map<std::string, FileStamp> found;
    for (const fs::path& folder : {paths.content, paths.data, paths.themes})
        for (const auto& [path, stamp] : scan_folder(folder)) found.emplace((folder / path).string(), stamp);
    return found;
}

/// Whether the files that are loaded now are among those of a record, and all of those are still there. Some are loaded later: not all are both.
bool is_same_program(const std::map<std::string, FileStamp>& before) {
    for (const auto& [path, stamp] : program_files())
        if (!before.contains(path)) return false;
    return std::all_of(before.begin(), before.end(), [](const auto& file) { return stamp_of(file.first).same_contents(file.second); });
}

}  // namespace

Increment::Increment(const BuildOptions& options, fs::path folder, bool all) : options_(options), folder_(std::move(folder)) {
    while (folder_.has_parent_path() && folder_.filename().empty()) folder_ = folder_.parent_path();
    made_.options = text_of(options);
    made_.language = tr("language of messages");
    made_.inputs = files_of_folders(options.paths);
    doubt_recent(made_.inputs);
    std::optional<BuildRecord> record = all ? std::nullopt : read_record(record_path(folder_));
    const std::string reason = all                                      ? tr("everything was asked for")
                               : !record                                ? tr("no record of an earlier build")
                               : !is_same_program(record->program)      ? tr("the program or one of its libraries is another one")
                               : record->options != made_.options       ? tr("other options than those of the earlier build")
                                                                        : "";
    if (!reason.empty()) reasons_.push_back(message("everything: {}", reason));
    else same_inputs_ = record->language == made_.language && are_inputs_of(*record);
    same_program_ = record && reason.empty();
    if (record) before_ = std::make_shared<const BuildRecord>(std::move(*record));
    if (before_)
        looking_ = std::async(std::launch::async, [before = before_, folder = folder_, same = reason.empty()] {
            return std::make_unique<FormerEdition>(before, folder, same);  // its own: members go before the future waits
        });
}

const FormerEdition* Increment::former() const {
    if (looking_.valid()) former_ = looking_.get();
    return former_.get();
}

bool Increment::nothing_changed() const {
    if (!same_inputs_ || !former()->complete()) return false;
    for (const char* of_another_build : {".en-cours", ".ancien", ".verrou"})  // one that runs, or that was killed and must be tidied up
        if (stamp_of(folder_.string() + of_another_build).inode != 0) return false;
    return true;
}

/// By their stamps; a file that may have changed within a step of the clock is never believed to be the same.
bool Increment::are_inputs_of(const BuildRecord& record) const {
    std::map<std::string, FileStamp> inputs = made_.inputs;
    for (const auto& [path, stamp] : record.inputs)
        if (!inputs.contains(path)) inputs.emplace(path, stamp_of(path));
    return inputs == record.inputs && std::none_of(inputs.begin(), inputs.end(), [](const auto& input) { return input.second.inode == 0; });
}

void Increment::set_inputs(const InputRecord& read, const Prepared& prepared) {
    std::map<std::string, FileStamp> elsewhere;
    for (const fs::path& path : read.elsewhere()) elsewhere.emplace(path.string(), stamp_of(path));
    doubt_recent(elsewhere);
    made_.inputs.merge(elsewhere);
    if (shapes_taken_) {  // the files that they were made from were not read: they are as they were
        take_over_inputs(prepared);
    } else {
        made_.contents = read.hashes();
        made_.listed = read.files();
        set_common_key(read, prepared);
    }
    if (former() && former()->same_program()) note_common_changes();
}

/// By their stamps; files outside the three folders, which the record lists too, must have theirs.
bool Increment::only_territory_files_changed() const {
    const std::map<std::string, FileStamp>& before = before_->inputs;
    const fs::path territories = options_.paths.content / "territoires";
    const auto is_same = [](const FileStamp& now, const FileStamp& then) { return now.inode != 0 && now == then; };
    const bool known = std::all_of(made_.inputs.begin(), made_.inputs.end(), [&](const auto& input) {
        const auto then = before.find(input.first);
        if (then == before.end()) return false;
        return is_same(input.second, then->second) || fs::path(input.first).parent_path() == territories;
    });
    return known && std::all_of(before.begin(), before.end(), [&](const auto& input) {
        return made_.inputs.contains(input.first) || is_same(stamp_of(input.first), input.second);
    });
}

/// What was not read this time is as it was.
void Increment::take_over_inputs(const Prepared& prepared) {
    made_.contents = before_->contents;
    for (const auto& [name, hash] : reads_->hashes()) made_.contents[name] = hash;
    made_.listed = before_->listed;
    for (const auto& [name, file] : reads_->files()) made_.listed[name] = file;
    for (const auto& [path, stamp] : before_->inputs) made_.inputs.emplace(path, stamp);
    set_common_key(*reads_, prepared);
}

bool Increment::is_common_as_before() const {
    const GroupRecord* frame = before_->group(frame_group);
    return frame && frame->key == common_key();
}

std::shared_ptr<const Geography> Increment::find(const Prepared& prepared, Diagnostics&) {
    if (!same_program_ || before_->shapes.empty() || !only_territory_files_changed()) return nullptr;
    take_over_inputs(prepared);
    const fs::path file = shapes_path(folder_);
    std::error_code none;
    if (!is_common_as_before() || !fs::is_regular_file(file, none)) return nullptr;
    const std::string bytes = bytes_of(file);
    if (content_hash(bytes) != before_->shapes) return nullptr;
    auto found = geography_from(bytes);
    if (!found) return nullptr;
    made_.shapes = before_->shapes;
    shapes_taken_ = true;
    return std::make_shared<const Geography>(std::move(*found));
}

/// Complaints of shapes would have to be kept with them: such shapes are made each time.
void Increment::keep(std::shared_ptr<const Geography> shapes, const Diagnostics& diagnostics) {
    if (diagnostics.items().empty()) shapes_ = std::move(shapes);
}

bool Increment::changes_texts_only(const Prepared& prepared, const std::vector<std::string>& groups) {
    if (!same_program_ || !only_territory_files_changed()) return false;
    take_over_inputs(prepared);
    if (!std::all_of(groups.begin(), groups.end(), [&](const std::string& name) { return standing(name, common_key()); })) return false;
    return true;
}

}  // namespace portraits
