#pragma once
#include <pango/pango.h>

#include <map>

#include "text/shaper.hpp"

namespace portraits {

/// Turns what Pango has set into our runs; knows which face of the theme each Pango font is.
class PangoRuns {
public:
    explicit PangoRuns(std::vector<FacePtr> faces) : faces_(std::move(faces)) {}
    ~PangoRuns();
    PangoRuns(const PangoRuns&) = delete;
    PangoRuns& operator=(const PangoRuns&) = delete;

    /// One line of a layout of these spans' texts. Throws MissingGlyph.
    LinePtr line(const PangoLayoutLine& line, const char* text, const std::vector<StyledSpan>& spans);

private:
    GlyphRun run(const PangoGlyphItem& item, const char* text, const std::vector<StyledSpan>& spans);
    FacePtr face_of(PangoFont* font);

    std::vector<FacePtr> faces_;
    std::map<PangoFont*, FacePtr> known_;  // each font referenced, so that no address is used again for another
};

/// Adds a run to a line, which is then as tall as it needs.
void add_run(ShapedLine& line, GlyphRun run);
/// Width of a line, and of its runs, without the spaces at its end: those of a wrapped line are not seen.
void trim(ShapedLine& line);

}  // namespace portraits
