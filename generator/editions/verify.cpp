#include "editions/verify.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>

#include "base/files.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "base/reasons.hpp"
#include "editions/manifest_reader.hpp"
#include "write/pack/digest.hpp"
#include "write/tree/output_tree.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

using Kind = Discrepancy::Kind;

/// What a list says of a file; SHA256SUMS does not know sizes.
struct Expected {
    std::string sha256;
    std::optional<std::uint64_t> bytes;
};

std::string count(std::uint64_t bytes) { return format_number(static_cast<double>(bytes), 0); }

class Verifier {
public:
    explicit Verifier(const fs::path& folder) : folder_(folder) {}

    Verification run() {
        read_lists();
        for (const auto& [path, expected] : expected_) check(path, expected);
        find_extra();
        std::stable_sort(result_.found.begin(), result_.found.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
        return std::move(result_);
    }

private:
    void add(Kind kind, const std::string& path, std::string text) { result_.found.push_back({kind, path, std::move(text)}); }

    /// The bytes of a list at the root, or nothing, with what is wrong.
    std::optional<std::string> list(const char* name) {
        std::error_code error;
        if (!fs::is_regular_file(fs::symlink_status(folder_ / name, error))) {
            add(Kind::missing, name, tr("missing"));
            return std::nullopt;
        }
        return read_file(folder_ / name);
    }

    void read_lists() {
        const auto manifest_bytes = list(manifest_path), sums_bytes = list(checksums_path);
        const auto manifest = manifest_bytes ? read_manifest(*manifest_bytes) : std::nullopt;
        const auto sums = sums_bytes ? read_checksums(*sums_bytes) : std::nullopt;
        if (manifest_bytes && !manifest) add(Kind::manifest_damaged, manifest_path, tr("damaged: it cannot be read"));
        if (sums_bytes && !sums) add(Kind::manifest_damaged, checksums_path, tr("damaged: it cannot be read"));
        if (manifest) expect(*manifest);
        if (!sums) return;
        if (const auto own = sums->find(manifest_path); manifest_bytes && manifest && (own == sums->end() || own->second != sha256(*manifest_bytes)))
            add(Kind::changed, manifest_path, tr("changed: SHA256SUMS gives another hash"));
        compare_lists(*sums, manifest.has_value());
    }

    void expect(const PublishedManifest& manifest) {
        result_.program = manifest.head.program;
        result_.edition = manifest.head.edition;
        result_.date = manifest.head.date;
        for (const auto& [path, entry] : manifest.files) expected_[path] = {entry.sha256, entry.bytes};
    }

    /// Without a manifest, SHA256SUMS alone says what should stand.
    void compare_lists(const std::map<std::string, std::string>& sums, bool with_manifest) {
        for (const auto& [path, sum] : sums) {
            if (path == manifest_path) continue;
            const auto found = expected_.find(path);
            if (!with_manifest) expected_[path] = {sum, std::nullopt};
            else if (found == expected_.end() || found->second.sha256 != sum)
                add(Kind::lists_disagree, path, tr("manifeste.json and SHA256SUMS disagree about it"));
        }
        if (!with_manifest) return;
        for (const auto& [path, expected] : expected_)
            if (!sums.contains(path)) add(Kind::lists_disagree, path, tr("manifeste.json and SHA256SUMS disagree about it"));
    }

    void check(const std::string& path, const Expected& expected) {
        ++result_.files;
        std::error_code error;
        const fs::file_status status = fs::symlink_status(folder_ / path, error);
        if (status.type() == fs::file_type::not_found) return add(Kind::missing, path, tr("missing"));
        if (status.type() != fs::file_type::regular) return add(Kind::not_a_file, path, tr("not a plain file: a folder, a link or a device"));
        const std::uint64_t size = fs::file_size(folder_ / path, error);
        if (expected.bytes && size < *expected.bytes)
            return add(Kind::truncated, path, message("truncated: {} bytes of {}", count(size), count(*expected.bytes)));
        if (expected.bytes && size > *expected.bytes)
            return add(Kind::changed, path, message("changed: {} bytes instead of {}", count(size), count(*expected.bytes)));
        try {
            const std::string bytes = read_file(folder_ / path);
            result_.bytes += bytes.size();
            if (sha256(bytes) != expected.sha256) add(Kind::changed, path, tr("changed: its content is not the published one"));
        } catch (const EnvironmentError& failed) {
            add(Kind::unreadable, path, failed.what());
        }
    }

    void find_extra() {
        const std::set<std::string> own = {manifest_path, checksums_path, folder_marker};
        std::error_code error;
        for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
            const std::string path = at->path().lexically_relative(folder_).generic_string();
            std::error_code ignored;
            const bool folder = fs::is_directory(at->symlink_status(ignored));
            if (!folder && !own.contains(path) && !expected_.contains(path)) add(Kind::extra, path, tr("extra: no published file has this name"));
        }
        if (error) throw environment_failure("cannot read {}: {}", folder_, error.value());
    }

    const fs::path& folder_;
    std::map<std::string, Expected> expected_;
    Verification result_;
};

}  // namespace

Verification verify_folder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) throw environment_failure("cannot read {}: {}", folder, error ? error.value() : ENOTDIR);
    return Verifier(folder).run();
}

}  // namespace portraits
