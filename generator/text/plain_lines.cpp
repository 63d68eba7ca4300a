#include "text/plain_lines.hpp"

#include <algorithm>

#include "text/pango_runs.hpp"

namespace portraits {

namespace {

constexpr std::size_t most_fonts = 512;      // of one size each
constexpr unsigned first_unknown = 0x2213;   // after the minus sign

/// Signs that stand alone in one place, are seen, and never change what is around them.
bool plain(unsigned code_point) {
    return (code_point >= 0x20 && code_point < 0x7F) || (code_point >= 0xA0 && code_point < 0x180 && code_point != 0xAD) ||
           (code_point >= 0x2010 && code_point <= 0x201F) || code_point == 0x2022 || code_point == 0x2026 || code_point == 0x202F ||
           code_point == 0x20AC || code_point == 0x2212;
}

/// Letters of the Latin script among them; the rest belongs to all scripts.
bool latin_letter(unsigned c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xAA || c == 0xBA || (c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7);
}

std::vector<bool> plain_signs(const Face& face) {
    std::vector<bool> has(first_unknown, false);
    hb_blob_t* blob = hb_blob_create(face.data->data(), static_cast<unsigned>(face.data->size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* hb = hb_face_create(blob, 0);
    hb_set_t* signs = hb_set_create();
    hb_face_collect_unicodes(hb, signs);
    for (unsigned c = 0; c < first_unknown; ++c) has[c] = plain(c) && hb_set_has(signs, c);
    hb_set_destroy(signs);
    hb_face_destroy(hb);
    hb_blob_destroy(blob);
    return has;
}

float points(int pango_units) { return static_cast<float>(pango_units) / PANGO_SCALE; }

}  // namespace

PangoFontDescription* description_of(const FontFile& file, double size) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, file.family.c_str());
    pango_font_description_set_weight(font, static_cast<PangoWeight>(file.weight));
    pango_font_description_set_style(font, file.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    return font;
}

PlainLines::PlainLines(const FontSet& fonts, PangoFontMap* map, PangoContext* context)
    : fonts_(fonts), map_(map), context_(context), buffer_(hb_buffer_create()) {
    for (const std::string& feature : fonts.theme().font_features) {
        hb_feature_t parsed;
        if (hb_feature_from_string(feature.data(), static_cast<int>(feature.size()), &parsed)) features_.push_back(parsed);
    }
}

PlainLines::~PlainLines() {
    for (const auto& [key, font] : sized_) g_object_unref(font);
    hb_buffer_destroy(buffer_);
}

const PlainLines::PlainFace& PlainLines::face_of(const TextStyle& style) {
    const auto [found, added] = faces_.try_emplace({style.weight, style.italic});
    if (added) {
        found->second.face = fonts_.face(style.weight, style.italic);
        found->second.has = plain_signs(*found->second.face);
    }
    return found->second;
}

hb_font_t* PlainLines::font(const FacePtr& face, double size) {
    if (sized_.size() >= most_fonts) {
        for (const auto& [key, font] : sized_) g_object_unref(font);
        sized_.clear();
    }
    const auto [found, added] = sized_.try_emplace({face.get(), size}, nullptr);
    if (added) {
        PangoFontDescription* description = description_of(face->file, size);
        found->second = pango_font_map_load_font(map_, context_, description);
        pango_font_description_free(description);
    }
    return pango_font_get_hb_font(found->second);
}

void PlainLines::shape(std::string_view text, hb_font_t* font, bool latin) {
    hb_buffer_reset(buffer_);
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, latin ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON);
    hb_buffer_set_language(buffer_, hb_language_from_string("fr", -1));
    hb_buffer_set_flags(buffer_, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT));
    hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_shape(font, buffer_, features_.data(), static_cast<unsigned>(features_.size()));
}

GlyphRun PlainLines::run(std::string_view text, const TextStyle& style, const FacePtr& face) const {
    GlyphRun run;
    run.style = style;
    run.face = face;
    run.text = text;
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer_, &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer_, &count);
    run.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        Glyph glyph;
        glyph.id = glyphs[i].codepoint;
        glyph.cluster = glyphs[i].cluster;
        unsigned next = i + 1;
        while (next < count && glyphs[next].cluster == glyph.cluster) ++next;
        const bool continues = i > 0 && glyphs[i - 1].cluster == glyph.cluster;
        if (!continues) glyph.cluster_length = (next < count ? glyphs[next].cluster : static_cast<unsigned>(text.size())) - glyph.cluster;
        glyph.x = run.width + points(places[i].x_offset);
        glyph.y = points(-places[i].y_offset);
        glyph.advance = points(places[i].x_advance);
        run.width += glyph.advance;
        run.glyphs.push_back(glyph);
    }
    return run;
}

LinePtr PlainLines::line(std::string_view text, const TextStyle& style) {
    if (text.empty() || style.tracking != 0) return nullptr;
    const PlainFace& face = face_of(style);
    bool latin = false;
    for (const char *at = text.data(), *end = at + text.size(); at < end; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char_validated(at, end - at);
        if (c >= first_unknown || !face.has[c]) return nullptr;
        latin = latin || latin_letter(c);
    }
    shape(text, font(face.face, style.size), latin);
    auto line = std::make_shared<ShapedLine>();
    line->runs.push_back(run(text, style, face.face));
    line->ascent = std::max(line->ascent, face.face->ascent * style.size);
    line->descent = std::max(line->descent, face.face->descent * style.size);
    trim(*line);
    return line;
}

}  // namespace portraits
