#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "publication/rich_text.hpp"

namespace portraits {

/// The text with every sign that Markdown would read escaped: values stay what they are.
std::string escape_markdown(std::string_view text);
/// Inline Markdown (bold, italic, links) as spans, French typography applied, "64e" and "1er" with superscript. Raw HTML stays text.
RichText to_rich_text(std::string_view markdown);
/// One for each paragraph of the Markdown.
std::vector<RichText> to_paragraphs(std::string_view markdown);
/// A paragraph, or a list: lines that begin with "- ", or with "1. ", "2. "…; one such line alone stays a paragraph.
struct MarkdownPart {
    enum class Kind { paragraph, bullets, ordered } kind = Kind::paragraph;
    std::vector<RichText> texts;  // one; or one for each item
};
std::vector<MarkdownPart> to_parts(std::string_view markdown);
/// The words alone: for titles, labels and attributes.
std::string to_plain(std::string_view markdown);

}  // namespace portraits
