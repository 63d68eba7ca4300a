#include "draw/maps/chain.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace portraits {
namespace {

using Key = std::pair<double, double>;
Key key_of(Point p) { return {p.x, p.y}; }

class Chainer {
public:
    explicit Chainer(const std::vector<std::vector<Point>>& lines) : lines_(lines), used_(lines.size(), false) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            used_[i] = lines[i].size() < 2;
            if (used_[i]) continue;
            at_[key_of(lines[i].front())].push_back(i);
            at_[key_of(lines[i].back())].push_back(i);
        }
    }

    std::vector<std::vector<Point>> run() {
        std::vector<std::vector<Point>> chains;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (used_[i]) continue;
            used_[i] = true;
            std::vector<Point> chain = lines_[i];
            extend(chain);
            std::reverse(chain.begin(), chain.end());
            extend(chain);
            std::reverse(chain.begin(), chain.end());
            chains.push_back(std::move(chain));
        }
        return chains;
    }

private:
    void extend(std::vector<Point>& chain) {
        for (std::size_t next = unused_at(chain.back()); next < lines_.size(); next = unused_at(chain.back())) {
            used_[next] = true;
            const std::vector<Point>& line = lines_[next];
            if (line.front() == chain.back()) chain.insert(chain.end(), line.begin() + 1, line.end());
            else chain.insert(chain.end(), line.rbegin() + 1, line.rend());
        }
    }

    std::size_t unused_at(Point p) const {
        for (const std::size_t i : at_.at(key_of(p)))
            if (!used_[i]) return i;
        return lines_.size();
    }

    const std::vector<std::vector<Point>>& lines_;
    std::vector<bool> used_;
    std::map<Key, std::vector<std::size_t>> at_;
};

}  // namespace

std::vector<std::vector<Point>> chained(const std::vector<std::vector<Point>>& lines) { return Chainer(lines).run(); }

}  // namespace portraits
