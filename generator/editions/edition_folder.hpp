#pragma once
#include <compare>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "editions/manifest_reader.hpp"

namespace portraits {

/// What a published value is about.
struct ValueKey {
    std::string indicator, place, year, category;  // category: empty for an indicator without any
    auto operator<=>(const ValueKey&) const = default;
};

/// A number, a category's label, or the sign that says why there is none.
struct PublishedValue {
    enum class Kind { number, label, missing } kind = Kind::missing;
    double number = 0;
    std::string text;            // label, or sign: "n.d.", "s", "///"
    std::string category_label;  // of the key's category
    bool operator==(const PublishedValue& other) const;
    bool secret() const { return kind == Kind::missing && text == "s"; }
};

struct PublishedPlace {
    std::string name;
    std::string page;            // path in the site; empty for what has no page of its own
    bool territory = false;
};

struct PublishedIndicator {
    std::string label, unit;
    int decimals = -1;           // −1: the edition does not say it
};

/// A record of a table by the names of its columns.
using Record = std::map<std::string, std::string>;

/// What a published folder holds, read from donnees/ and its manifest. Secret values are not in it: they were never published.
struct EditionFolder {
    std::filesystem::path folder;
    ManifestHead head;
    std::map<std::string, FileEntry> files;
    std::map<std::string, PublishedPlace> places;          // by code
    std::map<std::string, PublishedIndicator> indicators;  // by code
    std::map<ValueKey, PublishedValue> values;
    std::map<std::string, std::map<std::string, Record>> tables;  // "indicateurs", "sources", "membres", "territoires" → key → record
    /// Bytes of a published file. Throws EnvironmentError.
    std::string read(const std::string& path) const;
};

/// Reads a published folder. Throws EnvironmentError that names what lacks: a folder, its manifest, its table of values.
EditionFolder read_edition(const std::filesystem::path& folder);

/// The value as the site prints it: "12 345", "−2,1 %", "s"; of an indicator without known decimals, up to three of them.
std::string shown(const PublishedValue& value, const PublishedIndicator& indicator);

}  // namespace portraits
