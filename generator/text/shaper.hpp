#pragma once
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/theme.hpp"

namespace portraits {

/// A font file held in memory, shared by shaping, subsetting and painting.
struct Face {
    std::string id;            // "Lato-Bold": PostScript name, unique
    FontFile file;
    std::shared_ptr<const std::string> data;
    double units_per_em = 1000;
    double ascent = 0, descent = 0;  // of one em, both positive
};
using FacePtr = std::shared_ptr<const Face>;

/// How a run is set: weight, slant, size in points, tracking in em; tabular lining figures and no ligature by the theme.
struct TextStyle {
    double size = 9.5;
    int weight = 400;
    bool italic = false;
    double tracking = 0;
    friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};
TextStyle to_text_style(const TypeStyle& type);

/// A positioned glyph: x is where its origin is drawn, advances before it included. `text` of the run from cluster, cluster_length bytes, is what it stands for (0: continues a cluster).
struct Glyph {
    std::uint32_t id = 0;
    float x = 0, y = 0;        // offset from the run's origin, points, y downwards
    float advance = 0;
    std::uint32_t cluster = 0, cluster_length = 0;
};
struct GlyphRun {
    FacePtr face;
    TextStyle style;           // size already reduced for superscripts
    std::string text;          // never trailing-trimmed: the space at a wrapped line's end is kept (as a real space glyph)
    std::vector<Glyph> glyphs;
    float x = 0, rise = 0;     // origin in the line; rise > 0 upwards
    float width = 0;           // without the line's trailing spaces
    int span = 0;              // index of the StyledSpan it comes from
};

/// One set line. Immutable and shared: the same words in the same style are shaped once per thread.
struct ShapedLine {
    std::vector<GlyphRun> runs;
    double width = 0;          // without the trailing space
    double ascent = 0, descent = 0;
    std::string text() const;
};
using LinePtr = std::shared_ptr<const ShapedLine>;

struct StyledSpan {
    std::string text;
    TextStyle style;
    bool superscript = false;
    bool divisible = true;     // its words may be divided, in running text
};

/// Sets text. Virtual because tests use a fixed-width one. Not thread-safe: one for each thread.
class Shaper {
public:
    virtual ~Shaper() = default;
    /// One line, never broken. A glyph missing from every face of the theme throws MissingGlyph.
    virtual LinePtr line(std::string_view text, const TextStyle& style) = 0;
    /// Breaks at spaces and hyphens so that each line is at most `width` wide, by French rules (no break at U+00A0, U+202F).
    virtual std::vector<LinePtr> paragraph(const std::vector<StyledSpan>& spans, double width) = 0;
    /// The same for running text: breaks that make the whole paragraph even, words divided by the theme's patterns.
    virtual std::vector<LinePtr> prose(const std::vector<StyledSpan>& spans, double width, bool justified) = 0;

    double width(std::string_view text, const TextStyle& style) { return line(text, style)->width; }
};

struct MissingGlyph : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Fontconfig's view of the theme's faces, and of nothing else; known to the text room only.
struct FontConfiguration;
class Hyphenator;

/// Fonts and hyphenation patterns of a theme, read once per run and shared by all threads. Keeps a copy of the theme, so it may outlive the one it
/// was made from; shapers share what they need of it and may outlive it too. Throws EnvironmentError naming the file.
class FontSet {
public:
    explicit FontSet(const Theme& theme);
    /// Nearest weight of the same slant, or of the other slant when the theme has no face of this one.
    FacePtr face(int weight, bool italic) const;
    /// The theme's faces, then those that only lend the characters which they lack.
    const std::vector<FacePtr>& faces() const { return faces_; }
    const Theme& theme() const { return theme_; }
    const std::shared_ptr<const FontConfiguration>& configuration() const { return configuration_; }
    /// Null when the theme names no patterns.
    const std::shared_ptr<const Hyphenator>& hyphenator() const { return hyphenator_; }

private:
    Theme theme_;
    std::vector<FacePtr> faces_;
    std::shared_ptr<const FontConfiguration> configuration_;
    std::shared_ptr<const Hyphenator> hyphenator_;
};

/// Pango shaper on a private font configuration: only the theme's faces, whatever the machine has installed.
std::unique_ptr<Shaper> make_pango_shaper(const FontSet& fonts);
/// Every code point is 0.5 em wide (combining marks 0): for tests of layout and drawing without fonts.
std::unique_ptr<Shaper> make_fixed_shaper(std::shared_ptr<const Hyphenator> hyphenator = nullptr);
/// Lines balanced to similar widths without needing more lines than the greedy break does.
std::vector<LinePtr> balanced(Shaper& shaper, std::string_view text, const TextStyle& style, double width);

}  // namespace portraits
