#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/lay_out.hpp"
#include "layout/paginate.hpp"
#include "layout/setting.hpp"

namespace portraits {

/// Roles with round sizes: with the fixed shaper a code point of body text is 5 points wide and a line 14 high.
inline Theme test_theme() {
    Theme theme;
    theme.name = "test";
    using Says = FurnitureRun::Says;
    PageGeometry& page = theme.pages["portrait"];
    page.head = {{{Says::document, "", true}, {Says::text, " ", false}, {Says::kind, "", false}}, {}, {{Says::chapter, "", false}}};
    page.foot = {{{Says::edition, "", false}}, {}, {{Says::folio, "", false}}};
    const auto role = [&](Type type) -> TypeStyle& { return theme.types[static_cast<std::size_t>(type)]; };
    for (TypeStyle& type : theme.types) type = {10, 14, 400, false, 0, Role::ink2};
    role(Type::cover_name_large) = {56, 58, 900, false, 0, Role::ink};
    role(Type::cover_name_medium) = {46, 48, 900, false, 0, Role::ink};
    role(Type::cover_name_small) = {37, 38.5, 900, false, 0, Role::ink};
    role(Type::h1) = {28, 31.5, 900, false, 0, Role::ink};
    role(Type::tile_value) = {24, 28, 900, false, 0, Role::ink};
    role(Type::table) = {8, 10.5, 400, false, 0, Role::ink2};
    role(Type::note) = {7, 9, 400, false, 0, Role::muted};
    return theme;
}

/// A setting on the fixed shaper, with an open chapter.
struct Bench {
    Theme theme = test_theme();
    std::unique_ptr<Shaper> shaper = make_fixed_shaper();
    Geography geography;
    BaseMaps base_maps;
    DrawContext draw{theme, *shaper, geography, base_maps, DrawFor::print};
    Booklet booklet;
    Setting setting{draw, booklet};

    Bench() {
        add_element(booklet, -1, Tag::document);
        setting.chapter = add_element(booklet, 0, Tag::sect);
    }
    const Element& element(std::size_t index) const { return booklet.structure[index]; }
    std::vector<Tag> tags() const {
        std::vector<Tag> all;
        for (const Element& e : booklet.structure) all.push_back(e.tag);
        return all;
    }
};

/// Words painted by nodes, in order; furniture too when asked.
inline void collect_words(const std::vector<Node>& nodes, bool artifacts, std::vector<std::string>& words) {
    for (const Node& node : nodes) {
        if (const auto* text = std::get_if<Text>(&node)) words.push_back(text->line->text());
        if (const auto* group = std::get_if<GroupPtr>(&node))
            if (artifacts || !(*group)->artifact) collect_words((*group)->nodes, artifacts, words);
    }
}
inline std::vector<std::string> words_of(const std::vector<Node>& nodes, bool artifacts = false) {
    std::vector<std::string> words;
    collect_words(nodes, artifacts, words);
    return words;
}
inline std::vector<std::string> words_of(const FilledPage& page, bool artifacts = false) {
    std::vector<std::string> words;
    for (const Placement& placement : page.placements) collect_words(placement.piece.nodes, artifacts, words);
    return words;
}

/// Where a text is painted, in the units of the nodes.
inline std::optional<Point> place_of(const std::vector<Node>& nodes, const std::string& words) {
    for (const Node& node : nodes) {
        if (const auto* text = std::get_if<Text>(&node); text && text->line->text() == words) return text->at;
        if (const auto* group = std::get_if<GroupPtr>(&node))
            if (const auto found = place_of((*group)->nodes, words)) return (*group)->transform.apply(*found);
    }
    return std::nullopt;
}

/// An item of a height without content.
inline Item block_of(double height, std::string subject = "block", double before = 0) {
    Item item;
    item.piece.height = height;
    item.subject = std::move(subject);
    item.before = before;
    return item;
}

}  // namespace portraits
