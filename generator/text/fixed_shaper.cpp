#include <algorithm>

#include "text/hyphenator.hpp"
#include "text/prose.hpp"
#include "text/shaper.hpp"
#include "text/style_key.hpp"

namespace portraits {

namespace {

constexpr double advance_em = 0.5, ascent_em = 0.8, descent_em = 0.2;

/// One character with the span it comes from; a space or hyphen allows a break after it.
struct Character {
    std::string bytes;
    char32_t code_point = 0;
    int span = 0;
    double advance = 0;
    bool break_after() const { return code_point == U' ' || code_point == U'-'; }
    bool combining() const { return code_point >= 0x300 && code_point < 0x370; }
};

std::vector<Character> characters_of(const std::vector<StyledSpan>& spans) {
    std::vector<Character> characters;
    for (std::size_t s = 0; s < spans.size(); ++s) {
        const TextStyle style = set_style(spans[s]);
        for (const char byte : spans[s].text) {
            const auto value = static_cast<unsigned char>(byte);
            if ((value & 0xC0) == 0x80 && !characters.empty()) {
                characters.back().bytes += byte;
                characters.back().code_point = characters.back().code_point << 6 | (value & 0x3F);
                continue;
            }
            const unsigned kept = value < 0x80 ? 0x7F : value < 0xE0 ? 0x1F : value < 0xF0 ? 0x0F : 0x07;
            characters.push_back({std::string(1, byte), value & kept, static_cast<int>(s), 0});
        }
        for (Character& c : characters)
            if (c.span == static_cast<int>(s) && !c.combining()) c.advance = (advance_em + style.tracking) * style.size;
    }
    return characters;
}

class FixedShaper final : public Shaper {
public:
    explicit FixedShaper(std::shared_ptr<const Hyphenator> hyphenator) : hyphenator_(std::move(hyphenator)) {}

    LinePtr line(std::string_view text, const TextStyle& style) override {
        const std::vector<StyledSpan> spans = {{std::string(text), style, false}};
        const std::vector<Character> characters = characters_of(spans);
        return set(characters.begin(), characters.end(), spans);
    }

    std::vector<LinePtr> paragraph(const std::vector<StyledSpan>& spans, double width) override {
        const std::vector<Character> characters = characters_of(spans);
        std::vector<LinePtr> lines;
        auto start = characters.begin(), breakable = start;
        double x = 0;
        for (auto at = start; at != characters.end(); ++at) {
            if (at->code_point == U'\n') {
                lines.push_back(set(start, at, spans));
                start = breakable = at + 1;
                x = 0;
                continue;
            }
            if (at->code_point != U' ' && x + at->advance > width + 1e-9 && breakable != start) {
                lines.push_back(set(start, breakable, spans));
                start = breakable;
                x = 0;
                for (auto c = start; c != at; ++c) x += c->advance;
            }
            x += at->advance;
            if (at->break_after()) breakable = at + 1;
        }
        if (start != characters.end()) lines.push_back(set(start, characters.end(), spans));
        return lines;
    }

    std::vector<LinePtr> prose(const std::vector<StyledSpan>& spans, double width, bool justified) override {
        const std::vector<Character> characters = characters_of(spans);
        const LineMeasure measure = measure_of(spans, width, justified, hyphenator_.get());
        std::vector<LinePtr> lines;
        std::size_t from = 0;
        for (auto start = characters.begin(); start < characters.end();) {
            std::vector<Opportunity> opportunities;
            std::size_t size = 0;
            auto end = start;
            for (; end != characters.end() && end->code_point != U'\n'; ++end) {
                size += end->bytes.size();
                if (end->break_after()) opportunities.push_back({size, false});
            }
            if (hyphenator_) add_divisions(spans, from, size, *hyphenator_, opportunities);
            for (LinePtr& line : break_prose(*set(start, end, spans), opportunities, measure, *this)) lines.push_back(std::move(line));
            from += size + 1;
            start = end == characters.end() ? end : end + 1;
        }
        return lines;
    }

private:
    using Iterator = std::vector<Character>::const_iterator;

    LinePtr set(Iterator from, Iterator to, const std::vector<StyledSpan>& spans) const {
        auto line = std::make_shared<ShapedLine>();
        double x = 0;
        for (auto at = from; at != to; ++at) {
            if (line->runs.empty() || line->runs.back().span != at->span) begin_run(*line, spans, at->span, x);
            GlyphRun& run = line->runs.back();
            add(run, *at);
            x += at->advance;
            if (at->code_point != U' ') {
                run.width = static_cast<float>(x - run.x);
                line->width = x;
            }
        }
        return line;
    }

    void begin_run(ShapedLine& line, const std::vector<StyledSpan>& spans, int span, double x) const {
        const StyledSpan& source = spans[static_cast<std::size_t>(span)];
        GlyphRun run;
        run.face = face_;
        run.style = set_style(source);
        run.rise = static_cast<float>(rise_of(source));
        run.x = static_cast<float>(x);
        run.span = span;
        if (!line.runs.empty()) line.runs.back().width = run.x - line.runs.back().x;
        line.ascent = std::max(line.ascent, ascent_em * run.style.size + run.rise);
        line.descent = std::max(line.descent, descent_em * run.style.size - run.rise);
        line.runs.push_back(std::move(run));
    }

    static void add(GlyphRun& run, const Character& character) {
        Glyph glyph;
        glyph.id = character.code_point;
        glyph.advance = static_cast<float>(character.advance);
        glyph.x = run.glyphs.empty() ? 0 : run.glyphs.back().x + run.glyphs.back().advance;
        glyph.cluster = static_cast<std::uint32_t>(run.text.size());
        glyph.cluster_length = static_cast<std::uint32_t>(character.bytes.size());
        run.glyphs.push_back(glyph);
        run.text += character.bytes;
    }

    std::shared_ptr<const Hyphenator> hyphenator_;
    FacePtr face_ = std::make_shared<const Face>(
        Face{"Fixed", {}, std::make_shared<const std::string>(), 1000, ascent_em, descent_em});
};

}  // namespace

std::unique_ptr<Shaper> make_fixed_shaper(std::shared_ptr<const Hyphenator> hyphenator) {
    return std::make_unique<FixedShaper>(std::move(hyphenator));
}

}  // namespace portraits
