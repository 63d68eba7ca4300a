#include <array>

#include <hb.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "write/fonts/web_font.hpp"

namespace portraits {

namespace {

/// A letter, how often it stands in a thousand signs of French text, and its width in Arial and Arial Bold in thousandths of an em.
struct Letter {
    char sign;
    double frequency, regular, bold;
};
constexpr std::array<Letter, 27> letters = {{
    {' ', 165, 278, 278}, {'e', 140, 556, 556}, {'s', 66, 500, 556}, {'a', 64, 556, 556}, {'i', 61, 222, 278}, {'t', 60, 278, 333},
    {'n', 59, 556, 611},  {'r', 55, 333, 389},  {'u', 53, 556, 611}, {'l', 46, 222, 278}, {'o', 45, 556, 611}, {'d', 31, 556, 611},
    {'c', 28, 500, 556},  {'p', 25, 556, 611},  {'m', 25, 833, 889}, {'v', 14, 500, 556}, {'q', 11, 556, 611}, {'f', 9, 278, 333},
    {'b', 8, 556, 611},   {'g', 8, 556, 611},   {'h', 8, 556, 611},  {'j', 5, 222, 278},  {'x', 3, 500, 556},  {'y', 3, 500, 556},
    {'z', 1, 500, 500},   {'w', 1, 722, 778},   {'k', 1, 500, 556},
}};

struct Font {
    hb_blob_t* blob;
    hb_face_t* face;
    hb_font_t* font;
    explicit Font(const std::string& bytes)
        : blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr)),
          face(hb_face_create(blob, 0)), font(hb_font_create(face)) {}
    ~Font() { hb_font_destroy(font), hb_face_destroy(face), hb_blob_destroy(blob); }
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;

    double width(char sign) const {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font, static_cast<unsigned char>(sign), &glyph) ? hb_font_get_glyph_h_advance(font, glyph) : 0;
    }
};

}  // namespace

StandIn stand_in_for(const std::string& font_file, bool bold) {
    const std::string bytes = read_file(font_file);
    const Font font(bytes);
    hb_font_extents_t extents{};
    if (hb_face_get_glyph_count(font.face) == 0 || !hb_font_get_h_extents(font.font, &extents))
        throw EnvironmentError(message("{}: not a readable font", font_file));
    const double em = hb_face_get_upem(font.face);
    double own = 0, arial = 0;
    for (const Letter& letter : letters) {
        own += letter.frequency * font.width(letter.sign) / em;
        arial += letter.frequency * (bold ? letter.bold : letter.regular) / 1000;
    }
    const double size = own / arial;
    return {size, extents.ascender / em / size, -extents.descender / em / size};
}

}  // namespace portraits
