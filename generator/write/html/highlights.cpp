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

std::string BlockRenderer::render(const Wholes& wholes) {
    Data list(Data::type::list), keys(Data::type::list);
    for (const Whole& whole : wholes.wholes) {
        const std::string id = "part-" + std::to_string(++wholes_);
        Data each;
        each.set("icon", icon_html(whole.icon, factor_icon));
        each.set("value", whole.value);
        each.set("label", whole.label);
        each.set("whole", whole.whole);
        each.set("share", whole.share);
        each.set("share_label", whole.share_label);
        each.set("line", to_html(whole.line));
        each.set("alternative", whole.alternative);
        each.set("squares", context_.squares ? context_.squares(whole.squares, id) : "");
        list << each;
    }
    for (const WholeKey& key : wholes.legend) {
        Data each;
        each.set("role", std::string(name_of(key.role)));
        each.set("label", key.label);
        keys << each;
    }
    Data data;
    data.set("wholes", list);
    data.set("legend", keys);
    data.set("note", to_html(wholes.note));
    data.set("has_note", !wholes.note.empty());
    data.set("demonstration", wholes.demonstration);
    return templates_.render("wholes", data);
}

std::string BlockRenderer::render(const TextColumns& text) {
    Data data;
    data.set("count", std::to_string(text.count));
    data.set("html", blocks(text.blocks));
    return templates_.render("text-columns", data);
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
