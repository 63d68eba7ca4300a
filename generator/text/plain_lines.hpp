#pragma once
#include <hb.h>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "text/shaper.hpp"

namespace portraits {

/// Sets plain text on one line as Pango would, straight by HarfBuzz: most lines are a name or a number in one face, and what Pango asks
/// itself about languages, directions and breaks costs twice their shaping. Not thread-safe.
class PlainLines {
public:
    /// The fonts belong to the shaper that asks.
    explicit PlainLines(const FontSet& fonts);
    ~PlainLines();
    PlainLines(const PlainLines&) = delete;
    PlainLines& operator=(const PlainLines&) = delete;

    /// Null when only Pango can tell: signs that a face lacks, or that are neither Latin nor usual punctuation; line breaks; tracking.
    LinePtr line(const std::vector<StyledSpan>& spans);

private:
    struct PlainFace {
        FacePtr face;
        hb_font_t* font = nullptr;
        std::vector<bool> has;     // by code point
    };
    const PlainFace& face_of(const TextStyle& style);
    bool all_plain(const StyledSpan& span, bool& latin);
    void shape(std::string_view text, hb_font_t* font, double size, bool latin);
    GlyphRun run(const StyledSpan& span, const FacePtr& face) const;

    const FontSet& fonts_;
    std::vector<hb_feature_t> features_;
    hb_buffer_t* buffer_;
    std::map<std::pair<int, bool>, PlainFace> faces_;  // by weight and slant
};

}  // namespace portraits
