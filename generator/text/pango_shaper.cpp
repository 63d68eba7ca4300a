#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <cmath>

#include "text/font_configuration.hpp"
#include "text/line_cache.hpp"
#include "text/pango_runs.hpp"
#include "text/pango_units.hpp"
#include "text/plain_lines.hpp"
#include "text/prose.hpp"
#include "text/shaper.hpp"
#include "text/style_key.hpp"

namespace portraits {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

constexpr std::size_t remembered_lines = 4096, remembered_paragraphs = 1024;


std::string joined(const std::vector<std::string>& features) {
    std::string text;
    for (const std::string& feature : features) text += (text.empty() ? "" : ", ") + feature;
    return text;
}

class PangoShaper final : public Shaper {
public:
    explicit PangoShaper(const FontSet& fonts)
        : fonts_(fonts), features_(joined(fonts.theme().font_features)), runs_(fonts.faces()),
          map_(pango_ft2_font_map_new()) {
        auto* map = PANGO_FC_FONT_MAP(map_.get());
        pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map_.get()), 72, 72);
        pango_fc_font_map_set_config(map, fonts.configuration()->config);
        pango_fc_font_map_set_default_substitute(map, leave_unhinted, nullptr, nullptr);
        context_.reset(pango_font_map_create_context(map_.get()));
        pango_context_set_round_glyph_positions(context_.get(), FALSE);
        pango_context_set_language(context_.get(), pango_language_from_string("fr"));
        pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
        layout_.reset(pango_layout_new(context_.get()));
        pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD);
        pango_layout_set_auto_dir(layout_.get(), FALSE);
    }

    LinePtr line(std::string_view text, const TextStyle& style) override {
        line_key_.clear();
        append_key(line_key_, text, style);
        return lines_.get(line_key_, [&]() -> LinePtr {
            std::vector<StyledSpan> spans = {{std::string(text), style, false}};
            std::replace(spans.front().text.begin(), spans.front().text.end(), '\n', ' ');
            if (LinePtr plain = plain_.line(spans)) return plain;
            const std::vector<LinePtr> set = set_lines(spans, -1);
            return set.empty() ? std::make_shared<const ShapedLine>() : set.front();
        });
    }

    std::vector<LinePtr> paragraph(const std::vector<StyledSpan>& spans, double width) override {
        std::string key;
        append_key(key, width);
        for (const StyledSpan& span : spans) append_key(key, span);
        return paragraphs_.get(key, [&] { return set_paragraph(spans, width); });
    }

    std::vector<LinePtr> prose(const std::vector<StyledSpan>& spans, double width, bool justified) override {
        std::string key;
        append_key(key, justified ? -width : width);
        for (const StyledSpan& span : spans) append_key(key, span);
        return proses_.get(key, [&] { return set_prose(spans, width, justified); });
    }

