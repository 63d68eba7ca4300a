#pragma once
#include <string_view>

#include "load/images.hpp"

namespace portraits {

/// Size of a JPEG file (ISO 10918-1, B.2), from its frame header. Refused with a reason: what PDF's DCTDecode does not read
/// (arithmetic coding, lossless, 12 bits), four inks, and a photograph that only a note in the file (Exif 2.32, orientation)
/// sets upright: its bytes go unchanged into booklets, which do not heed the note.
ImageHeader read_jpeg_header(std::string_view bytes);

}  // namespace portraits
