#include "text/pango_runs.hpp"

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangofc-font.h>

#include <algorithm>
#include <cmath>

#include "base/messages.hpp"
#include "text/pango_units.hpp"
#include "text/style_key.hpp"

namespace portraits {

namespace {


/// The span that holds a byte of the layout's text.
int span_at(std::size_t offset, const std::vector<StyledSpan>& spans) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (offset < (end += spans[i].text.size())) return static_cast<int>(i);
    return static_cast<int>(spans.size()) - 1;
}

/// Byte length of the cluster of glyph i, 0 when an earlier glyph already stands for it. Written from right to left, the text goes on at
/// the glyph before.
int cluster_length(const PangoGlyphString& glyphs, int i, int item_length, bool from_right) {
    const int start = glyphs.log_clusters[i];
    if (i > 0 && glyphs.log_clusters[i - 1] == start) return 0;
    if (from_right) return (i > 0 ? glyphs.log_clusters[i - 1] : item_length) - start;
    for (int next = i + 1; next < glyphs.num_glyphs; ++next)
        if (glyphs.log_clusters[next] != start) return glyphs.log_clusters[next] - start;
    return item_length - start;
}

/// Pango leaves an empty glyph for the space where a line was broken; the reader who copies the text needs a real one.
void restore_space(Glyph& glyph, PangoFont* font, const TextStyle& style) {
    hb_font_t* hb = pango_font_get_hb_font(font);
    hb_codepoint_t id = 0;
    if (!hb_font_get_nominal_glyph(hb, ' ', &id)) return;
    int scale_x = 0, scale_y = 0;
    hb_font_get_scale(hb, &scale_x, &scale_y);
    glyph.id = id;
    glyph.advance = static_cast<float>(hb_font_get_glyph_h_advance(hb, id) * style.size / scale_x);
}

[[noreturn]] void throw_missing(PangoGlyph glyph, const char* text) {
    const unsigned code_point = glyph & 0xFFFFFF;
    char sign[6] = {};
    g_unichar_to_utf8(code_point, sign);
    throw MissingGlyph(message("no face of the theme has a glyph for “{}” (U+{:04X}) in “{}”", sign, code_point, text));
}

}  // namespace

void add_run(ShapedLine& line, GlyphRun run) {
    line.ascent = std::max(line.ascent, run.face->ascent * run.style.size + run.rise);
    line.descent = std::max(line.descent, run.face->descent * run.style.size - run.rise);
    line.runs.push_back(std::move(run));
}

void trim(ShapedLine& line) {
    for (auto run = line.runs.rbegin(); run != line.runs.rend(); ++run) {
        std::size_t seen = run->glyphs.size();
        while (seen > 0 && run->text[run->glyphs[seen - 1].cluster] == ' ') --seen;
        if (seen < run->glyphs.size()) run->width = run->glyphs[seen].x;
        line.width = run->x + run->width;
        if (seen > 0) return;
    }
}

PangoRuns::~PangoRuns() {
    for (const auto& [font, face] : known_) g_object_unref(font);
}

FacePtr PangoRuns::face_of(PangoFont* font) {
    if (const auto found = known_.find(font); found != known_.end()) return found->second;
    FcChar8* file = nullptr;
    FcPatternGetString(pango_fc_font_get_pattern(PANGO_FC_FONT(font)), FC_FILE, 0, &file);
    const std::string name = file ? reinterpret_cast<const char*>(file) : "";
    const auto face = std::find_if(faces_.begin(), faces_.end(), [&](const FacePtr& f) { return f->file.file.string() == name; });
    g_object_ref(font);
    return known_.emplace(font, face != faces_.end() ? *face : faces_.front()).first->second;
}

GlyphRun PangoRuns::run(const PangoGlyphItem& item, const char* text, const std::vector<StyledSpan>& spans) {
    GlyphRun run;
    run.span = span_at(static_cast<std::size_t>(item.item->offset), spans);
    run.style = set_style(spans[static_cast<std::size_t>(run.span)]);
    run.rise = static_cast<float>(rise_of(spans[static_cast<std::size_t>(run.span)]));
    run.face = face_of(item.item->analysis.font);
    run.text.assign(text + item.item->offset, static_cast<std::size_t>(item.item->length));
    const PangoGlyphString& glyphs = *item.glyphs;
    run.glyphs.reserve(static_cast<std::size_t>(glyphs.num_glyphs));
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
        const PangoGlyphInfo& info = glyphs.glyphs[i];
        Glyph glyph;
        glyph.cluster = static_cast<std::uint32_t>(glyphs.log_clusters[i]);
        glyph.cluster_length = static_cast<std::uint32_t>(cluster_length(glyphs, i, item.item->length, item.item->analysis.level % 2 == 1));
        glyph.x = run.width + points(info.geometry.x_offset);
        glyph.y = points(info.geometry.y_offset);
        glyph.advance = points(info.geometry.width);
        if (info.glyph == PANGO_GLYPH_EMPTY) {
            if (run.text[glyph.cluster] != ' ') continue;
            restore_space(glyph, item.item->analysis.font, run.style);
        } else if (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
            throw_missing(info.glyph, text);  // the whole text, not Pango's piece of it
        } else {
            glyph.id = info.glyph;
        }
        run.width += glyph.advance;
        run.glyphs.push_back(glyph);
    }
    return run;
}

LinePtr PangoRuns::line(const PangoLayoutLine& set, const char* text, const std::vector<StyledSpan>& spans) {
    auto line = std::make_shared<ShapedLine>();
    float x = 0;
    for (const GSList* at = set.runs; at; at = at->next) {
        const auto& item = *static_cast<const PangoGlyphItem*>(at->data);
        GlyphRun made = run(item, text, spans);
        made.x = x + points(item.start_x_offset);
        x = made.x + made.width + points(item.end_x_offset);
        add_run(*line, std::move(made));
    }
    trim(*line);
    return line;
}

}  // namespace portraits
