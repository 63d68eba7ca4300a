#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// A link to a page of the site, by its folder: "site:territoires/choletais/", and "site:publication/#industrie" for a place in it.
/// Every medium makes its own of it: the page, the booklet beside it, a page of the same edition.
inline constexpr std::string_view site_scheme = "site:";

/// A cross-reference in a text: "page:part-industrie" leads to this place of the document, and says its page on paper.
inline constexpr std::string_view page_scheme = "page:";

/// A run of text in one style. Typography is already applied: nothing is respaced after this.
struct Span {
    std::string text;
    bool bold = false, italic = false, superscript = false;
    bool badge = false;       // small bordered label: "démo"
    std::string link;         // URI, "#anchor" or a link of site_scheme; empty: none
    std::string id;           // names this place, so that a footnote leads back to its call
    int note = 0;             // number of the footnote that it calls
    bool says_page = false;   // on paper the page of the link follows: ", p. 7"
    std::string language = {};  // BCP 47, of a foreign passage; empty: the publication's
    friend bool operator==(const Span&, const Span&) = default;
};
using RichText = std::vector<Span>;

RichText plain(std::string text);
std::string to_text(const RichText& text);

}  // namespace portraits
