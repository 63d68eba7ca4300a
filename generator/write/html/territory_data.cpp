#include "write/html/territory_data.hpp"

#include <algorithm>

#include "write/html/cover_data.hpp"
#include "write/html/figure_data.hpp"
#include "write/html/inline_text.hpp"
#include "write/html/shell.hpp"

namespace portraits::html {

namespace {

/// Key figures that open the first chapter stand above the menu, over the whole width.
std::size_t opening_tiles(const Publication& publication) {
    if (publication.chapters.empty()) return 0;
    const std::vector<Block>& blocks = publication.chapters.front().blocks;
    std::size_t count = 0;
    while (count < blocks.size() && std::holds_alternative<Tiles>(blocks[count].content)) ++count;
    return count;
}

Data chapter_data(const Chapter& chapter, std::size_t first_block, BlockRenderer& blocks) {
    blocks.heading_written(2);
    std::string body;
    for (std::size_t i = first_block; i < chapter.blocks.size(); ++i) body += blocks.block(chapter.blocks[i]);
    Data data;
    data.set("id", chapter.id);
    data.set("title", chapter.title);
    data.set("lead", to_html(chapter.lead));
    data.set("has_lead", !chapter.lead.empty());
    data.set("body", body);
    Data notes(Data::type::list);
    for (const Footnote& note : chapter.notes) {
        Data each;
        each.set("number", std::to_string(note.number));
        each.set("html", to_html(note.text));
        notes << each;
    }
    data.set("notes", notes);
    data.set("has_notes", !chapter.notes.empty());
    return data;
}

/// A chapter that holds nothing but contents: the page has its menu.
bool is_for_paper(const Chapter& chapter) {
    return !chapter.blocks.empty() && std::all_of(chapter.blocks.begin(), chapter.blocks.end(), [](const Block& block) {
        const auto* listing = std::get_if<Listing>(&block.content);
        return listing && listing->contents;
    });
}

void set_booklet(Data& data, const SiteContext& shared, const std::string& slug, const std::string& root) {
    const auto found = shared.booklets.find(slug);
    const bool known = found != shared.booklets.end() && !found->second.href.empty();
    data.set("booklet", known);
    data.set("booklet_href", known ? root + found->second.href : "");
    const std::string details = known ? details_of(found->second) : "";
    data.set("booklet_details", details.empty() ? "" : ", " + details);
}

void set_print(Data& data, const Download& print) {
    data.set("print", !print.href.empty());
    data.set("print_href", print.href);
    data.set("print_details", print.href.empty() ? "" : ", " + details_of(print));
}

}  // namespace

namespace {

/// What every document's page says: name, chapters, booklet, footer.
void set_document(Data& data, const Publication& publication, const PageContext& context, BlockRenderer& blocks, std::size_t first_block,
                  const std::string& root) {
    Data chapters(Data::type::list);
    for (const Chapter& chapter : publication.chapters)
        if (!is_for_paper(chapter)) chapters << chapter_data(chapter, &chapter == &publication.chapters.front() ? first_block : 0, blocks);
    data.set("name", publication.name);
    data.set("chapters", chapters);
    data.set("footer", to_html(publication.footer_text));
    data.set("has_footer", !publication.footer_text.empty());
    set_booklet(data, *context.shared, publication.slug, root);
    set_print(data, context.print);
}

}  // namespace

std::string description_of(const Publication& publication) {
    const Cover& cover = publication.cover;
    if (cover.name.empty() || cover.facts.empty()) return publication.subject;
    std::string text = cover.name + (cover.place.empty() ? "" : ", " + cover.place);
    const char* between = "\u00A0: ";
    for (const CoverFact& fact : cover.facts) {
        text += between + fact.value + " " + fact.label;
        between = ", ";
    }
    return text + ".";
}

namespace {

void set_neighbours(Data& data, const Site& site, const std::string& territory) {
    const Neighbours near = neighbours_of(site, territory);
    const auto set = [&](const std::string& name, const SiteEntry* entry) {
        data.set("has_" + name, entry != nullptr);
        data.set(name, entry ? entry->name : "");
        data.set(name + "_href", entry ? "../" + entry->slug + "/index.html" : "");
    };
    set("before", near.before);
    set("after", near.after);
    data.set("has_neighbours", near.before || near.after);
}

}  // namespace

Data territory_data(const Publication& publication, const PageContext& context, BlockRenderer& blocks) {
    const std::size_t tiles = opening_tiles(publication);
    blocks.heading_written(2);
    std::string key_figures;
    for (std::size_t i = 0; i < tiles; ++i) key_figures += blocks.block(publication.chapters.front().blocks[i]);
    Data data;
    data.set("region", publication.cover.place);
    data.set("departments", publication.cover.places);
    data.set("key_figures", key_figures);
    data.set("has_key_figures", !key_figures.empty());
    data.set("locator", face_html(context.locator, ""));
    data.set("archive", !context.archive.href.empty());
    data.set("archive_href", context.archive.href);
    set_neighbours(data, *context.shared->site, context.standalone ? std::string() : publication.id);
    data.set("compare", "../../comparer/index.html#" + publication.id);
    data.set("has_compare", !context.shared->assets.comparison.empty() && !context.standalone);
    set_document(data, publication, context, blocks, tiles, "../../");
    return data;
}

Data document_data(const Publication& publication, const PageContext& context, BlockRenderer& blocks, const std::string& root) {
    blocks.heading_written(1);
    Data data;
    set_cover(data, publication.cover, context, root);
    set_document(data, publication, context, blocks, 0, root);
    set_back_cover(data, publication.back_cover);
    return data;
}

}  // namespace portraits::html
