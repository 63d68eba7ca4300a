#include "write/tree/parts.hpp"

#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// The folder of a territory in the site, from the path of its booklet or page.
std::string folder_of(const std::string& slug) { return "territoires/" + slug + "/"; }

Json read_json(const fs::path& file) {
    const Json made = Json::parse(read_file(file), nullptr, false);
    if (made.is_discarded()) throw EnvironmentError(message("{} is damaged: build this part again", file.string()));
    return made;
}

EnvironmentError not_a_part(const std::string& folder) {
    return EnvironmentError(message("{} is not a part of a build: make it with “portraits build --shard i/N --output {}”", folder, folder));
}

}  // namespace

std::string part_text(int index, int count, const std::string& signature, const std::vector<PartOutput>& outputs) {
    Json list = Json::array();
    for (const PartOutput& output : outputs)
        list.push_back({{"id", output.id}, {"nom", output.slug}, {"figures", output.figures}, {"livret", output.booklet},
                        {"octets", output.bytes}, {"pages", output.pages}, {"pages_propres", output.own_pages}});
    return Json{{"part", index}, {"sur", count}, {"signature", signature}, {"territoires", list}}.dump(1) + "\n";
}

Parts::Parts(const std::vector<std::string>& folders, const std::string& signature, const std::vector<std::string>& territories) {
    for (const std::string& folder : folders) read(folder, signature);
    for (int i = 1; i <= count_; ++i)
        if (!folder_of_part_.contains(i))
            throw EnvironmentError(message("part {0} of {1} is missing: make it with “portraits build --shard {0}/{1}” and name its folder too", i, count_));
    for (const std::string& territory : territories)
        if (!entries_.contains(territory))
            throw EnvironmentError(message("no part has the territory “{}”: its part was built with errors; correct them and build it again", territory));
}

void Parts::read(const std::string& folder, const std::string& signature) {
    const fs::path root(folder);
    std::error_code error;
    if (!fs::is_regular_file(root / part_path, error) || !fs::is_regular_file(root / manifest_path, error)) throw not_a_part(folder);
    const Json about = read_json(root / part_path), manifest = read_json(root / manifest_path);
    const int index = about.value("part", 0), count = about.value("sur", 0);
    if (about.value("signature", "") != signature)
        throw EnvironmentError(message("{} was made from other files, with other options or by another version: build this part again", folder));
    if (count_ != 0 && count != count_) throw EnvironmentError(message("{} is a part of {}, {} of {}: build all parts with the same number",
                                                                       folder, count, folder_of_part_.begin()->second, count_));
    count_ = count;
    if (const auto [known, fresh] = folder_of_part_.emplace(index, folder); !fresh)
        throw EnvironmentError(message("{} and {} are the same part: name each one once", known->second, folder));
    Part part{root, {}};
    for (const Json& file : manifest.value("fichiers", Json::array()))
        part.files[file.value("chemin", "")] = {file.value("octets", std::uint64_t{0}), file.value("sha256", "")};
    for (const Json& each : about.value("territoires", Json::array())) {
        const PartOutput output{each.value("id", ""), each.value("nom", ""), each.value("livret", ""), each.value("octets", std::uintmax_t{0}),
                                each.value("pages", 0), each.value("pages_propres", 0), each.value("figures", std::size_t{0})};
        entries_[output.id] = {parts_.size(), output};
    }
    parts_.push_back(std::move(part));
}

void Parts::copy(const Part& part, const std::string& path, const FileEntry& file, HostedTree& tree) const {
    const std::string bytes = read_file(part.folder / path);
    if (tree.take(path, bytes) != file.sha256)
        throw EnvironmentError(message("{} is not what its manifest says: build this part again", (part.folder / path).string()));
}

const PartOutput& Parts::take(const std::string& territory, HostedTree& tree) const {
    const Entry& entry = entries_.at(territory);
    const Part& part = parts_[entry.part];
    const std::string folder = folder_of(entry.output.slug);
    for (auto file = part.files.lower_bound(folder); file != part.files.end() && file->first.starts_with(folder); ++file)
        copy(part, file->first, file->second, tree);
    return entry.output;
}

void Parts::take_shared(HostedTree& tree) const {
    for (const Part& part : parts_)
        for (auto file = part.files.lower_bound("assets/"); file != part.files.end() && file->first.starts_with("assets/"); ++file)
            if (!tree.has(file->first)) copy(part, file->first, file->second, tree);
}

}  // namespace portraits
