#include "compose/ordinals.hpp"

#include <string_view>

namespace portraits {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC5); }

/// Length of the ordinal ending at `at`, after a digit; 0 when there is none.
std::size_t ending(std::string_view text, std::size_t at) {
    std::size_t first = at;
    while (first > 0 && is_digit(text[first - 1])) --first;
    if (first > 0 && is_letter(text[first - 1])) return 0;
    const bool is_one = at - first == 1 && text[first] == '1';
    for (const std::string_view suffix : {std::string_view("er"), std::string_view("re"), std::string_view("e")}) {
        if (!text.substr(at).starts_with(suffix) || (suffix.size() == 2 && !is_one)) continue;
        const std::size_t after = at + suffix.size();
        if (after == text.size() || (!is_letter(text[after]) && !is_digit(text[after]))) return suffix.size();
    }
    return 0;
}

void add(RichText& out, const Span& like, std::string_view words, bool raised) {
    if (words.empty()) return;
    Span span = like;
    span.text = words;
    span.superscript = raised;
    out.push_back(std::move(span));
}

}  // namespace

RichText with_raised_ordinals(const RichText& text) {
    RichText out;
    for (const Span& span : text) {
        const std::string_view words = span.text;
        std::size_t from = 0;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!is_digit(words[i - 1]) || is_digit(words[i])) continue;
            const std::size_t length = span.link.empty() && span.language.empty() ? ending(words, i) : 0;
            if (length == 0) continue;
            add(out, span, words.substr(from, i - from), span.superscript);
            add(out, span, words.substr(i, length), true);
            from = i + length;
        }
        add(out, span, words.substr(from), span.superscript);
    }
    return out;
}

}  // namespace portraits
