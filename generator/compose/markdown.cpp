#include "compose/markdown.hpp"

#include <cmark.h>
#include <memory>

#include "base/french.hpp"
#include "base/language_tag.hpp"
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

/// French rules are not those of foreign passages: each waits behind one sign that no text has.
std::string typographic_around_foreign(std::string_view markdown) {
    constexpr std::string_view stand_in = "\uE000";
    const std::vector<ForeignPassage> passages = foreign_passages(markdown);
    if (passages.empty()) return typographic(markdown);
    std::string with_signs;
    std::size_t at = 0;
    for (const ForeignPassage& passage : passages) {
        with_signs.append(markdown.substr(at, passage.start - at)).append(stand_in);
        at = passage.start + passage.length;
    }
    std::string out = typographic(with_signs.append(markdown.substr(at)));
    at = 0;
    for (const ForeignPassage& passage : passages) {
        at = out.find(stand_in, at);
        if (at == std::string::npos) return typographic(markdown);
        out.replace(at, stand_in.size(), markdown.substr(passage.start, passage.length));
        at += passage.length;
    }
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
            case CMARK_NODE_LINK: go_to(enter ? cmark_node_get_url(node) : ""); break;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK: add(" "); break;
            case CMARK_NODE_PARAGRAPH:
                if (enter && !text_.empty()) add(" ");
                break;
            default:
                if (enter && literal) add(literal);
        }
    }
    /// A link to a language is none: it says which one the words are in.
    void go_to(std::string_view address) {
        const bool language = address.starts_with(language_scheme);
        link_ = language ? "" : address;
        language_ = language ? address.substr(language_scheme.size()) : "";
    }
    void add(std::string words) {
        Span span;
        span.text = std::move(words);
        span.bold = bold_ > 0;
        span.italic = italic_ > 0;
        span.link = link_;
        span.says_page = link_.starts_with(page_scheme);
        if (span.says_page) span.link = "#" + link_.substr(page_scheme.size());
        span.language = language_;
        const auto alike = [&](const Span& last) {
            return last.bold == span.bold && last.italic == span.italic && last.link == span.link && last.says_page == span.says_page &&
                   last.language == span.language;
        };
        if (!text_.empty() && alike(text_.back())) text_.back().text += span.text;
        else text_.push_back(std::move(span));
    }

    RichText text_;
    int bold_ = 0, italic_ = 0;
    std::string link_, language_;
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
    const std::string source = as_paragraph(typographic_around_foreign(markdown));
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
