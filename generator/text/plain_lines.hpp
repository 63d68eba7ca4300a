#pragma once
#include <hb.h>
#include <pango/pango.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "text/shaper.hpp"

namespace portraits {

/// Sets short plain text as Pango would, straight by HarfBuzz with Pango's own fonts: most lines are a name or a number in one face, and
/// what Pango asks itself about languages, directions and breaks costs three times their shaping.
class PlainLines {
public:
    /// Both belong to the shaper that asks.
    PlainLines(const FontSet& fonts, PangoFontMap* map, PangoContext* context);
    ~PlainLines();
    PlainLines(const PlainLines&) = delete;
    PlainLines& operator=(const PlainLines&) = delete;

    /// Null when only Pango can tell: signs that the face lacks, or that are neither Latin nor usual punctuation; tracking.
    LinePtr line(std::string_view text, const TextStyle& style);

private:
    struct PlainFace {
        FacePtr face;
        std::vector<bool> has;     // by code point
    };
    const PlainFace& face_of(const TextStyle& style);
    hb_font_t* font(const FacePtr& face, double size);
    void shape(std::string_view text, hb_font_t* font, bool latin);
    GlyphRun run(std::string_view text, const TextStyle& style, const FacePtr& face) const;

    const FontSet& fonts_;
    PangoFontMap* map_;
    PangoContext* context_;
    std::vector<hb_feature_t> features_;
    hb_buffer_t* buffer_;
    std::map<std::pair<int, bool>, PlainFace> faces_;              // by weight and slant
    std::map<std::pair<const Face*, double>, PangoFont*> sized_;  // each font referenced
};

/// The font of the theme's file, at a size in points. Freed by pango_font_description_free.
PangoFontDescription* description_of(const FontFile& file, double size);

}  // namespace portraits
