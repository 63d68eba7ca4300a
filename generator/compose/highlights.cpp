#include "base/french.hpp"
#include "compose/composer.hpp"
#include "compose/markdown.hpp"
#include "publication/spans.hpp"

namespace portraits {

namespace {

/// Words between « and », unless they already are.
void put_quotation_marks(std::vector<RichText>& paragraphs) {
    if (paragraphs.empty() || to_text(paragraphs.front()).starts_with("«")) return;
    Span& first = paragraphs.front().front();
    first.text = "«" + std::string(nbsp) + first.text;
    paragraphs.back().back().text += std::string(nbsp) + "»";
}

/// An address of the web is shown without its scheme; a Markdown link keeps its own words.
RichText as_link(RichText said) {
    const std::string words = to_text(said);
    const auto scheme = words.find("://");
    const bool bare = said.size() == 1 && said.front().link.empty();
    if (bare && scheme != std::string::npos) return {link_span(words.substr(scheme + 3), words)};
    if (bare && words.starts_with("www.")) return {link_span(words, "https://" + words)};
    return said;
}

}  // namespace

IconPtr Composer::icon(const std::string& name) const {
    const Icons& icons = atlas_.theme().icons;
    const auto found = icons.find(name);
    return found == icons.end() ? nullptr : found->second;
}

std::vector<AnyBlock> Composer::compose_block(const FactorsSpec& spec) {
    Factors factors;
    factors.beside = spec.beside;
    for (const FactorsSpec::Item& item : spec.items) {
        Factor factor{icon(item.icon.value), rich(item.title), paragraphs(item.text)};
        if (!factor.title.empty() || !factor.text.empty()) factors.factors.push_back(std::move(factor));
    }
    if (factors.factors.empty()) return {};
    return {std::move(factors)};
}

std::vector<AnyBlock> Composer::compose_block(const QuotationSpec& spec) {
    Quotation quotation{paragraphs(spec.text), rich(spec.author), rich(spec.role)};
    if (quotation.text.empty()) return {};
    put_quotation_marks(quotation.text);
    return {std::move(quotation)};
}

std::vector<AnyBlock> Composer::compose_block(const ContactSpec& spec) {
    Contact contact;
    contact.name = rich(spec.name);
    const auto add = [&](const char* picture, RichText said) {
        if (!said.empty()) contact.lines.push_back({icon(picture), std::move(said)});
    };
    add("adresse", rich(spec.address));
    const std::string mail = words(spec.mail);
    add("courriel", {link_span(mail, "mailto:" + mail)});
    add("telephone", rich(spec.phone));
    add("lien", as_link(rich(spec.link)));
    if (contact.name.empty() && contact.lines.empty()) return {};
    return {std::move(contact)};
}

}  // namespace portraits
