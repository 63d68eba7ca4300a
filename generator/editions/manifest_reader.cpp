#include "editions/manifest_reader.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace portraits {

namespace {

using nlohmann::json;

/// A manifest may come from anywhere: none of its paths is followed out of the folder.
bool stays_inside(const std::string& path) {
    const std::filesystem::path relative(path);
    if (path.empty() || path.find('\0') != std::string::npos || relative.is_absolute()) return false;
    return std::none_of(relative.begin(), relative.end(), [](const auto& part) { return part == ".." || part == "."; });
}

bool is_sum(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Throws json::exception or std::runtime_error. Files that were read may be sealed: they hold secret numbers, and have no hash.
std::map<std::string, FileEntry> entries(const json& list, bool sealed_too) {
    std::map<std::string, FileEntry> files;
    for (const json& one : list) {
        const auto path = one.at("chemin").get<std::string>();
        const bool sealed = sealed_too && one.value("secret", false);
        const FileEntry entry = sealed ? FileEntry{} : FileEntry{one.at("octets").get<std::uint64_t>(), one.at("sha256").get<std::string>()};
        if (!stays_inside(path) || (!sealed && !is_sum(entry.sha256)) || !files.emplace(path, entry).second) throw std::runtime_error("damaged");
    }
    return files;
}

}  // namespace

std::optional<PublishedManifest> read_manifest(const std::string& text) {
    try {
        const json top = json::parse(text);
        PublishedManifest manifest;
        ManifestHead& head = manifest.head;
        for (const auto& [key, field] : {std::pair("programme", &head.program), {"titre", &head.title}, {"edition", &head.edition},
                                         {"date", &head.date}, {"theme", &head.theme}, {"adresse", &head.address}})
            *field = top.at(key).get<std::string>();
        if (top.contains("seulement")) head.only = top.at("seulement").get<std::vector<std::string>>();
        if (top.contains("entrees")) head.inputs = entries(top.at("entrees"), true);
        manifest.files = entries(top.at("fichiers"), false);
        return manifest;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<std::map<std::string, std::string>> read_checksums(const std::string& text) {
    std::map<std::string, std::string> sums;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string::npos) return std::nullopt;  // cut off
        const std::string line = text.substr(start, end - start);
        start = end + 1;
        if (line.size() < 67 || line.compare(64, 2, "  ") != 0 || !is_sum(line.substr(0, 64)) || !stays_inside(line.substr(66))) return std::nullopt;
        sums[line.substr(66)] = line.substr(0, 64);
    }
    return sums;
}

}  // namespace portraits
