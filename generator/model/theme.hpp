#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/icon.hpp"

namespace portraits {

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};
/// "#14233C"
std::string to_hex(Rgb colour);
/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(Rgb a, Rgb b);

/// Colours named by their role, so that a theme changes them and dark mode swaps them.
enum class Role : std::uint8_t {
    none,  // a literal colour
    paper, ink, ink2, muted, france, dot, rule, hair, panel,
    territory, territory_soft, territory_fill, region, link, base, sea, other, on_accent,
    cover_ground, cover_land, cover_territory, cover_accent, cover_ink, cover_note, cover_graticule,
    reserve, added, earlier, unsplit,  // part-of-a-whole squares: the rest, what was added, what was there, what is not split
    count_
};
/// "territory-soft": the name used in theme.yml and as CSS custom property "--territory-soft".
std::string_view name_of(Role role);

/// A type role: print size and leading in points, weight 400/700/900, tracking in em.
struct TypeStyle {
    double size = 9.5, leading = 14;
    int weight = 400;
    bool italic = false;
    double tracking = 0;
    Role colour = Role::ink2;
};

enum class Type : std::uint8_t {
    cover_name_large, cover_name_medium, cover_name_small, h1, h2, lead, figure_title, body, figure_number, subtitle,
    tile_label, tile_value, whole_value, table, chart, chart_small, note, inset_name, inset_scale, running, folio, count_
};
std::string_view name_of(Type type);

/// A face of the theme's family. `web` is served as woff2 by the site; print embeds `file`.
struct FontFile {
    std::filesystem::path file;
    std::string family;
    int weight = 400;
    bool italic = false;
};

/// A run of words in a line of page furniture: its own, or what only the page knows.
struct FurnitureRun {
    enum class Says : std::uint8_t { text, document, kind, chapter, edition, folio } says = Says::text;
    std::string text;
    bool bold = false;
};
/// "document", "genre", "chapitre", "edition", "page": written in braces in theme.yml.
std::string_view name_of(FurnitureRun::Says says);

/// A running head or a footer; all empty: the page has none.
struct FurnitureLine {
    std::vector<FurnitureRun> left, middle, right;
    bool empty() const { return left.empty() && middle.empty() && right.empty(); }
    bool says(FurnitureRun::Says what) const;
};

/// Page geometry in points, origin top left.
struct PageGeometry {
    double width = 595.28, height = 841.89;
    double margin_side = 48, running_head = 31, text_top = 63, text_bottom = 785, footer_rule = 796;
    int columns = 12;
    double gutter = 12;
    double full_page_top = 0;                            // of a figure that takes the page; 0: text_top
    Type title = Type::h1;                               // of chapters
    FurnitureLine head, foot;
};

/// How words are divided at the end of lines.
struct Hyphenation {
    std::filesystem::path patterns;                      // of the language, as libhyphen reads them; empty: words stay whole
    int before = 2, after = 3;                           // letters kept on each side
    int shortest = 6;                                    // letters of the shortest word divided
    int most_in_a_row = 2;                               // lines
};

/// How running text fills its lines on paper.
struct Composition {
    bool justified = false;                              // ragged right otherwise
    Hyphenation hyphenation;
};

/// What a document changes of a page of the theme.
struct PageChanges {
    std::optional<double> margin_side, text_top, text_bottom;
    std::optional<Type> title;
    bool head = true, foot = true;
    bool right_hand = false;                             // chapters that begin a page begin a right-hand one
};
PageGeometry changed(PageGeometry page, const PageChanges& changes);

/// Everything that makes a look: no C++ changes when a theme changes. Source of the default: themes/portrait/theme.yml.
struct Theme {
    std::string name;
    std::filesystem::path folder;
    std::filesystem::path templates, scripts;            // folders
    std::vector<std::filesystem::path> styles;           // folders, each after those before it
    std::array<Rgb, static_cast<std::size_t>(Role::count_)> light{}, dark{};
    std::array<TypeStyle, static_cast<std::size_t>(Type::count_)> types{};
    std::vector<FontFile> fonts;
    std::vector<FontFile> fallback_fonts;                // only for characters that the fonts lack
    std::string family;                                  // of the text faces
    std::vector<std::string> font_features;              // OpenType: "tnum", "lnum", "-liga"
    std::map<std::string, PageGeometry> pages;           // "portrait", "paysage"
    std::map<std::string, std::vector<Rgb>> palettes;    // "sequentielle-5", "divergente-7"
    std::map<std::string, std::map<std::string, Rgb>> named_palettes;  // "regions": code → colour; "secteurs"
    Icons icons;                                         // pictograms by name
    double baseline = 3.5;                               // vertical unit
    Composition composition;

    Rgb colour(Role role) const { return light[static_cast<std::size_t>(role)]; }
    Rgb dark_colour(Role role) const { return dark[static_cast<std::size_t>(role)]; }
    const TypeStyle& type(Type t) const { return types[static_cast<std::size_t>(t)]; }
};

}  // namespace portraits
