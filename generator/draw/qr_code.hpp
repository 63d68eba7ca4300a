#pragma once
#include <string>

#include "draw/picture.hpp"

namespace portraits {

/// A QR code (ISO/IEC 18004) as one path of squares.
struct QrCode {
    PathPtr modules;   // the dark ones, each a unit square, from (0, 0); null: the text is too long for any code
    int side = 0;      // modules, without the quiet zone
};

/// Light modules that readers want all around.
inline constexpr int qr_quiet_zone = 4;

/// The smallest code of the text with error correction M: 15 % of it may be spoiled.
QrCode qr_code(const std::string& text);

}  // namespace portraits
