#include "layout/list_columns.hpp"

#include <algorithm>

namespace portraits {

namespace {

constexpr double tolerance = 0.05;
constexpr double step = 3.5;   // by which the height of the last columns is tried

class Filler {
public:
    Filler(const std::vector<ColumnLine>& lines, int columns) : lines_(lines), columns_(columns) {}

    std::vector<ColumnPlace> run(double first, double next) {
        std::vector<ColumnPlace> all;
        std::size_t at = 0;
        for (int page = 0; at < lines_.size(); ++page) {
            const double height = page == 0 ? first : next;
            std::vector<ColumnPlace> places;
            const std::size_t end = fill(at, page, height, places);
            if (end == lines_.size()) places = balanced(at, page, height);
            all.insert(all.end(), places.begin(), places.end());
            at = end;
        }
        return all;
    }

private:
    bool is_head(std::size_t i) const { return i + 1 < lines_.size() && lines_[i + 1].level > lines_[i].level; }

    /// Height of a line with those it may not be parted from: heads, and the first line under them.
    double chain(std::size_t i) const {
        double height = lines_[i].height;
        for (; is_head(i); ++i) height += lines_[i + 1].before + lines_[i + 1].height;
        return height;
    }

    /// Heads over a line, the outermost first.
    std::vector<std::size_t> heads_of(std::size_t line) const {
        std::vector<std::size_t> heads;
        int level = lines_[line].level;
        for (std::size_t i = line; i-- > 0 && level > 1;)
            if (lines_[i].level < level) {
                heads.push_back(i);
                level = lines_[i].level;
            }
        std::reverse(heads.begin(), heads.end());
        return heads;
    }

    void repeat(const std::vector<std::size_t>& heads, int page, int column, std::vector<ColumnPlace>& places) const {
        double y = 0;
        for (const std::size_t head : heads) {
            places.push_back({head, page, column, y, true});
            y += lines_[head].height;
        }
    }

    /// One page from line `at` on; gives the first line that does not fit. Something is always placed.
    std::size_t fill(std::size_t at, int page, double height, std::vector<ColumnPlace>& places) const {
        const std::size_t start = at;
        for (int column = 0; column < columns_ && at < lines_.size(); ++column) {
            double y = 0;
            const std::vector<std::size_t> heads = heads_of(at);
            for (const std::size_t head : heads) y += lines_[head].height;
            if (at != start && y + chain(at) > height + tolerance) continue;
            repeat(heads, page, column, places);
            for (bool top = true; at < lines_.size(); ++at, top = false) {
                const double above = top ? 0 : lines_[at].before;
                if (y + above + chain(at) > height + tolerance && !(top && at == start)) break;
                places.push_back({at, page, column, y + above, false});
                y += above + lines_[at].height;
            }
        }
        return at;
    }

    /// The last page in the lowest columns that hold it.
    std::vector<ColumnPlace> balanced(std::size_t at, int page, double height) const {
        double total = 0;
        for (std::size_t i = at; i < lines_.size(); ++i) total += lines_[i].height;
        std::vector<ColumnPlace> places;
        for (double lower = total / columns_; lower < height; lower += step) {
            places.clear();
            if (fill(at, page, lower, places) == lines_.size()) return places;
        }
        places.clear();
        fill(at, page, height, places);
        return places;
    }

    const std::vector<ColumnLine>& lines_;
    int columns_;
};

}  // namespace

std::vector<ColumnPlace> fill_columns(const std::vector<ColumnLine>& lines, int columns, double first, double next) {
    return Filler(lines, std::max(columns, 1)).run(first, next);
}

}  // namespace portraits
