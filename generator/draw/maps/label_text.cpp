#include "draw/maps/label_text.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "draw/canvas.hpp"
#include "draw/maps/map_style.hpp"

namespace portraits {
namespace {

constexpr double leading = 1.07, ascent = 0.78, block_height = 1.0;  // of the size

/// A stretch of a name that is never broken.
struct Piece {
    std::string text;
    bool space_after = false;
    double width = 0;
};

bool is_dash(const std::string& text) { return text == "–" || text == "-" || text == "—"; }

bool is_small_word(const std::string& text) {
    static const std::array<std::string, 13> words{"de", "du", "des", "la", "le", "les", "et", "en", "sur", "à", "au", "aux", "Le"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Cut at spaces and after hyphens inside words; a dash stays with the word before it.
std::vector<Piece> pieces_of(const std::string& name) {
    std::vector<Piece> pieces;
    std::string text;
    const auto close = [&](bool space) {
        if (text.empty()) return;
        if (is_dash(text) && !pieces.empty() && pieces.back().space_after) pieces.back().text += " " + text;
        else pieces.push_back({text, space});
        text.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ' ') {
            close(true);
            continue;
        }
        text += name[i];
        if (name[i] == '-' && text.size() > 1 && i + 1 < name.size() && name[i + 1] != ' ') close(false);
    }
    close(false);
    return pieces;
}

struct Lines {
    std::vector<std::size_t> ends;  // piece after the last of each line
    double widest = 0, score = std::numeric_limits<double>::infinity();
};

/// The best way to cut pieces into so many lines: narrow, even, with good ends.
class Breaks {
public:
    Breaks(const std::vector<Piece>& pieces, double space, double size) : pieces_(pieces), space_(space), size_(size) {}
    Lines best(std::size_t lines) {
        found_ = {};
        current_.clear();
        search(0, lines, 0, 0);
        return found_;
    }

private:
    double width(std::size_t begin, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i) sum += pieces_[i].width + (i + 1 < end && pieces_[i].space_after ? space_ : 0);
        return sum;
    }
    double bad_end(std::size_t end) const {
        if (end == pieces_.size()) return 0;
        const Piece& last = pieces_[end - 1];
        if (!last.space_after) return 1.6 * size_;
        return is_small_word(last.text) ? 2.4 * size_ : 0;
    }
    void search(std::size_t begin, std::size_t lines, double widest, double score) {
        if (lines == 1) {
            const double last = std::max(widest, width(begin, pieces_.size()));
            if (last + score >= found_.score) return;
            found_ = {current_, last, last + score};
            found_.ends.push_back(pieces_.size());
            return;
        }
        for (std::size_t end = begin + 1; end + lines - 1 <= pieces_.size(); ++end) {
            current_.push_back(end);
            search(end, lines - 1, std::max(widest, width(begin, end)), score + bad_end(end));
            current_.pop_back();
        }
    }

    const std::vector<Piece>& pieces_;
    double space_, size_;
    Lines found_;
    std::vector<std::size_t> current_;
};

LabelText set(Shaper& shaper, const std::vector<Piece>& pieces, const Lines& lines, const TextStyle& style) {
    LabelText made;
    std::size_t begin = 0;
    for (const std::size_t end : lines.ends) {
        std::string text;
        for (std::size_t i = begin; i < end; ++i) text += pieces[i].text + (i + 1 < end && pieces[i].space_after ? " " : "");
        made.lines.push_back(shaper.line(text, style));
        made.width = std::max(made.width, made.lines.back()->width);
        begin = end;
    }
    made.size = style.size;
    made.leading = leading * style.size;
    made.height = made.leading * static_cast<double>(made.lines.size() - 1) + block_height * style.size;
    return made;
}

}  // namespace

std::vector<LabelText> label_texts(Shaper& shaper, const std::string& name, const TextStyle& style, double widest, std::size_t most_lines) {
    std::vector<Piece> pieces = pieces_of(name);
    for (Piece& piece : pieces) piece.width = shaper.width(piece.text, style);
    Breaks breaks(pieces, 0.2 * style.size, style.size);
    std::vector<LabelText> texts;
    Lines narrowest;
    narrowest.widest = std::numeric_limits<double>::infinity();
    for (std::size_t n = 1; n <= std::min(most_lines, pieces.size()); ++n) {
        const Lines lines = breaks.best(n);
        if (lines.widest > 0.93 * narrowest.widest) continue;
        narrowest = lines;
        if (lines.widest <= widest) texts.push_back(set(shaper, pieces, lines, style));
    }
    if (texts.empty() && !pieces.empty()) texts.push_back(set(shaper, pieces, narrowest, style));
    return texts;
}

void draw_label_text(Canvas& canvas, const LabelText& text, const Box& box, Anchor anchor, const Ink& ink, double halo_width) {
    const double x = anchor == Anchor::start ? box.x : anchor == Anchor::end ? box.right() : box.x + box.width / 2;
    double y = box.y + ascent * text.size;
    for (const LinePtr& line : text.lines) {
        std::optional<Stroke> under;
        if (halo_width > 0) under = halo(halo_width);
        canvas.text(line, x, y, ink, anchor, under);
        y += text.leading;
    }
}

}  // namespace portraits
