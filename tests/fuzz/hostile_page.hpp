#pragma once
// A territory, a site and their pages in which every text is one of those given.
#include "compose/compose.hpp"
#include "compose/markdown.hpp"
#include "unit/write/html/sample.hpp"

namespace portraits::fuzz {

/// Hands out the texts one after the other, again and again.
class Texts {
public:
    explicit Texts(std::vector<std::string> texts) : texts_(std::move(texts)) {}
    std::string text() { return texts_[next_++ % texts_.size()]; }
    RichText rich() {
        const std::string words = text();
        if (next_ % 3 == 0) return to_rich_text(words);
        RichText spans = plain(words);
        if (spans.empty()) return spans;
        if (next_ % 3 == 1) spans[0].link = text();
        else spans[0].language = text();
        return spans;
    }

private:
    std::vector<std::string> texts_;
    std::size_t next_ = 0;
};

inline Cell hostile_cell(Texts& t) { return {t.rich(), Value::absent(Missing::not_applicable), -1, false}; }

inline Table hostile_table(Texts& t) {
    Table table;
    table.caption = t.text();
    table.columns = {{t.text(), t.text(), false, false, 0}, {t.text(), t.text(), true, true, 0}};
    Cell number = hostile_cell(t);
    number.value = Value::of(12);
    number.bar = 0.5;
    table.rows = {{{hostile_cell(t), hostile_cell(t)}, false, true}, {{hostile_cell(t), number}, true, false}};
    table.sortable = true;
    return table;
}

inline FigurePtr hostile_figure(Texts& t, const std::string& id, int number) {
    Figure figure = *sample::figure(id, number);
    figure.title = t.text();
    figure.subtitle = t.text();
    figure.alternative = t.text();
    figure.description = t.text();
    figure.table = hostile_table(t);
    figure.sources = t.rich();
    figure.notes = t.rich();
    return std::make_shared<const Figure>(std::move(figure));
}

inline std::vector<Block> hostile_blocks(Texts& t) {
    Tile tile = sample::tile();
    tile.label = t.text(), tile.value = t.text(), tile.line = t.rich(), tile.compared = t.text(), tile.alternative = t.text();
    Whole whole;
    whole.value = t.text(), whole.label = t.text(), whole.whole = t.text(), whole.share = t.text(), whole.share_label = t.text();
    whole.line = t.rich(), whole.alternative = t.text();
    Illustration image{std::make_shared<const ImageFile>(ImageFile{ImageFile::Format::png, 10, 10, t.text(), "octets", nullptr}), t.text(), t.rich()};
    Listing listing;
    listing.lines = {{1, t.text(), t.text(), "site:territoires/x/", "ligne", 0}, {2, t.text(), "", "#ligne", "", 2}};
    listing.note = t.rich();
    return {{Tiles{{tile}, t.rich()}, Medium::both}, {Counters{{{t.text(), t.text()}}}, Medium::both}, {Factors{{{nullptr, t.rich(), {t.rich()}}}}, Medium::both},
            {Wholes{{whole}, {{Role::reserve, t.text()}}, t.rich()}, Medium::both}, {Quotation{{t.rich()}, t.rich(), t.rich()}, Medium::both},
            {Contact{t.rich(), {{nullptr, t.rich()}}}, Medium::both}, {Heading{3, t.rich(), slug(t.text())}, Medium::both},
            {Paragraph{Paragraph::As::lead, t.rich()}, Medium::both}, {List{true, {t.rich(), t.rich()}}, Medium::both}, {image, Medium::both},
            {TableBlock{hostile_table(t), t.rich()}, Medium::both}, {Definitions{{{t.rich(), t.rich()}}, 2}, Medium::both},
            {Panel{{{12, {{Paragraph{Paragraph::As::note, t.rich()}, Medium::both}}}}}, Medium::both}, {listing, Medium::both},
            {FigureBlock{hostile_figure(t, "population", 1)}, Medium::both}};
}

inline Publication hostile_publication(Texts& t) {
    Publication p = sample::publication();
    p.name = t.text(), p.title = t.text(), p.menu = t.text(), p.kind = t.text(), p.subject = t.text(), p.author = t.text();
    p.footer = t.text(), p.footer_text = t.rich();
    p.cover.kicker = t.text(), p.cover.edition = t.text(), p.cover.name = t.text(), p.cover.place = t.text(), p.cover.places = t.text();
    p.cover.summary = t.text(), p.cover.note = t.text(), p.cover.facts = {{t.text(), t.text()}}, p.cover.issuers = {{{t.text(), t.text()}, nullptr, t.text()}};
    p.back_cover.title = t.text(), p.back_cover.text = {t.rich()}, p.back_cover.contact = t.rich(), p.back_cover.notices = {t.rich()};
    p.back_cover.address = "https://exemple.fr/";
    p.chapters = {{"essai", t.text(), t.text(), t.rich(), true, false, false, hostile_blocks(t), {{1, t.rich()}}}};
    return p;
}

inline Site hostile_site(Texts& t) {
    Site site = sample::site();
    site.title = t.text(), site.subtitle = t.text(), site.publisher = t.text(), site.contact = t.text(), site.edition = t.text();
    site.date = t.text(), site.geography = t.text(), site.licence = t.text(), site.author = t.text();
    site.home_title = t.rich(), site.home_lead = t.rich(), site.figures = {{t.text(), t.text()}}, site.figures_note = t.rich();
    for (SiteRegion& region : site.regions) {
        region.name = t.text();
        for (SiteEntry& entry : region.entries) entry.name = t.text(), entry.departments = t.text(), entry.population = t.text(), entry.region = t.text();
    }
    site.sources = hostile_blocks(t);
    SitePage page;
    page.path = "essai/", page.title = t.text(), page.description = t.text(), page.above = {{t.text(), "territoires/"}}, page.blocks = hostile_blocks(t);
    site.pages = {page};
    site.documents = {{t.text(), "publication"}};
    PublicationFile file;
    file.texts["mentions"] = t.text();
    site.text_pages = text_pages(file);
    return site;
}

}  // namespace portraits::fuzz
