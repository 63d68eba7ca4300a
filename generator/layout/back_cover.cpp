#include <algorithm>

#include "draw/qr_code.hpp"
#include "layout/cover.hpp"
#include "layout/cover_sheet.hpp"
#include "layout/wording.hpp"

namespace portraits {

namespace {

constexpr double top_share = 0.2;             // of the page's height above the title
constexpr double column_share = 0.62;         // of the text's width
constexpr double title_to_text = 17.5, text_to_contact = 24.5, between_paragraphs = 7;
constexpr double notices_foot = 40;
constexpr double text_to_code = 28, code_to_words = 14;
constexpr double code_least = 62.4;           // 22 mm without the quiet zone: read from an arm's length
constexpr double module_least = 2;            // 0.7 mm: a long address makes a larger code

/// Text on the ground: words set apart and links keep its colour.
SetText on_ground(const Setting& setting, const RichText& text, const TypeStyle& type, double width) {
    SetText set = set_text(setting, text, type, width);
    for (SetText::Look& look : set.looks) look.ink = Ink::of(look.link.empty() ? type.colour : Role::cover_ink);
    return set;
}

double draw_paragraphs(CoverSheet& sheet, const std::vector<RichText>& paragraphs, const TypeStyle& type, double width, double y) {
    for (const RichText& paragraph : paragraphs) {
        const SetText text = on_ground(sheet.setting, paragraph, type, width);
        write(sheet, text, Tag::p, sheet.left(), y);
        y += text.height() + between_paragraphs;
    }
    return y - (paragraphs.empty() ? 0 : between_paragraphs);
}

double height_of(const CoverSheet& sheet, const std::vector<RichText>& paragraphs, const TypeStyle& type, double width) {
    double height = 0;
    for (const RichText& paragraph : paragraphs) height += set_text(sheet.setting, paragraph, type, width).height() + between_paragraphs;
    return height;
}

Node scaled(const PathPtr& path, const Ink& ink, double scale, double x, double y) {
    auto group = std::make_shared<Group>();
    group->transform = {scale, 0, 0, scale, x, y};
    group->nodes.push_back(Shape{path, ink, std::nullopt, false});
    return GroupPtr(std::move(group));
}

/// The code on paper with its quiet zone, and the address beside it; gives the foot. Black on white in every theme: readers
/// want contrast, not colour.
double draw_code(CoverSheet& sheet, const std::string& address, double width, double y) {
    Setting& setting = sheet.setting;
    const QrCode code = qr_code(address);
    if (!code.modules) {
        sheet.piece.faults.push_back({"layout-overflow", address});
        return y;
    }
    const double module = std::max(code_least / code.side, module_least), quiet = module * qr_quiet_zone;
    const Box paper{sheet.left(), y, module * code.side + 2 * quiet, module * code.side + 2 * quiet};
    sheet.piece.nodes.push_back(artifact({filled(paper, Ink::of(Rgb{255, 255, 255}))}));
    const int element = setting.add(sheet.section, Tag::figure);
    setting.booklet.structure[static_cast<std::size_t>(element)].alternative = wording::qr_code + address;
    sheet.piece.nodes.push_back(tagged(element, {scaled(code.modules, Ink::of(Rgb{0, 0, 0}), module, paper.x + quiet, y + quiet)}));
    sheet.piece.figures.push_back({element, {paper.x + quiet, y + quiet, module * code.side, module * code.side}});
    const double x = paper.right() + code_to_words, room = width - paper.width - code_to_words;
    const SetText head = set_line(setting, wording::online, in_role(setting.theme().type(Type::body), 700, Role::cover_ink), room);
    RichText link = plain(address);
    link.front().link = address;
    const SetText words = on_ground(setting, link, in_role(setting.theme().type(Type::body), 400, Role::cover_note), room);
    write(sheet, head, Tag::p, x, y);
    write(sheet, words, Tag::p, x, y + head.height());
    return std::max(paper.bottom(), y + head.height() + words.height());
}

}  // namespace

Piece set_back_cover(Setting& setting, const BackCover& cover, const PageGeometry& page) {
    CoverSheet sheet{setting, page, setting.chapter, {}};
    sheet.piece.height = page.height;
    sheet.piece.nodes.push_back(artifact({filled({0, 0, page.width, page.height}, Ink::of(Role::cover_ground))}));
    const double column = column_share * sheet.width();
    double y = top_share * page.height;
    sheet.piece.nodes.push_back(artifact({filled({sheet.left(), y - 2 * title_to_text, column, measure::cover_rule}, Ink::of(Role::cover_ink))}));
    SetText title = set_cover_name(setting, cover.title, column, 2);
    for (SetText::Look& look : title.looks) look.ink = Ink::of(Role::cover_ink);
    write(sheet, title, heading_tag(setting.above + 1), sheet.left(), y);
    y += title.height() + title_to_text;
    y = draw_paragraphs(sheet, cover.text, in_role(setting.theme().type(Type::lead), 400, Role::cover_note), column, y);
    const SetText contact = on_ground(setting, cover.contact, in_role(setting.theme().type(Type::lead), 700, Role::cover_ink), column);
    y += text_to_contact;
    write(sheet, contact, Tag::p, sheet.left(), y);
    y += contact.height();
    if (!cover.address.empty()) y = draw_code(sheet, cover.address, column, contact.lines.empty() ? y : y + text_to_code);
    const TypeStyle small = in_role(setting.theme().type(Type::note), 400, Role::cover_note);
    const double notices = page.height - notices_foot - height_of(sheet, cover.notices, small, column);
    if (y > notices + measure::tolerance) sheet.piece.faults.push_back({"layout-overflow", cover.title});
    draw_paragraphs(sheet, cover.notices, small, column, notices);
    return std::move(sheet.piece);
}

}  // namespace portraits
