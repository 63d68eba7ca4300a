#pragma once
#include <cmath>
#include <cstdint>
#include <vector>

#include "draw/maps/projector.hpp"

namespace portraits {

/// What lies under a part of a drawing, in small squares: sea, land, the areas of one layer. Summed, so that any rectangle is
/// asked at once.
class LandMask {
public:
    /// `areas`: those of the layer that reach into the region, in its order; at most 65,000 are told apart.
    LandMask(const GeoFrame& frame, const Projector& projector, const Box& region, double cell, std::vector<const Area*> areas);

    /// Land under a rectangle, in square points, to the cell.
    double covered(const Box& box) const { return sum(land_, box); }
    /// The same of the layer's areas, all together.
    double filled(const Box& box) const { return sum(filled_, box); }
    /// The same of all rectangles between two heights, of fewer than 2^16 cells each: looked at once for all of them.
    class Band {
    public:
        double covered(double left, double right) const { return sum(land_, left, right); }
        double filled(double left, double right) const { return sum(filled_, left, right); }

    private:
        friend class LandMask;
        using Sums = std::vector<std::uint16_t>;  // such cells of the band left of each column, modulo 2^16
        double sum(const Sums& sums, double left, double right) const;
        Sums land_, filled_;
        double x_ = 0, cell_ = 1;
        int columns_ = 0;
    };
    /// Takes the room that the band has.
    void take_band(double top, double bottom, Band& band) const;
    /// Length of a segment over land and over the layer's areas, in points.
    struct Crossed { double land = 0, filled = 0; };
    Crossed crossed(Point from, Point to) const { return crossed(from, to, {}, INFINITY); }
    /// The same, no further than where it costs more than `most`: each point of land and of areas what `cost` says.
    Crossed crossed(Point from, Point to, const Crossed& cost, double most) const;

    static constexpr int sea = -2, land = -1, nowhere = -3;
    /// Number of an area here; `nowhere` of one that does not reach into the region.
    int number_of(const Area& area) const;
    /// Number of the area under a point; `land` outside the areas, `sea` outside the land.
    int at(Point p) const { return in_cell((p.x - region_.x) / cell_, (p.y - region_.y) / cell_); }
    /// Shares of a rectangle over one area and over others; how much of the most hidden of the others lies under it (0…1), and of
    /// the area itself.
    struct Cover { double own = 0, others = 0, land = 0, hides_other = 0, hides_own = 0; };
    Cover cover(const Box& box, int area) const;

private:
    int in_cell(double x, double y) const {
        return x >= 0 && y >= 0 && x < columns_ && y < rows_ ? cells_[place(static_cast<int>(x), static_cast<int>(y))] - 2 : sea;
    }
    struct Window { int left, top, right, bottom; };
    Window window(const Box& box) const;
    double sum(const std::vector<std::uint16_t>& sums, const Box& box) const;
    void paint(const Area& area, const Projector& projector, int value);
    void fill_row(int row, std::vector<double>& crossings, int value);
    void add_up();
    std::size_t place(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    }

    Box region_;
    double cell_;
    int columns_, rows_;
    std::vector<const Area*> areas_;
    std::vector<std::uint16_t> cells_;     // number + 2
    std::vector<std::uint16_t> run_ends_;  // column after the last of the cells alike in a row
    std::vector<std::uint16_t> land_, filled_;  // (columns + 1) × (rows + 1): such cells above and left of a corner, modulo 2^16
    std::vector<int> sizes_;            // cells of each area
};

}  // namespace portraits
