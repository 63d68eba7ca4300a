#pragma once
#include <optional>
#include <vector>

#include "model/icon.hpp"
#include "model/theme.hpp"

namespace portraits {

/// A drawing made of filled and stroked paths, in its own units, y downwards.
struct VectorImage {
    struct Stroke {
        Rgb colour;
        double width = 1;
        bool round = false;        // caps and joins; else butt and mitre
        std::vector<double> dash;
    };
    struct Shape {
        Icon path;
        std::optional<Rgb> fill;
        std::optional<Stroke> stroke;
        double fill_alpha = 1, stroke_alpha = 1;
        bool even_odd = false;
    };
    double width = 0, height = 0;
    std::vector<Shape> shapes;
};

}  // namespace portraits
