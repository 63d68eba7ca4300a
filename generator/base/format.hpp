#pragma once
// Formatting for machine-read text (SVG, dumps): fmt::format, whose results depend on no locale. One include for all rooms.
#include <fmt/format.h>
