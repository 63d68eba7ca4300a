#pragma once
#include <string>
#include <utility>
#include <vector>

#include "editions/compare.hpp"

namespace portraits {

/// A comparison put into words, in the language of messages: what the text and the HTML report both print.
struct EditionReport {
    struct Section {
        std::string title;
        std::vector<std::string> columns;            // of a table; the first is the row header
        std::vector<std::vector<std::string>> rows;
        std::vector<std::size_t> addresses;          // columns whose cells are paths of the newer edition
    };
    std::string title;                               // "Édition 2023 (2023-01-15) → Édition 2024 (2024-01-15)"
    std::vector<std::pair<std::string, std::string>> summary;  // what, how many
    std::vector<std::string> notes;
    std::vector<Section> sections;
};

EditionReport make_report(const EditionChanges& changes);

/// For a terminal; a section shows `most` rows at most and says how many it leaves out.
std::string report_text(const EditionReport& report, std::size_t most);
/// A page of its own, accessible: headings, captions, row headers, language; no script.
std::string report_html(const EditionReport& report);
/// Everything, for programs: French keys, paths of pages, values as the sites print them.
std::string report_json(const EditionChanges& changes);
/// The erratum list, in French, ready to publish: Markdown, or HTML when `html`. Repeats no value that the newer edition hides.
std::string errata_text(const EditionChanges& changes, bool html);

}  // namespace portraits
