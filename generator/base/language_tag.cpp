#include "base/language_tag.hpp"

#include <algorithm>

namespace portraits {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool letters(std::string_view part) { return !part.empty() && std::all_of(part.begin(), part.end(), is_letter); }
bool signs(std::string_view part) {
    return !part.empty() && part.size() <= 8 && std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

std::vector<std::string_view> subtags(std::string_view tag) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= tag.size();) {
        const std::size_t end = std::min(tag.find('-', at), tag.size());
        parts.push_back(tag.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool is_region(std::string_view part) {
    return (part.size() == 2 && letters(part)) || (part.size() == 3 && std::all_of(part.begin(), part.end(), is_digit));
}
bool is_variant(std::string_view part) { return signs(part) && (part.size() >= 5 || (part.size() == 4 && is_digit(part[0]))); }

/// The bracket that opens the words before "](" at `close`; npos when there is none.
std::size_t opening(std::string_view markdown, std::size_t close) {
    int depth = 0;
    for (std::size_t i = close; i-- > 0;) {
        const bool escaped = i > 0 && markdown[i - 1] == '\\';
        if (escaped) continue;
        if (markdown[i] == ']') ++depth;
        if (markdown[i] == '[' && depth-- == 0) return i;
    }
    return std::string_view::npos;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
    const std::vector<std::string_view> parts = subtags(tag);
    if (!letters(parts[0]) || parts[0].size() < 2 || parts[0].size() > 3) return false;
    std::size_t i = 1;
    if (i < parts.size() && parts[i].size() == 4 && letters(parts[i])) ++i;
    if (i < parts.size() && is_region(parts[i])) ++i;
    while (i < parts.size() && is_variant(parts[i])) ++i;
    if (i == parts.size()) return true;
    return parts[i] == "x" && i + 1 < parts.size() && std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, parts.end(), signs);
}

std::vector<ForeignPassage> foreign_passages(std::string_view markdown) {
    std::vector<ForeignPassage> passages;
    const std::string link = "](" + std::string(language_scheme);
    for (std::size_t close = markdown.find(link); close != std::string_view::npos; close = markdown.find(link, close + 1)) {
        const std::size_t open = opening(markdown, close), tag = close + link.size(), end = markdown.find(')', tag);
        if (open == std::string_view::npos || end == std::string_view::npos) continue;
        if (!passages.empty() && open < passages.back().start + passages.back().length) continue;
        passages.push_back({open, end + 1 - open, tag, std::string(markdown.substr(tag, end - tag))});
    }
    return passages;
}

}  // namespace portraits
