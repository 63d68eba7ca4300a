#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "write/tree/manifest.hpp"
#include "write/tree/scan.hpp"

namespace portraits {

/// A published file as a build left it.
struct KeptFile {
    FileEntry entry;
    FileStamp stamp;
    std::uint32_t group = 0;         // of BuildRecord::groups
};

/// Files that one task makes together, and all that later tasks need to know of them.
struct GroupRecord {
    std::string name;                // "territoire ti-2703", "donnees"…
    std::string key;                 // hash of all that it was made from
    std::string slug, booklet;       // of a document; its booklet's path
    std::uint64_t booklet_bytes = 0;
    int booklet_pages = 0, own_pages = 0;
    std::uint64_t figures = 0;
    std::vector<std::string> uses;   // files that several groups share, which its pages name
    struct File { std::string name, part, type; std::uint64_t bytes = 0; };
    std::vector<File> downloads;     // of the dataset
    std::vector<Diagnostic> complaints;
    std::vector<std::string> told = {};  // else that later tasks need, in an order of their own
};

/// What a build leaves beside its folder so that the next one makes only what has changed. It holds hashes of tables whose numbers may be
/// secret: it is never published, and only its owner may read it.
struct BuildRecord {
    std::string options, language;
    std::map<std::string, FileStamp> program;       // the program's file and the libraries it loaded, by path
    std::map<std::string, FileStamp> inputs;        // files that stood in the folders of content, data and theme, by path
    std::map<std::string, std::string> contents;    // SHA-256 of each file that was read, by the manifest's name for it
    std::map<std::string, FileEntry> listed;        // the same files, as the manifest lists them
    std::map<std::string, std::string> faces;       // of each territory: hash of what others show of it
    std::string shapes;                             // content_hash of the file of shapes (shapes_path) that was made from these; empty: none
    std::vector<GroupRecord> groups;
    std::unordered_map<std::string, KeptFile> files;  // by path in the published folder
    std::vector<Diagnostic> complaints;             // of the whole build
    std::map<std::string, std::uint64_t> counts;    // what its closing line says

    const GroupRecord* group(const std::string& name) const;
};

/// Where the record of a published folder is: "<folder>.construction/etat".
std::filesystem::path record_path(const std::filesystem::path& folder);
/// Where the shapes of maps are kept for the next build: "<folder>.construction/contours".
std::filesystem::path shapes_path(const std::filesystem::path& folder);
/// Where the further names of its files are: "<folder>.construction/double" (DiskTree).
std::filesystem::path spare_path(const std::filesystem::path& folder);
/// Nothing when there is no record, or none that this version wrote whole.
std::optional<BuildRecord> read_record(const std::filesystem::path& file);
/// Adds what a record says of a published file to its lines.
void append_file(std::string& lines, const std::string& path, const FileEntry& file, const FileStamp& stamp, std::uint32_t group);
/// In one step: a reader sees the former record or this one. `lines`: of its files, which are taken from there. Throws EnvironmentError.
void write_record(const std::filesystem::path& file, const BuildRecord& record, const std::string& lines);

}  // namespace portraits
