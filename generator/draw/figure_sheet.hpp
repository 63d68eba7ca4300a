#pragma once
#include <string>

#include "draw/draw_figure.hpp"

namespace portraits {

/// A drawing that can leave its page: what it is about above it (`where`, title, subtitle, warning of fictitious data), sources and notes below.
/// As wide as the drawing, on a margin.
Picture figure_sheet(const Figure& figure, const Picture& drawing, const std::string& where, const DrawContext& context);

}  // namespace portraits
