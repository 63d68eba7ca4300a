#pragma once
#include <string>
#include <utility>
#include <vector>

#include "draw/maps/projector.hpp"

namespace portraits {

/// The window of a geography that is a drawing already, as large as it can be in a width and, unless 0, a height; centred.
struct DrawnWindow {
    Box box;
    Projector projector;
    std::vector<std::pair<std::string, Box>> insets;  // by frame, in their order
};
DrawnWindow drawn_window(const Geography& geography, double width, double most_height);

}  // namespace portraits
