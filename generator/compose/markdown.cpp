#include "compose/markdown.hpp"

#include <cmark.h>
#include <memory>

#include "base/french.hpp"
#include "compose/ordinals.hpp"

namespace portraits {

namespace {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

bool is_special(char c) { return std::string_view("\\`*_[]<>&#|~").find(c) != std::string_view::npos; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A paragraph that begins like a list, a quotation or a title is still a paragraph: its first sign is escaped.
std::string as_paragraph(std::string_view text) {
    std::string out(text.substr(std::min(text.find_first_not_of(" \n"), text.size())));
    std::size_t digits = 0;
    while (digits < out.size() && is_digit(out[digits])) ++digits;
    if (digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')')) out.insert(digits, "\\");
    else if (!out.empty() && std::string_view("-+#>=").find(out[0]) != std::string_view::npos) out.insert(0, "\\");
    return out;
}

class Reader {
public:
    RichText read(cmark_node* root) {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(root), cmark_iter_free);
        for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;)
            take(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
        return std::move(text_);
    }

private:
    void take(cmark_node* node, bool enter) {
        const int change = enter ? 1 : -1;
        const char* literal = cmark_node_get_literal(node);
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_STRONG: bold_ += change; break;
            case CMARK_NODE_EMPH: italic_ += change; break;
            case CMARK_NODE_LINK: link_ = enter ? cmark_node_get_url(node) : ""; break;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK: add(" "); break;
            case CMARK_NODE_PARAGRAPH:
                if (enter && !text_.empty()) add(" ");
                break;
            default:
                if (enter && literal) add(literal);
        }
    }
    void add(std::string words) {
        Span span;
        span.text = std::move(words);
        span.bold = bold_ > 0;
        span.italic = italic_ > 0;
        span.link = link_;
        span.says_page = link_.starts_with(page_scheme);
        if (span.says_page) span.link = "#" + link_.substr(page_scheme.size());
        if (!text_.empty() && text_.back().bold == span.bold && text_.back().italic == span.italic && text_.back().link == span.link &&
            text_.back().says_page == span.says_page)
            text_.back().text += span.text;
        else text_.push_back(std::move(span));
    }

    RichText text_;
    int bold_ = 0, italic_ = 0;
    std::string link_;
};

}  // namespace

std::string escape_markdown(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (is_special(c)) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

RichText to_rich_text(std::string_view markdown) {
    const std::string source = as_paragraph(typographic(markdown));
    const std::unique_ptr<cmark_node, FreeNode> root(cmark_parse_document(source.data(), source.size(), CMARK_OPT_DEFAULT));
    return with_raised_ordinals(Reader().read(root.get()));
}

std::vector<RichText> to_paragraphs(std::string_view markdown) {
    std::vector<RichText> paragraphs;
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t end = std::min(markdown.find("\n\n", at), markdown.size());
        RichText paragraph = to_rich_text(markdown.substr(at, end - at));
        if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
        at = end + 2;
    }
    return paragraphs;
}

std::string to_plain(std::string_view markdown) { return to_text(to_rich_text(markdown)); }

}  // namespace portraits