private:
    static void leave_unhinted(FcPattern* pattern, gpointer) {
        FcPatternDel(pattern, FC_HINTING);
        FcPatternAddBool(pattern, FC_HINTING, FcFalse);
    }

    std::vector<LinePtr> set_paragraph(const std::vector<StyledSpan>& spans, double width) {
        if (LinePtr whole = line_within(spans, width)) return {std::move(whole)};
        return set_lines(spans, width);
    }

    /// Text that needs no second line, as most labels and cells, or null. Clearly so: Pango counts the last space in its own way.
    LinePtr line_within(const std::vector<StyledSpan>& spans, double width) {
        constexpr double doubtful = 0.5;
        LinePtr set = plain_.line(spans);
        if (!set) return nullptr;
        const GlyphRun& last = set->runs.back();
        return static_cast<double>(last.x + last.glyphs.back().x + last.glyphs.back().advance) < width - doubtful ? set : nullptr;
    }

    std::vector<LinePtr> set_prose(const std::vector<StyledSpan>& spans, double width, bool justified) {
        const LineMeasure measure = measure_of(spans, width, justified, fonts_.hyphenator().get());
        if (const LinePtr whole = plain_.line(spans)) {
            std::vector<LinePtr> lines = break_prose(*whole, opportunities_of(whole->text(), spans), measure, *this);
            return lines.empty() ? paragraph(spans, width) : lines;
        }
        const std::vector<LinePtr> wholes = set_lines(spans, -1);
        // Setting a hyphen uses the layout again: what it says of this text is taken first.
        std::vector<std::vector<Opportunity>> opportunities;
        std::size_t line = 0;
        for (const GSList* at = pango_layout_get_lines_readonly(layout_.get()); at; at = at->next)
            opportunities.push_back(opportunities_of(*static_cast<const PangoLayoutLine*>(at->data), spans));
        std::vector<LinePtr> lines;
        for (const LinePtr& whole : wholes) {
            std::vector<LinePtr> set = break_prose(*whole, opportunities[line++], measure, *this);
            if (set.empty()) return paragraph(spans, width);
            lines.insert(lines.end(), set.begin(), set.end());
        }
        return lines;
    }

    /// Where Pango allows a line to end, and where the theme's patterns divide a word; bytes of this line of the layout.
    std::vector<Opportunity> opportunities_of(const PangoLayoutLine& line, const std::vector<StyledSpan>& spans) {
        int count = 0;
        const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout_.get(), &count);
        const char *text = pango_layout_get_text(layout_.get()), *start = text + line.start_index;
        attributes += g_utf8_pointer_to_offset(text, start);
        return opportunities_in({start, static_cast<std::size_t>(line.length)}, attributes, spans, static_cast<std::size_t>(line.start_index));
    }

    /// The same of the spans' joined text, which is one line.
    std::vector<Opportunity> opportunities_of(const std::string& text, const std::vector<StyledSpan>& spans) {
        const auto size = static_cast<int>(text.size());
        std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(g_utf8_strlen(text.data(), size)) + 1);
        pango_get_log_attrs(text.data(), size, 0, pango_context_get_language(context_.get()), attributes.data(), static_cast<int>(attributes.size()));
        return opportunities_in(text, attributes.data(), spans, 0);
    }

    /// `attributes`: of the line's signs; `from`: where the line begins in the spans' joined text.
    std::vector<Opportunity> opportunities_in(std::string_view line, const PangoLogAttr* attributes, const std::vector<StyledSpan>& spans, std::size_t from) {
        std::vector<Opportunity> found;
        const char *start = line.data(), *end = start + line.size();
        for (const char* at = start; at < end; at = g_utf8_next_char(at), ++attributes)
            if (at > start && attributes->is_line_break) found.push_back({static_cast<std::size_t>(at - start), false});
        if (const Hyphenator* hyphenator = fonts_.hyphenator().get()) add_divisions(spans, from, line.size(), *hyphenator, found);
        return found;
    }

    /// Width −1: not broken. Text without any letter gives no line.
    std::vector<LinePtr> set_lines(const std::vector<StyledSpan>& spans, double width) {
        std::string text;
        PangoAttrList* attributes = pango_attr_list_new();
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const auto start = static_cast<guint>(text.size());
            text += spans[i].text;
            add_attributes(attributes, spans[i], i, start, static_cast<guint>(text.size()));
        }
        pango_layout_set_text(layout_.get(), text.c_str(), static_cast<int>(text.size()));
        pango_layout_set_attributes(layout_.get(), attributes);
        pango_attr_list_unref(attributes);
        pango_layout_set_width(layout_.get(), width < 0 ? -1 : std::max(1, pango_units(width)));
        std::vector<LinePtr> lines;
        if (text.empty()) return lines;
        for (const GSList* at = pango_layout_get_lines_readonly(layout_.get()); at; at = at->next)
            lines.push_back(runs_.line(*static_cast<const PangoLayoutLine*>(at->data), text.c_str(), spans));
        return lines;
    }

    void add_attributes(PangoAttrList* list, const StyledSpan& span, std::size_t index, guint start, guint end) {
        const auto add = [&](PangoAttribute* attribute) {
            attribute->start_index = start;
            attribute->end_index = end;
            pango_attr_list_insert(list, attribute);
        };
        const TextStyle style = set_style(span);
        const FontFile& file = fonts_.face(style.weight, style.italic)->file;
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family(font, file.family.c_str());
        pango_font_description_set_weight(font, static_cast<PangoWeight>(file.weight));
        pango_font_description_set_style(font, file.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
        pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
        add(pango_attr_font_desc_new(font));
        pango_font_description_free(font);
        if (!features_.empty()) add(pango_attr_font_features_new(features_.c_str()));
        if (style.tracking != 0) add(pango_attr_letter_spacing_new(pango_units(style.tracking * style.size)));
        // A colour of its own does not change the shape, and makes Pango end a run where a span ends.
        add(pango_attr_foreground_new(static_cast<guint16>(index), 0, 0));
    }

    FontSet fonts_;
    std::string features_;
    PangoRuns runs_;
    Owned<PangoFontMap> map_;
    Owned<PangoContext> context_;
    Owned<PangoLayout> layout_;
    PlainLines plain_{fonts_};
    std::string line_key_;
    LineCache<LinePtr> lines_{remembered_lines};
    LineCache<std::vector<LinePtr>> paragraphs_{remembered_paragraphs}, proses_{remembered_paragraphs};
};

}  // namespace

std::unique_ptr<Shaper> make_pango_shaper(const FontSet& fonts) { return std::make_unique<PangoShaper>(fonts); }

}  // namespace portraits
