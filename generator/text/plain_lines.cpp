#include "text/plain_lines.hpp"

#include <pango/pango.h>

#include <algorithm>

#include "text/pango_runs.hpp"
#include "text/pango_units.hpp"
#include "text/style_key.hpp"

namespace portraits {

namespace {

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

std::vector<bool> plain_signs(hb_face_t* face) {
    std::vector<bool> has(first_unknown, false);
    hb_set_t* signs = hb_set_create();
    hb_face_collect_unicodes(face, signs);
    for (unsigned c = 0; c < first_unknown; ++c) has[c] = plain(c) && hb_set_has(signs, c);
    hb_set_destroy(signs);
    return has;
}

hb_face_t* open(const Face& face) {
    hb_blob_t* blob = hb_blob_create(face.data->data(), static_cast<unsigned>(face.data->size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* opened = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return opened;
}

}  // namespace

PlainLines::PlainLines(const FontSet& fonts) : fonts_(fonts), buffer_(hb_buffer_create()) {
    for (const std::string& feature : fonts.theme().font_features) {
        hb_feature_t parsed;
        if (hb_feature_from_string(feature.data(), static_cast<int>(feature.size()), &parsed)) features_.push_back(parsed);
    }
}

PlainLines::~PlainLines() {
    for (const auto& [style, face] : faces_) hb_font_destroy(face.font);
    hb_buffer_destroy(buffer_);
}

const PlainLines::PlainFace& PlainLines::face_of(const TextStyle& style) {
    const auto [found, added] = faces_.try_emplace({style.weight, style.italic});
    PlainFace& made = found->second;
    if (added) {
        made.face = fonts_.face(style.weight, style.italic);
        hb_face_t* face = open(*made.face);
        made.font = hb_font_create(face);
        made.has = plain_signs(face);
        hb_face_destroy(face);
    }
    return made;
}

bool PlainLines::all_plain(const StyledSpan& span, bool& latin) {
    if (span.style.tracking != 0) return false;
    const std::vector<bool>& has = face_of(span.style).has;
    for (const char *at = span.text.data(), *end = at + span.text.size(); at < end; at = g_utf8_next_char(at)) {
        const gunichar c = g_utf8_get_char_validated(at, end - at);
        if (c >= first_unknown || !has[c]) return false;
        latin = latin || latin_letter(c);
    }
    return true;
}

void PlainLines::shape(std::string_view text, hb_font_t* font, double size, bool latin) {
    const int scale = static_cast<int>(size * PANGO_SCALE);  // cut off, as in a PangoFontDescription
    hb_font_set_scale(font, scale, scale);
    hb_buffer_reset(buffer_);
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, latin ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON);
    hb_buffer_set_language(buffer_, hb_language_from_string("fr", -1));
    hb_buffer_set_flags(buffer_, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT));
    hb_buffer_add_utf8(buffer_, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_shape(font, buffer_, features_.data(), static_cast<unsigned>(features_.size()));
}

GlyphRun PlainLines::run(const StyledSpan& span, const FacePtr& face) const {
    GlyphRun run;
    run.style = set_style(span);
    run.rise = static_cast<float>(rise_of(span));
    run.face = face;
    run.text = span.text;
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
        if (!continues) glyph.cluster_length = (next < count ? glyphs[next].cluster : static_cast<unsigned>(span.text.size())) - glyph.cluster;
        glyph.x = run.width + points(places[i].x_offset);
        glyph.y = points(-places[i].y_offset);
        glyph.advance = points(places[i].x_advance);
        run.width += glyph.advance;
        run.glyphs.push_back(glyph);
    }
    return run;
}

LinePtr PlainLines::line(const std::vector<StyledSpan>& spans) {
    bool latin = false;  // what belongs to all scripts is set as the letters beside it
    for (const StyledSpan& span : spans)
        if (!all_plain(span, latin)) return nullptr;
    auto line = std::make_shared<ShapedLine>();
    float x = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].text.empty()) continue;
        const PlainFace& face = face_of(spans[i].style);
        shape(spans[i].text, face.font, set_style(spans[i]).size, latin);
        GlyphRun made = run(spans[i], face.face);
        made.span = static_cast<int>(i);
        made.x = x;
        x += made.width;
        add_run(*line, std::move(made));
    }
    if (line->runs.empty()) return nullptr;
    trim(*line);
    return line;
}

}  // namespace portraits
