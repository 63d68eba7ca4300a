#include <algorithm>

#include "compose/markdown.hpp"

namespace portraits {

namespace {

using Kind = MarkdownPart::Kind;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

bool blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

/// The sign that begins an item, with its space: "- ", "* ", "12. ", and which kind of list it makes.
struct Mark {
    Kind kind = Kind::paragraph;
    std::size_t length = 0;
};
Mark mark_of(const std::string& line) {
    if (line.starts_with("- ") || line.starts_with("* ")) return {Kind::bullets, 2};
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits < 3 && line.compare(digits, 2, ". ") == 0) return {Kind::ordered, digits + 2};
    return {};
}

/// Lines that belong together: a paragraph, or the items of one list.
struct Raw {
    Kind kind = Kind::paragraph;
    std::vector<std::string> texts;  // with their marks, so that one line alone can stay a paragraph
    std::vector<std::size_t> marks;
};

void take(const std::string& line, bool begins, std::vector<Raw>& parts) {
    const Mark mark = mark_of(line);
    const bool goes_on = !begins && !parts.empty();
    if (mark.kind == Kind::paragraph && goes_on) {
        parts.back().texts.back() += '\n' + line;
        return;
    }
    if (!goes_on || parts.back().kind != mark.kind) parts.push_back({mark.kind, {}, {}});
    parts.back().texts.push_back(line);
    parts.back().marks.push_back(mark.length);
}

MarkdownPart said(const Raw& raw) {
    const bool list = raw.kind != Kind::paragraph && raw.texts.size() > 1;
    MarkdownPart part;
    part.kind = list ? raw.kind : Kind::paragraph;
    for (std::size_t i = 0; i < raw.texts.size(); ++i) {
        RichText text = to_rich_text(list ? raw.texts[i].substr(raw.marks[i]) : raw.texts[i]);
        if (!text.empty()) part.texts.push_back(std::move(text));
    }
    return part;
}

}  // namespace

std::vector<MarkdownPart> to_parts(std::string_view markdown) {
    std::vector<Raw> raw;
    bool begins = true;
    for (const std::string& line : lines_of(markdown)) {
        if (!blank(line)) take(line, begins, raw);
        begins = blank(line);
    }
    std::vector<MarkdownPart> parts;
    for (const Raw& one : raw)
        if (MarkdownPart part = said(one); !part.texts.empty()) parts.push_back(std::move(part));
    return parts;
}

}  // namespace portraits
