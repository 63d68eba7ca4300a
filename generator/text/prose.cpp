#include "text/prose.hpp"

#include <algorithm>
#include <optional>

#include "text/hyphenator.hpp"

namespace portraits {

namespace {

constexpr double widest_gap = 0.75;  // added to a space, in em
constexpr const char* soft_hyphen = "\u00AD";

/// A cluster of the unbroken line.
struct Cluster {
    std::size_t byte = 0;      // in the text of the line
    std::size_t run = 0, glyph = 0;
    double start = 0, end = 0;
    bool space = false;
};

/// Nothing when the clusters do not follow the text.
std::optional<std::vector<Cluster>> clusters_of(const ShapedLine& line) {
    std::vector<Cluster> clusters;
    std::size_t before = 0;
    for (std::size_t r = 0; r < line.runs.size(); ++r) {
        const GlyphRun& run = line.runs[r];
        for (std::size_t g = 0; g < run.glyphs.size(); ++g) {
            const Glyph& glyph = run.glyphs[g];
            const double x = static_cast<double>(run.x + glyph.x), end = x + static_cast<double>(glyph.advance);
            if (glyph.cluster_length == 0) {
                if (clusters.empty()) return std::nullopt;
                clusters.back().end = std::max(clusters.back().end, end);
                continue;
            }
            const std::size_t byte = before + glyph.cluster;
            if (!clusters.empty() && byte <= clusters.back().byte) return std::nullopt;
            clusters.push_back({byte, r, g, x, end, run.text[glyph.cluster] == ' '});
        }
        before += run.text.size();
    }
    return clusters;
}

class Paragraph {
public:
    Paragraph(const ShapedLine& whole, std::vector<Cluster> clusters, const LineMeasure& measure, Shaper& shaper)
        : whole_(whole), clusters_(std::move(clusters)), measure_(measure), shaper_(shaper) {}

    std::vector<LinePtr> lines(const std::vector<Opportunity>& opportunities) {
        part(opportunities);
        std::vector<LinePtr> lines;
        std::size_t first = 0;
        const std::vector<std::size_t> breaks = choose_breaks(stretches_, measure_);
        for (std::size_t i = 0; i < breaks.size(); ++i) {
            lines.push_back(line(first, ends_[breaks[i]], stretches_[breaks[i]], i + 1 == breaks.size()));
            first = ends_[breaks[i]];
        }
        return lines;
    }

private:
    /// Stretches between the opportunities that fall between clusters.
    void part(const std::vector<Opportunity>& opportunities) {
        std::size_t first = 0, next = 0;
        for (const Opportunity& opportunity : opportunities) {
            while (next < clusters_.size() && clusters_[next].byte < opportunity.at) ++next;
            if (next == clusters_.size()) break;
            if (next == first || clusters_[next].byte != opportunity.at) continue;
            add(first, next, opportunity.division);
            first = next;
        }
        add(first, clusters_.size(), false);
    }

    void add(std::size_t first, std::size_t last, bool division) {
        std::size_t seen = last;
        while (seen > first && clusters_[seen - 1].space) --seen;
        Stretch stretch;
        stretch.start = clusters_[first].start;
        stretch.end = seen > first ? clusters_[seen - 1].end : stretch.start;
        stretch.follows = division ? Stretch::End::division : seen < last ? Stretch::End::space : Stretch::End::hyphen;
        if (division) stretch.hyphen = hyphen_after(last - 1)->width;
        stretches_.push_back(stretch);
        ends_.push_back(last);
    }

    LinePtr hyphen_after(std::size_t cluster) { return shaper_.line("-", whole_.runs[clusters_[cluster].run].style); }

    LinePtr line(std::size_t first, std::size_t last, const Stretch& end, bool final) {
        auto line = std::make_shared<ShapedLine>();
        const double origin = clusters_[first].start;
        for (std::size_t r = clusters_[first].run; r <= clusters_[last - 1].run; ++r) {
            const std::size_t from = r == clusters_[first].run ? clusters_[first].glyph : 0;
            const bool ends_inside = last < clusters_.size() && clusters_[last].run == r;
            line->runs.push_back(part_of(whole_.runs[r], from, ends_inside ? clusters_[last].glyph : whole_.runs[r].glyphs.size(), origin));
            line->ascent = std::max(line->ascent, line->runs.back().face->ascent * line->runs.back().style.size + static_cast<double>(line->runs.back().rise));
            line->descent = std::max(line->descent, line->runs.back().face->descent * line->runs.back().style.size - static_cast<double>(line->runs.back().rise));
        }
        line->width = end.end - origin;
        trim(*line);
        if (!final && end.follows == Stretch::End::division) add_hyphen(*line, last - 1);
        if (measure_.justified && (!final || line->width > measure_.width)) justify(*line);
        return line;
    }

