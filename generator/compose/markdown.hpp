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
/// The words alone: for titles, labels and attributes.
std::string to_plain(std::string_view markdown);

}  // namespace portraits
