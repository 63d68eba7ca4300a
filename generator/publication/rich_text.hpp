#pragma once
#include <string>
#include <vector>

namespace portraits {

/// A run of text in one style. Typography is already applied: nothing is respaced after this.
struct Span {
    std::string text;
    bool bold = false, italic = false, superscript = false;
    bool badge = false;       // small bordered label: "démo"
    std::string link;         // URI or "#anchor"; empty: none
    std::string id;           // names this place, so that a footnote leads back to its call
    int note = 0;             // number of the footnote that it calls
    friend bool operator==(const Span&, const Span&) = default;
};
using RichText = std::vector<Span>;

RichText plain(std::string text);
std::string to_text(const RichText& text);

}  // namespace portraits
