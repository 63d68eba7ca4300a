#include "write/tree/build_record.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/reasons.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

constexpr std::string_view heading = "portraits-construction 3\n", ending = "fin\n";

Json json_of(const FileStamp& stamp) { return {stamp.bytes, stamp.inode, stamp.modified, stamp.changed}; }
FileStamp stamp_from(const Json& json) { return {json.at(0), json.at(1), json.at(2), json.at(3)}; }

Json json_of(const std::map<std::string, FileStamp>& stamps) {
    Json made = Json::object();
    for (const auto& [path, stamp] : stamps) made[path] = json_of(stamp);
    return made;
}

std::map<std::string, FileStamp> stamps_from(const Json& json) {
    std::map<std::string, FileStamp> made;
    for (const auto& [path, stamp] : json.items()) made.emplace(path, stamp_from(stamp));
    return made;
}

Json json_of(const std::map<std::string, FileEntry>& files) {
    Json made = Json::object();
    for (const auto& [path, file] : files) made[path] = {file.bytes, file.sha256};
    return made;
}

std::map<std::string, FileEntry> entries_from(const Json& json) {
    std::map<std::string, FileEntry> made;
    for (const auto& [path, file] : json.items()) made.emplace(path, FileEntry{file.at(0), file.at(1)});
    return made;
}

Json json_of(const std::vector<Diagnostic>& complaints) {
    Json list = Json::array();
    for (const Diagnostic& each : complaints)
        list.push_back({static_cast<int>(each.severity), each.code, each.origin.file ? Json(*each.origin.file) : Json(), each.origin.line,
                        each.origin.column, each.message, each.help, each.territory});
    return list;
}

std::vector<Diagnostic> complaints_from(const Json& json) {
    std::vector<Diagnostic> made;
    for (const Json& each : json) {
        Origin origin{each.at(2).is_null() ? nullptr : std::make_shared<const std::string>(each.at(2).get<std::string>()), each.at(3), each.at(4)};
        made.push_back({static_cast<Severity>(each.at(0).get<int>()), each.at(1), std::move(origin), each.at(5), each.at(6), each.at(7)});
    }
    return made;
}

/// Files that groups share, each named once: most groups use the same forty.
class Shared {
public:
    Json numbers_of(const std::vector<std::string>& paths) {
        Json numbers = Json::array();
        for (const std::string& path : paths) {
            const auto [number, fresh] = numbers_.emplace(path, numbers_.size());
            if (fresh) names_.push_back(path);
            numbers.push_back(number->second);
        }
        return numbers;
    }
    const Json& names() const { return names_; }

private:
    std::unordered_map<std::string, std::size_t> numbers_;
    Json names_ = Json::array();
};

Json json_of(const GroupRecord& group, Shared& shared) {
    Json downloads = Json::array();
    for (const auto& file : group.downloads) downloads.push_back({file.name, file.part, file.type, file.bytes});
    return {{"nom", group.name},     {"cle", group.key},           {"page", group.slug},       {"livret", {group.booklet, group.booklet_bytes, group.booklet_pages, group.own_pages}},
            {"figures", group.figures}, {"communs", shared.numbers_of(group.uses)}, {"fichiers", downloads}, {"avis", json_of(group.complaints)},
            {"dits", group.told}};
}

GroupRecord group_from(const Json& json, const Json& shared) {
    GroupRecord group{json.at("nom"), json.at("cle"), json.at("page"), {}, 0, 0, 0, json.at("figures"), {}, {}, {}};
    for (const Json& number : json.at("communs")) group.uses.push_back(shared.at(number.get<std::size_t>()));
    const Json& booklet = json.at("livret");
    group.booklet = booklet.at(0);
    group.booklet_bytes = booklet.at(1);
    group.booklet_pages = booklet.at(2);
    group.own_pages = booklet.at(3);
    for (const Json& file : json.at("fichiers")) group.downloads.push_back({file.at(0), file.at(1), file.at(2), file.at(3)});
    group.complaints = complaints_from(json.at("avis"));
    group.told = json.at("dits");
    return group;
}

