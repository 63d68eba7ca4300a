#include "pipeline/increment.hpp"

#include <algorithm>
#include <ctime>
#include <unordered_map>

#include "base/files.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "geo/stored_geography.hpp"
#include "pipeline/groups.hpp"
#include "pipeline/inputs_output.hpp"
#include "pipeline/program_files.hpp"
#include "write/pack/digest.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// Texts one after the other, each with its length: no two lists give the same.
class Joined {
public:
    Joined& add(std::string_view text) {
        text_ += std::to_string(text.size()) + ':';
        text_ += text;
        return *this;
    }
    Joined& add(double number) { return add(fmt_exact(number)); }
    Joined& add(const std::vector<std::string>& list) {
        add(std::to_string(list.size()));
        for (const std::string& each : list) add(each);
        return *this;
    }
    std::string hash() const { return sha256(text_); }
    const std::string& text() const { return text_; }

private:
    static std::string fmt_exact(double number) {
        char text[40];
        std::snprintf(text, sizeof text, "%a", number);
        return text;
    }
    std::string text_;
};

/// A file that is no input: of what an earlier build left for this one.
std::string bytes_of(const fs::path& file) {
    const InputWatch unseen([](const fs::path&, std::string_view) {});
    return read_file(file);
}

std::string yes_or_no(bool value) { return value ? "1" : "0"; }

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

/// What other outputs than its own portrait may show of a territory: all but its texts and its people.
std::string face_of(const Territory& territory) {
    Joined face;
    const NameForms& forms = territory.forms;
    for (const std::string& each : {territory.id, forms.name, forms.de, forms.a, forms.le, territory.main_commune}) face.add(each);
    face.add(yes_or_no(forms.plural)).add(yes_or_no(forms.feminine)).add(territory.regions).add(territory.departments);
    for (const auto& member : territory.members) face.add(member.value);
    return face.add(territory.centre.lon).add(territory.centre.lat).hash();
}

// A file may change twice within one step of the clock that dates it. One dated so recently is never taken for unchanged.
void doubt_recent(std::map<std::string, FileStamp>& stamps) {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    const std::int64_t recent = std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec - 50'000'000;
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

std::string Increment::hash_of_territory_file(const Territory& territory) const {
    const auto found = made_.contents.find(file_of_territory(territory, options_.paths));
    return found == made_.contents.end() ? std::string() : found->second;
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

/// The record names the file by its bytes: a file that another build left is none of ours.
void Increment::save_shapes() {
    if (!shapes_) return;
    const std::string bytes = geography_bytes(*shapes_);
    write_file(shapes_path(folder_), bytes);
    made_.shapes = content_hash(bytes);
}

bool Increment::changes_texts_only(const Prepared& prepared, const std::vector<std::string>& groups) {
    if (!same_program_ || !only_territory_files_changed()) return false;
    take_over_inputs(prepared);
    if (!std::all_of(groups.begin(), groups.end(), [&](const std::string& name) { return standing(name, common_key()); })) return false;
    return true;
}

void Increment::set_common_key(const InputRecord& read, const Prepared& prepared) {
    Joined common;
    common.add(prepared.territories);
    std::map<std::string, std::string> shared = made_.contents;
    for (const Territory& territory : prepared.atlas->territories()) {
        made_.faces[territory.id] = face_of(territory);
        common.add(territory.id).add(made_.faces[territory.id]);
        const std::string file = file_of_territory(territory, options_.paths);
        if (!read.read_again().contains(file)) shared.erase(file);
    }
    for (const auto& [name, hash] : shared) common.add(name).add(hash);
    common_ = common.hash();
}

/// Says which inputs that all groups are made from are not what they were.
void Increment::note_common_changes() {
    const BuildRecord& before = former()->record();
    const auto other = [](const auto& now, const auto& then, const std::string& name) {
        const auto a = now.find(name), b = then.find(name);
        return a == now.end() || b == then.end() || a->second != b->second;
    };
    std::map<std::string, std::string> names = made_.contents;
    names.insert(before.contents.begin(), before.contents.end());
    for (const auto& [name, unused] : names)
        if (!name.starts_with("content/territoires/") && other(made_.contents, before.contents, name))
            reasons_.push_back(message("everything: {} has changed", name));
    names = made_.faces;
    names.insert(before.faces.begin(), before.faces.end());
    for (const auto& [id, unused] : names)
        if (other(made_.faces, before.faces, id)) reasons_.push_back(message("everything: what other pages show of {} has changed", id));
}

std::string Increment::key_of_territory(const Territory& territory) const { return common_key(hash_of_territory_file(territory)); }

std::string Increment::common_key(const std::string& more) const { return Joined().add(common_).add(more).hash(); }

/// A file of the group, or one that its pages use, that is not as it was left; empty when there is none.
std::string Increment::lost_of(const GroupRecord& group) const {
    std::string lost = former()->lost_of(group.name);
    for (const std::string& path : group.uses)
        if (lost.empty() && !former()->whole(path)) lost = path;
    return lost;
}

bool Increment::is_readable(const GroupRecord& group) const { return group.complaints.empty() || former()->record().language == made_.language; }

const GroupRecord* Increment::standing(const std::string& name, const std::string& key) const {
    const GroupRecord* before = former()->group(name);
    return before && before->key == key && is_readable(*before) && lost_of(*before).empty() ? before : nullptr;
}

const GroupRecord* Increment::held(const std::string& name, const std::string& key) {
    if (!former() || !former()->same_program()) return nullptr;
    if (const GroupRecord* held = standing(name, key)) return held;
    const GroupRecord* before = former()->group(name);
    if (!before) reasons_.push_back(message("{}: new", name));
    else if (const std::string lost = lost_of(*before); !lost.empty()) reasons_.push_back(message("{}: {} is missing or was changed in the folder", name, lost));
    else if (before->key != key) reasons_.push_back(message("{}: what it is made from has changed", name));
    else reasons_.push_back(message("{}: its complaints are asked for in another language", name));
    return nullptr;
}

void Increment::note_kept_files(const HostedTree& tree) {
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
        if (file.kept) append_file(lines_, path, file.entry(), file.kept->stamp, groups_of_tree_[file.group]);
}

void Increment::save(const HostedTree& tree, const Diagnostics& diagnostics, const Summary& summary) {
    std::size_t stand = 0;  // of the files of the build before
    for (const auto& [path, file] : tree.files()) {
        stand += file.kept || (former() && former()->record().files.contains(path));
        if (file.kept) continue;
        append_file(lines_, path, file.entry(), stamp_of(folder_ / path), groups_of_tree_[file.group]);
        ++rewritten_;
        if (former()) reasons_.push_back("  " + path);
    }
    if (former()) removed_ = former()->size() - stand;
    made_.program = program_files();
    made_.complaints = diagnostics.items();
    made_.counts = {{"territoires", summary.territories}, {"documents", summary.documents}, {"pages", summary.pages},
                    {"figures", summary.figures},         {"fichiers", summary.files},      {"octets", summary.bytes}};
    try {
        save_shapes();
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
