#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "editions/compare_blocks.hpp"
#include "editions/edition_folder.hpp"

namespace portraits {

enum class Change { added, removed, changed };

struct ValueChange {
    ValueKey key;
    Change change = Change::changed;
    std::string place, indicator, category;  // names of the newer edition, or of the older where it is gone
    std::string before, after;               // as the sites print them; empty where there is none
    std::optional<double> relative;          // (after − before) / |before|, of numbers other than 0; not of percentages
    std::optional<double> points;            // after − before, of percentages
    bool now_secret = false;                 // a number was published and is no more: `before` is left empty, not to be published again
    bool same_in_print = false;              // only digits that are not printed differ
    std::string page;                        // of its place, in the newer edition
};

/// The same words that changed in the same way on one or more pages.
struct TextChange {
    BlockChange block;                       // `before` is left empty when `withheld`
    bool withheld = false;                   // it said a value that is now secret
    std::vector<std::string> pages;
    std::string place;                       // whose page it is; empty for other pages and for several
};

/// A record of a table of the dataset: an indicator's definition, a source, a member of a territory.
struct RecordChange {
    std::string table, key, column;          // column: of a change
    Change change = Change::changed;
    std::string before, after;
};

struct FileCounts { std::size_t same = 0, content = 0, form = 0, added = 0, removed = 0; };

struct EditionChanges {
    ManifestHead before, after;
    std::map<std::string, Change> territories;       // by code
    std::map<std::string, std::string> names;        // of the territories above
    std::set<std::string> by_values;                 // those whose own values or members changed; of the others, words of their page only
    std::size_t territories_compared = 0, values_same = 0;
    std::vector<ValueChange> values;                 // by indicator, place, year, category
    std::vector<RecordChange> records;
    std::vector<TextChange> texts;                   // sentences first, then those on most pages
    std::map<std::string, Change> pages, booklets;   // by path; of booklets, changed: the page beside it changed
    std::vector<std::string> form_only;              // files that differ otherwise than by words and values
    FileCounts files;                                // twins (.gz, .br) and lists not counted
    bool empty() const { return values.empty() && records.empty() && texts.empty() && territories.empty() && pages.empty() && booklets.empty(); }
};

/// Compares two published folders by what they say: typed values, words of pages, records, then files. Deterministic.
EditionChanges compare_editions(const EditionFolder& before, const EditionFolder& after);

}  // namespace portraits
