#include <algorithm>
#include <array>
#include <string_view>

#include "layout/cover.hpp"
#include "layout/cover_sheet.hpp"
#include "layout/set_image.hpp"

namespace portraits {

namespace {

constexpr double wide_column = 0.305;         // of the page's width, left of the land
constexpr double bare_column = 0.66;          // of the text's width, on a cover without map
constexpr double issuer_top = 20, issuer_height = 42, issuer_gap = 32, issuer_width = 150;
constexpr double rule_top = 42.5, rule_top_below_issuers = 24;
constexpr double rule_to_kicker = 9, kicker_to_name = 28, name_to_summary = 19, summary_to_facts = 21;
constexpr double edition_foot = 63, note_foot = 40;
constexpr double summary_scale = 1.15;        // of the lead's size
constexpr double most_upright = 0.355;        // of the page's height: where the land begins on a page that stands upright
constexpr double most_wide = 0.73;

bool wide(const PageGeometry& page) { return page.width > page.height; }

/// Small words stay with the next: none ends a line of a title.
std::string bound(const std::string& title) {
    static constexpr std::array<std::string_view, 13> small = {"à", "au", "aux", "de", "des", "du", "en", "et", "la", "le", "les", "un", "une"};
    std::string out;
    for (std::size_t at = 0; at < title.size();) {
        const std::size_t end = std::min(title.find(' ', at), title.size());
        const std::string_view word = std::string_view(title).substr(at, end - at);
        out += word;
        if (end < title.size()) out += std::find(small.begin(), small.end(), word) == small.end() ? " " : "\u00A0";
        at = end + 1;
    }
    return out;
}

double column_of(const CoverSheet& sheet, const Cover& cover) {
    if (!cover.map) return bare_column * sheet.width();
    return wide(sheet.page) ? wide_column * sheet.page.width : sheet.width();
}

/// An issuer's lines, or its logo at most so large; gives the width it takes.
double draw_issuer(CoverSheet& sheet, const Issuer& issuer, double x) {
    Setting& setting = sheet.setting;
    if (issuer.logo) {
        const double scale = std::min(issuer_height / issuer.logo->height, issuer_width / issuer.logo->width);
        const Box box{x, issuer_top, scale * issuer.logo->width, scale * issuer.logo->height};
        if (auto fault = coarse(*issuer.logo, box)) sheet.piece.faults.push_back(std::move(*fault));
        const int element = setting.add(sheet.section, Tag::figure);
        setting.booklet.structure[static_cast<std::size_t>(element)].alternative = issuer.alternative;
        sheet.piece.nodes.push_back(tagged(element, {placed_image(issuer.logo, box)}));
        sheet.piece.figures.push_back({element, box});
        return box.width;
    }
    const TypeStyle type = in_role(setting.theme().type(Type::body), 700, Role::ink);
    double widest = 0, y = issuer_top;
    for (const std::string& words : issuer.lines) {
        const SetText line = set_line(setting, words, type, sheet.width());
        write(sheet, line, Tag::p, x, y);
        y += line.height();
        widest = std::max(widest, line.widest());
    }
    return widest;
}

/// The band of paper with the issuers; gives its foot, 0 without.
double draw_issuers(CoverSheet& sheet, const Cover& cover) {
    if (cover.issuers.empty()) return 0;
    std::size_t lines = 0;
    for (const Issuer& issuer : cover.issuers) lines = std::max(lines, issuer.lines.size());
    const double tall = std::max(issuer_height, static_cast<double>(lines) * sheet.setting.theme().type(Type::body).leading);
    const Box band{0, 0, sheet.page.width, tall + 2 * issuer_top};
    sheet.piece.nodes.push_back(artifact({filled(band, Ink::of(Role::paper))}));
    double x = sheet.left();
    for (const Issuer& issuer : cover.issuers) x += draw_issuer(sheet, issuer, x) + issuer_gap;
    if (x - issuer_gap > sheet.left() + sheet.width() + measure::tolerance) sheet.piece.faults.push_back({"layout-overflow", "emetteurs"});
    return band.height;
}

void draw_ground(CoverSheet& sheet, const Cover& cover, double top) {
    const Box ground{0, top, sheet.page.width, sheet.page.height - top};
    if (cover.map) return draw_picture(sheet, *cover.map, ground);
    sheet.piece.nodes.push_back(artifact({filled(ground, Ink::of(Role::cover_ground))}));
}

/// Rule, kicker, name, summary, facts, from the top down; gives the foot.
double draw_words(CoverSheet& sheet, const Cover& cover, double top) {
    const Setting& setting = sheet.setting;
    const double column = column_of(sheet, cover);
    double y = top > 0 ? top + rule_top_below_issuers : rule_top;
    sheet.piece.nodes.push_back(artifact({filled({sheet.left(), y, column, measure::cover_rule}, Ink::of(Role::cover_ink))}));
    y += measure::cover_rule + rule_to_kicker;
    const SetText kicker = set_text(setting, plain(cover.kicker), in_role(setting.theme().type(Type::body), 400, Role::cover_note), column);
    write(sheet, kicker, Tag::p, sheet.left(), y);
    y += kicker.height() + kicker_to_name;
    SetText name = set_cover_name(setting, bound(cover.name), column, 3);
    for (SetText::Look& look : name.looks) look.ink = Ink::of(Role::cover_ink);
    write(sheet, name, Tag::h1, sheet.left(), y);
    y += name.height() + name_to_summary;
    TypeStyle type = in_role(setting.theme().type(Type::lead), 400, Role::cover_ink);
    type.size *= summary_scale;
    const SetText summary = set_text(setting, plain(cover.summary), type, std::min(column, measure::lead_width));
    write(sheet, summary, Tag::p, sheet.left(), y);
    y += summary.height();
    if (cover.facts.empty()) return y;
    y += summary.lines.empty() ? 0 : summary_to_facts;
    draw_facts(sheet, cover.facts, y, {Role::cover_ink, Role::cover_note, Role::cover_territory});
    return y + measure::cover_fact_divider;
}

void draw_foot(CoverSheet& sheet, const Cover& cover) {
    const Setting& setting = sheet.setting;
    const double column = column_of(sheet, cover), height = sheet.page.height;
    const SetText edition = set_line(setting, cover.edition, in_role(setting.theme().type(Type::body), 700, Role::cover_ink), column);
    write(sheet, edition, Tag::p, sheet.left(), height - edition_foot - edition.height());
    const SetText note = set_text(setting, plain(cover.note), in_role(setting.theme().type(Type::note), 400, Role::cover_note), column);
    write(sheet, note, Tag::p, sheet.left(), height - note_foot - note.type.leading);
}

}  // namespace

Piece set_full_cover(Setting& setting, const Cover& cover, const PageGeometry& page) {
    CoverSheet sheet{setting, page, setting.chapter, {}};
    const double top = draw_issuers(sheet, cover);
    const double foot = draw_words(sheet, cover, top);
    const double room = !cover.map || wide(page) ? most_wide : most_upright;
    if (foot > top + room * (page.height - top) + measure::tolerance)
        sheet.piece.faults.push_back({"layout-overflow", cover.summary.empty() ? cover.name : cover.summary});
    draw_foot(sheet, cover);
    CoverSheet under{setting, page, setting.chapter, {}};  // painted first, read last
    draw_ground(under, cover, top);
    under.piece.height = page.height;
    under.piece.append(sheet.piece, 0, 0);
    return std::move(under.piece);
}

}  // namespace portraits
