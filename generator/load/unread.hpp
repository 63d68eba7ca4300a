#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "model/atlas.hpp"

namespace portraits {

// A file that nothing reads is often a slip: "ti-2703.yaml", a table that no indicator names, a document that is not listed.

/// Files of the folder of tables that are neither in `read` (normal paths) nor the table or file of a layer, sorted.
std::vector<Located<std::string>> unread_tables(const std::filesystem::path& folder, const std::set<std::string>& read, const PublicationFile& publication);

/// Adds to sources.unread the territories' files that do not end in ".yml" and the documents that publication.yml does not list.
void add_unread_content(const std::filesystem::path& content, Sources& sources);

}  // namespace portraits
