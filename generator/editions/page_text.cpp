#include "editions/page_text.hpp"

#include <array>
#include <memory>
#include <set>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

namespace portraits {

namespace {

/// Elements that stand within a line; every other one begins a block.
bool is_inline(std::string_view name) {
    static const std::set<std::string_view> names = {"a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "i", "kbd", "label",
                                                     "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr"};
    return names.contains(name);
}

std::string attribute(const xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return value ? reinterpret_cast<const char*>(value.get()) : std::string();
}

/// Decoration, and what says names and sizes of other pages and files.
bool is_skipped(const xmlNode* node, std::string_view name) {
    static const std::set<std::string_view> silent = {"script", "style", "template", "link", "noscript", "nav"};
    if (silent.contains(name) || attribute(node, "aria-hidden") == "true") return true;
    if (xmlHasProp(node, reinterpret_cast<const xmlChar*>("download"))) return true;
    const std::string classes = " " + attribute(node, "class") + " ";
    return classes.find(" downloads ") != std::string::npos || classes.find(" button ") != std::string::npos;
}

/// Spaces of every width become one, soft hyphens none.
std::string folded(std::string_view text) {
    static constexpr std::array<std::string_view, 5> spaces = {"\u00A0", "\u202F", "\u2009", "\u2007", "\u200B"};
    std::string out;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        bool blank = std::string_view(" \t\r\n\f").find(text[i]) != std::string_view::npos;
        for (const std::string_view wide : spaces)
            if (text.substr(i).starts_with(wide)) blank = true, length = wide.size();
        if (!blank && text.substr(i).starts_with("\u00AD")) {
            i += 2;
            continue;
        }
        if (!blank && space && !out.empty()) out += ' ';
        if (!blank) out += text[i];
        space = blank;
        i += length;
    }
    return out;
}

/// "PDF, 21 ko" → "PDF, … ko".
std::string without_sizes(std::string text) {
    for (const std::string_view unit : {" ko", " Mo"})
        for (std::size_t at = text.find(unit); at != std::string::npos; at = text.find(unit, at + 1)) {
            const std::size_t before = at == 0 ? std::string::npos : text.find_last_not_of("0123456789, ", at - 1);
            const std::size_t start = text.find_first_of("0123456789", before == std::string::npos ? 0 : before + 1);
            if (start >= at) continue;
            text.replace(start, at - start, "…");
            at = start;
        }
    return text;
}

class Walk {
public:
    std::vector<PageBlock> run(const xmlNode* root) {
        visit(root);
        flush();
        return std::move(blocks_);
    }

private:
    void flush() {
        if (std::string text = without_sizes(folded(line_)); !text.empty()) blocks_.push_back({kind_, std::move(text)});
        line_.clear();
    }

    void visit(const xmlNode* node) {
        for (; node != nullptr; node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) line_ += reinterpret_cast<const char*>(node->content);
            if (node->type != XML_ELEMENT_NODE) continue;
            const std::string_view name = reinterpret_cast<const char*>(node->name);
            if (is_skipped(node, name)) continue;
            if (name == "br") line_ += ' ';
            if (is_inline(name)) visit(node->children);
            else enter(node, name);
        }
    }

    void enter(const xmlNode* node, std::string_view name) {
        flush();
        const PageBlock::Kind before = kind_;
        if (name == "td" || name == "th") kind_ = PageBlock::Kind::cell;
        if (name == "svg" || attribute(node, "class") == "description") kind_ = PageBlock::Kind::drawing;
        if (name == "img") blocks_.push_back({PageBlock::Kind::drawing, folded(attribute(node, "alt"))});
        if (name == "meta" && attribute(node, "name") == "description") line_ = attribute(node, "content");
        visit(node->children);
        flush();
        kind_ = before;
    }

    std::vector<PageBlock> blocks_;
    std::string line_;
    PageBlock::Kind kind_ = PageBlock::Kind::text;
};

}  // namespace

std::vector<PageBlock> page_blocks(std::string_view html) {
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", options), xmlFreeDoc);
    return document ? Walk().run(xmlDocGetRootElement(document.get())) : std::vector<PageBlock>();
}

}  // namespace portraits
