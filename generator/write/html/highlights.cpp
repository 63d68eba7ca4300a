#include "draw/icon.hpp"
#include "write/html/blocks.hpp"
#include "write/html/icon.hpp"
#include "write/html/inline_text.hpp"

namespace portraits::html {

namespace {

constexpr int factor_icon = 44, contact_icon = 20;  // pixels

std::string paragraphs(const std::vector<RichText>& text) {
    std::string html;
    for (const RichText& one : text) html += "<p>" + to_html(one) + "</p>\n";
    return html;
}

}  // namespace

std::string BlockRenderer::render(const Factors& factors) {
    Data list(Data::type::list);
    for (const Factor& factor : factors.factors) {
        Data each;
        each.set("icon", icon_html(factor.icon, factor_icon));
        each.set("title", to_html(factor.title));
        each.set("has_title", !factor.title.empty());
        each.set("text", paragraphs(factor.text));
        list << each;
    }
    Data data;
    data.set("beside", factors.beside);
    data.set("factors", list);
    return templates_.render("factors", data);
}

std::string BlockRenderer::render(const Quotation& quotation) {
    Data data;
    data.set("text", paragraphs(quotation.text));
    data.set("author", to_html(quotation.author));
    data.set("role", to_html(quotation.role));
    data.set("both", !quotation.author.empty() && !quotation.role.empty());
    data.set("signed", !quotation.author.empty() || !quotation.role.empty());
    return templates_.render("quotation", data);
}

std::string BlockRenderer::render(const Contact& contact) {
    Data list(Data::type::list);
    for (const Contact::Line& line : contact.lines) {
        Data each;
        each.set("icon", icon_html(line.icon, contact_icon));
        each.set("html", to_html(line.text));
        list << each;
    }
    Data data;
    data.set("name", to_html(contact.name));
    data.set("has_name", !contact.name.empty());
    data.set("lines", list);
    data.set("has_lines", !contact.lines.empty());
    return templates_.render("contact", data);
}

}  // namespace portraits::html
