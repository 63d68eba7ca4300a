#pragma once
#include <string>
#include <string_view>

#include "draw/picture.hpp"

namespace portraits {

/// A number to 0.01 in its shortest form: "12", "-.5", "3.25".
std::string svg_number(double value);
void append_svg_number(std::string& out, double value);
/// Path data with relative commands in the shortest form. Positions are rounded to 0.01, or to 0.1 for one decimal, before differences are taken, so that
/// errors never add up and borders that two shapes share stay shared.
std::string svg_path(const Path& path, int decimals = 2);
void append_svg_path(std::string& out, const Path& path, int decimals);
/// Path data in whole steps of the path's grid, to be shown under the grid's transform.
std::string svg_path_on_grid(const Path& path);
void append_svg_path_on_grid(std::string& out, const Path& path);
/// The value of a transform attribute; empty for the identity.
std::string svg_transform(const Transform& transform);
/// Bytes in Base64 (RFC 4648), for images held in a data URI.
std::string to_base64(std::string_view bytes);

}  // namespace portraits