    static GlyphRun part_of(const GlyphRun& run, std::size_t from, std::size_t to, double origin) {
        GlyphRun part = run;
        if (from == to) return part;
        const float shift = run.glyphs[from].x;
        const std::size_t byte = run.glyphs[from].cluster;
        const std::size_t end = to < run.glyphs.size() ? run.glyphs[to].cluster : run.text.size();
        part.text = run.text.substr(byte, end - byte);
        part.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(from), run.glyphs.begin() + static_cast<std::ptrdiff_t>(to));
        for (Glyph& glyph : part.glyphs) {
            glyph.x -= shift;
            glyph.cluster -= static_cast<std::uint32_t>(byte);
        }
        part.x = static_cast<float>(static_cast<double>(run.x + shift) - origin);
        part.width = part.glyphs.back().x + part.glyphs.back().advance;
        return part;
    }

    /// The spaces that end a line are not part of its last run's width.
    static void trim(ShapedLine& line) {
        for (auto run = line.runs.rbegin(); run != line.runs.rend(); ++run) {
            std::size_t seen = run->glyphs.size();
            while (seen > 0 && run->text[run->glyphs[seen - 1].cluster] == ' ') --seen;
            if (seen < run->glyphs.size()) run->width = run->glyphs[seen].x;
            if (seen > 0) return;
        }
    }

    void add_hyphen(ShapedLine& line, std::size_t cluster) {
        const LinePtr hyphen = hyphen_after(cluster);
        GlyphRun& run = line.runs.back();
        Glyph glyph = hyphen->runs.front().glyphs.front();
        glyph.x = run.width;
        glyph.cluster = static_cast<std::uint32_t>(run.text.size());
        run.text += soft_hyphen;
        glyph.cluster_length = static_cast<std::uint32_t>(run.text.size()) - glyph.cluster;
        run.glyphs.push_back(glyph);
        run.width += glyph.advance;
        line.width = static_cast<double>(run.x + run.width);
    }

    /// What is missing, or too much, shared by the spaces between words. A line that would be torn apart stays ragged.
    void justify(ShapedLine& line) const {
        const auto spaces = spaces_in(line);
        if (spaces == 0 || measure_.width - line.width > widest_gap * measure_.em * static_cast<double>(spaces)) return;
        const float more = static_cast<float>((measure_.width - line.width) / static_cast<double>(spaces));
        float shift = 0;
        std::size_t left = spaces;
        for (GlyphRun& run : line.runs) {
            run.x += shift;
            float inside = 0;
            for (Glyph& glyph : run.glyphs) {
                glyph.x += inside;
                if (run.text[glyph.cluster] != ' ' || left == 0) continue;
                glyph.advance += more;
                inside += more;
                --left;
            }
            run.width += inside;
            shift += inside;
        }
        line.width = measure_.width;
    }

    /// Spaces before the last glyph that is seen.
    static std::size_t spaces_in(const ShapedLine& line) {
        std::size_t spaces = 0, pending = 0;
        for (const GlyphRun& run : line.runs)
            for (const Glyph& glyph : run.glyphs) {
                if (run.text[glyph.cluster] == ' ') {
                    ++pending;
                } else {
                    spaces += pending;
                    pending = 0;
                }
            }
        return spaces;
    }

    const ShapedLine& whole_;
    std::vector<Cluster> clusters_;
    LineMeasure measure_;
    Shaper& shaper_;
    std::vector<Stretch> stretches_;
    std::vector<std::size_t> ends_;  // cluster after each stretch
};

}  // namespace

void add_divisions(const std::vector<StyledSpan>& spans, std::size_t from, std::size_t size, const Hyphenator& hyphenator,
                   std::vector<Opportunity>& opportunities) {
    std::string text;
    for (const StyledSpan& span : spans) text += span.text;
    std::vector<Opportunity> divisions;
    std::size_t start = 0, current = 0;
    for (const std::size_t at : hyphenator.divisions(std::string_view(text).substr(from, size))) {
        while (current + 1 < spans.size() && from + at >= start + spans[current].text.size()) start += spans[current++].text.size();
        if (spans[current].divisible && from + at > start) divisions.push_back({at, true});
    }
    std::vector<Opportunity> all;
    std::merge(opportunities.begin(), opportunities.end(), divisions.begin(), divisions.end(), std::back_inserter(all),
               [](const Opportunity& a, const Opportunity& b) { return a.at < b.at; });
    opportunities = std::move(all);
}

LineMeasure measure_of(const std::vector<StyledSpan>& spans, double width, bool justified, const Hyphenator* hyphenator) {
    LineMeasure measure{width, spans.empty() ? LineMeasure().em : spans.front().style.size, justified, 0};
    if (hyphenator) measure.most_divisions = hyphenator->rules().most_in_a_row;
    return measure;
}

std::vector<LinePtr> break_prose(const ShapedLine& whole, const std::vector<Opportunity>& opportunities, const LineMeasure& measure, Shaper& shaper) {
    auto clusters = clusters_of(whole);
    if (!clusters || clusters->empty()) return {};
    return Paragraph(whole, std::move(*clusters), measure, shaper).lines(opportunities);
}

}  // namespace portraits
