#include <algorithm>
#include <array>

#include "base/french.hpp"
#include "compose/compose.hpp"
#include "compose/markdown.hpp"

namespace portraits {

namespace {

/// The keys of publication.yml's texts that have a page, with its title.
constexpr std::array<std::pair<const char*, const char*>, 2> pages = {{{"mentions", "Mentions légales"}, {"accessibilite", "Accessibilité"}}};

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + separator.size();
    }
    return parts;
}

AnyBlock heading(std::string_view words) {
    RichText text = to_rich_text(words);
    std::string anchor = slug(to_text(text));
    return Heading{2, std::move(text), std::move(anchor)};
}

/// Items start with "- "; their other lines are indented.
AnyBlock list(std::string_view markdown) {
    List made;
    for (const std::string_view item : split(markdown.substr(2), "\n- ")) made.items.push_back(to_rich_text(item));
    return made;
}

AnyBlock block(std::string_view markdown) {
    if (markdown.starts_with("## ")) return heading(markdown.substr(3));
    if (markdown.starts_with("- ")) return list(markdown);
    return Paragraph{Paragraph::As::body, to_rich_text(markdown)};
}

/// Blocks stand apart by an empty line: titles "## ", lists "- ", paragraphs.
std::vector<Block> blocks(std::string_view markdown) {
    std::vector<Block> all;
    for (std::string_view part : split(markdown, "\n\n")) {
        part.remove_prefix(std::min(part.find_first_not_of('\n'), part.size()));
        while (part.ends_with('\n')) part.remove_suffix(1);
        if (!part.empty()) all.push_back({block(part), Medium::both});
    }
    return all;
}

}  // namespace

std::vector<TextPage> text_pages(const PublicationFile& file) {
    std::vector<TextPage> made;
    for (const auto& [key, title] : pages)
        if (const auto text = file.texts.find(key); text != file.texts.end() && !text->second.empty())
            made.push_back({std::string(key) + "/", title, blocks(text->second)});
    return made;
}

}  // namespace portraits