Json head_of(const BuildRecord& record) {
    Json groups = Json::array();
    Shared shared;
    for (const GroupRecord& group : record.groups) groups.push_back(json_of(group, shared));
    return {{"options", record.options},
            {"langue", record.language},
            {"programme", json_of(record.program)},
            {"entrees", json_of(record.inputs)},
            {"contenus", record.contents},
            {"listes", json_of(record.listed)},
            {"faces", record.faces},
            {"contours", record.shapes},
            {"groupes", groups},
            {"communs", shared.names()},
            {"avis", json_of(record.complaints)},
            {"compte", record.counts}};
}

/// Reads the numbers and texts of a line, separated by tabs.
class Fields {
public:
    explicit Fields(std::string_view line) : rest_(line) {}
    template <class Number> bool number(Number& value) {
        const std::string_view field = text();
        return std::from_chars(field.data(), field.data() + field.size(), value).ec == std::errc();
    }
    std::string_view text() {
        const std::string_view field = rest_.substr(0, rest_.find('\t'));
        rest_.remove_prefix(std::min(rest_.size(), field.size() + 1));
        return field;
    }

private:
    std::string_view rest_;
};

bool read_line(std::string_view line, BuildRecord& record) {
    Fields fields(line);
    KeptFile file;
    std::uint64_t modified = 0;
    if (!fields.number(file.group) || !fields.number(file.entry.bytes) || !fields.number(file.stamp.inode) || !fields.number(modified)) return false;
    file.stamp.bytes = file.entry.bytes;
    file.stamp.modified = static_cast<std::int64_t>(modified);
    file.entry.sha256 = fields.text();
    if (file.group >= record.groups.size()) return false;
    record.files.emplace(fields.text(), std::move(file));
    return true;
}

BuildRecord record_from(const Json& head) {
    BuildRecord record;
    record.options = head.at("options");
    record.language = head.at("langue");
    record.program = stamps_from(head.at("programme"));
    record.inputs = stamps_from(head.at("entrees"));
    record.contents = head.at("contenus");
    record.listed = entries_from(head.at("listes"));
    record.faces = head.at("faces");
    record.shapes = head.at("contours");
    for (const Json& group : head.at("groupes")) record.groups.push_back(group_from(group, head.at("communs")));
    record.complaints = complaints_from(head.at("avis"));
    record.counts = head.at("compte");
    return record;
}

}  // namespace

const GroupRecord* BuildRecord::group(const std::string& name) const {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const GroupRecord& group) { return group.name == name; });
    return found == groups.end() ? nullptr : &*found;
}

fs::path record_path(const fs::path& folder) { return fs::path(folder.string() + ".construction") / "etat"; }

fs::path shapes_path(const fs::path& folder) { return fs::path(folder.string() + ".construction") / "contours"; }

fs::path spare_path(const fs::path& folder) { return fs::path(folder.string() + ".construction") / "double"; }

std::optional<BuildRecord> read_record(const fs::path& file) {
    std::error_code none;
    if (!fs::is_regular_file(file, none)) return std::nullopt;
    const std::string bytes = read_file(file);
    std::string_view text = bytes;
    if (!text.starts_with(heading) || !text.ends_with(ending)) return std::nullopt;
    text.remove_prefix(heading.size());
    text.remove_suffix(ending.size());
    const auto next_line = [&] {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        return line;
    };
    try {
        BuildRecord record = record_from(Json::parse(next_line()));
        record.files.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
        while (!text.empty())
            if (!read_line(next_line(), record)) return std::nullopt;
        return record;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

// A line for each file: 18,600 of them are read in 10 ms; as JSON, in 60.
void append_file(std::string& lines, const std::string& path, const FileEntry& file, const FileStamp& stamp, std::uint32_t group) {
    for (const std::uint64_t number : {std::uint64_t{group}, file.bytes, stamp.inode, static_cast<std::uint64_t>(stamp.modified)}) {
        char digits[24];
        lines.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
        lines += '\t';
    }
    lines += file.sha256;
    lines += '\t';
    lines += path;
    lines += '\n';
}

void write_record(const fs::path& file, const BuildRecord& record, const std::string& lines) {
    std::string text = std::string(heading) + head_of(record).dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    text.reserve(text.size() + lines.size() + ending.size());
    text += lines;
    text += ending;
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    fs::permissions(file.parent_path(), fs::perms::owner_all, error);
    const fs::path fresh = file.string() + ".nouveau";
    write_file(fresh, text);
    fs::rename(fresh, file, error);
    if (error) throw environment_failure("cannot write {}: {}", file, error.value());
}

}  // namespace portraits
