#include "write/html/cover_data.hpp"

#include "write/html/figure_data.hpp"
#include "write/html/inline_text.hpp"
#include "write/html/shell.hpp"

namespace portraits::html {

namespace {

void set_text(Data& data, const std::string& key, const std::string& text) {
    data.set(key, text);
    data.set("has_" + key, !text.empty());
}

Data issuer_data(const Issuer& issuer, const std::string& root) {
    Data data, lines(Data::type::list);
    data.set("has_logo", issuer.logo != nullptr);
    if (issuer.logo) {
        data.set("src", root + image_path(*issuer.logo));
        data.set("width", std::to_string(issuer.logo->width));
        data.set("height", std::to_string(issuer.logo->height));
        data.set("alternative", issuer.alternative);
    }
    for (const std::string& words : issuer.lines) {
        Data line;
        line.set("line", words);
        lines << line;
    }
    data.set("lines", lines);
    return data;
}

Data paragraphs(const std::vector<RichText>& texts) {
    Data list(Data::type::list);
    for (const RichText& text : texts) {
        Data one;
        one.set("text", to_html(text));
        list << one;
    }
    return list;
}

}  // namespace

void set_cover(Data& data, const Cover& cover, const PageContext& context, const std::string& root) {
    const bool there = cover.form == Cover::Form::full && !cover.name.empty();
    data.set("has_cover", there);
    if (!there) return;
    Data issuers(Data::type::list), facts(Data::type::list);
    for (const Issuer& issuer : cover.issuers) issuers << issuer_data(issuer, root);
    for (const CoverFact& fact : cover.facts) {
        Data one;
        one.set("value", fact.value);
        one.set("label", fact.label);
        facts << one;
    }
    data.set("issuers", issuers);
    data.set("has_issuers", !cover.issuers.empty());
    data.set("facts", facts);
    data.set("has_facts", !cover.facts.empty());
    data.set("cover_name", cover.name);
    set_text(data, "kicker", cover.kicker);
    set_text(data, "summary", cover.summary);
    set_text(data, "edition", cover.edition);
    set_text(data, "note", cover.note);
    set_text(data, "cover_map", cover.map ? face_html(context.locator, "") : std::string());
}

void set_back_cover(Data& data, const BackCover& cover) {
    data.set("has_back_cover", !cover.title.empty());
    data.set("back_title", cover.title);
    data.set("back_text", paragraphs(cover.text));
    set_text(data, "back_contact", to_html(cover.contact));
    data.set("back_notices", paragraphs(cover.notices));
}

}  // namespace portraits::html
