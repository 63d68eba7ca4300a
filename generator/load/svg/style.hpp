#pragma once
#include <optional>

#include "load/svg/affine.hpp"
#include "load/svg/xml_tree.hpp"

namespace portraits::svg {

/// How shapes are painted where an element stands: what it says, and what it inherits.
struct Style {
    std::optional<Rgb> fill = Rgb{0, 0, 0}, stroke;
    Rgb current{0, 0, 0};          // of “currentColor”
    double fill_alpha = 1, stroke_alpha = 1;
    double alpha = 1;              // of the elements around it, multiplied
    double width = 1;
    bool even_odd = false, shown = true, drawn = true;  // visibility; display
    bool round_cap = false, round_join = false;
    std::vector<double> dash;
};

/// The style of an element inside `outer`. Throws Fault for what the subset lacks: gradients and patterns, clips, masks, filters,
/// markers, colours unknown or of another notation.
Style style_of(const Element& element, const Style& outer);

}  // namespace portraits::svg
