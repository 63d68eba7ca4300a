#pragma once
#include <string_view>

#include "model/icon.hpp"

namespace portraits {

/// A path written as in SVG 1.1 §8.3 (all commands, absolute or relative; arcs become curves), as an icon.
struct PathData {
    Icon icon;
    std::size_t error = std::string_view::npos;  // first byte that could not be read; npos: none
    bool good() const { return error == std::string_view::npos; }
};
PathData read_path_data(std::string_view text);

}  // namespace portraits
