#include "write/tree/manifest.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "write/pack/digest.hpp"

namespace portraits {

namespace {

/// "html" of "a/index.html", "html.gz" of its twin, "" without extension.
std::string_view kind_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return {};
    const std::string_view extension = name.substr(dot + 1);
    if (extension != "gz" && extension != "br") return extension;
    const std::size_t before = dot == 0 ? dot : name.rfind('.', dot - 1);
    return name.substr(before == std::string_view::npos ? dot : before + 1);
}

/// "territoires/<name>/index.html"; the list of all, beside them, is none.
bool is_territory_page(const std::string& path) {
    return path.starts_with("territoires/") && path.ends_with("/index.html") && std::count(path.begin(), path.end(), '/') == 2;
}

/// Counted in the list itself: true also after a build of some territories only.
nlohmann::ordered_json counts(const FileList& files) {
    std::map<std::string, std::size_t, std::less<>> kinds;
    std::size_t territories = 0;
    std::uint64_t bytes = 0;
    for (const auto& [path, file] : files) {
        const std::string_view kind = kind_of(path);
        if (const auto known = kinds.find(kind); known != kinds.end()) ++known->second;
        else kinds.emplace(kind, 1);
        territories += is_territory_page(path);
        bytes += file.bytes;
    }
    return {{"territoires", territories}, {"fichiers", files.size()}, {"octets", bytes}, {"genres", kinds}};
}

/// A text that JSON writes as it is: names of sites mostly are.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; });
}

/// As the library writes it, in a tenth of the time.
void append_line(std::string& out, const std::string& path, const FileEntry& file) {
    if (!is_plain(path) || file.sha256.empty()) {
        nlohmann::ordered_json line = {{"chemin", path}, {"octets", file.bytes}, {"sha256", file.sha256}};
        if (file.sha256.empty()) line = {{"chemin", path}, {"secret", true}};
        out += line.dump();
        return;
    }
    out += "{\"chemin\":\"";
    out += path;
    out += "\",\"octets\":";
    out += std::to_string(file.bytes);
    out += ",\"sha256\":\"";
    out += file.sha256;
    out += "\"}";
}

/// About what a line of the lists takes.
constexpr std::size_t line_bytes = 200;

void append_list(std::string& out, const char* key, const FileList& files) {
    out += std::string(",\n \"") + key + "\": [";
    const char* separator = "\n";
    for (const auto& [path, file] : files) {
        out += separator;
        append_line(out, path, file);
        separator = ",\n";
    }
    out += "\n ]";
}

std::string sums_of(const FileList& files) {
    std::string out;
    for (const auto& [path, file] : files) out += file.sha256 + "  " + path + "\n";
    return out;
}

}  // namespace

FileList list_of(const std::map<std::string, FileEntry>& files) {
    FileList list;
    for (const auto& [path, file] : files) list.emplace_back(path, file);
    return list;
}

std::string manifest_text(const ManifestHead& head, const FileList& files) {
    nlohmann::ordered_json top = {{"programme", head.program}, {"titre", head.title}, {"edition", head.edition}, {"date", head.date},
                                  {"theme", head.theme},       {"adresse", head.address}};
    if (!head.only.empty()) top["seulement"] = head.only;
    if (!head.inputs.empty()) top["entrees_sha256"] = sha256(sums_of(list_of(head.inputs)));
    top["compte"] = counts(files);
    std::string out = top.dump(1);
    out.resize(out.size() - 2);  // reopened: the lists are written a line for each file
    out.reserve(out.size() + line_bytes * (head.inputs.size() + files.size()));
    if (!head.inputs.empty()) append_list(out, "entrees", list_of(head.inputs));
    append_list(out, "fichiers", files);
    out += "\n}\n";
    return out;
}

Checksums::Checksums(const FileList& files) {
    before_.reserve(line_bytes * files.size());
    for (const auto& [path, file] : files) {
        std::string& lines = path > manifest_path ? after_ : before_;
        lines += file.sha256;
        lines += "  ";
        lines += path;
        lines += '\n';
    }
}

std::string Checksums::with_manifest(const std::string& sha256) const {
    std::string all;
    all.reserve(before_.size() + line_bytes + after_.size());
    return all.append(before_).append(sha256).append("  ").append(manifest_path).append("\n").append(after_);
}

}  // namespace portraits
