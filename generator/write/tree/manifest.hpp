#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace portraits {

/// Names of the two files that check a copy of the site, at its root.
inline constexpr const char* manifest_path = "manifeste.json";
inline constexpr const char* checksums_path = "SHA256SUMS";

struct FileEntry {
    std::uint64_t bytes = 0;
    std::string sha256;                             // empty, with no size: a file that was read and holds secret numbers
};

/// What the manifest says of the build.
struct ManifestHead {
    std::string program;   // "portraits 0.1.0"
    std::string title, edition, date, theme, address;
    std::vector<std::string> only = {};             // of a build of some territories: which; the rest is from earlier builds
    std::map<std::string, FileEntry> inputs = {};   // files that were read, by a name that is the same on every machine
};

/// Files by path; whoever makes the list keeps them meanwhile.
using FileList = std::vector<std::pair<const std::string&, const FileEntry&>>;
FileList list_of(const std::map<std::string, FileEntry>& files);

/// The manifest: the edition, counts by kind, the files that were read and one hash of them all, then each file that was written with its
/// size and SHA-256, by path. Itself excepted.
std::string manifest_text(const ManifestHead& head, const FileList& files);
/// The same files and the manifest, as "sha256sum --check" reads them.
class Checksums {
public:
    explicit Checksums(const FileList& files);
    std::string with_manifest(const std::string& sha256) const;

private:
    std::string before_, after_;  // the manifest, which has its place among the others
};

}  // namespace portraits
