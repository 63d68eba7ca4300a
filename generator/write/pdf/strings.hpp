#pragma once
#include <string>
#include <string_view>

namespace portraits::pdf {

/// UTF-16BE code units as upper-case hexadecimal digits: "00E9".
std::string utf16_hex(std::string_view utf8);
/// A PDF text string: a byte for each character when PDFDocEncoding has all of them, else UTF-16BE with its byte order mark.
std::string to_text_string(std::string_view utf8);
/// The shortest decimal form to so many decimals: "12.5", "-.3", "0".
void append_number(std::string& out, double value, int decimals = 2);
/// Four upper-case hexadecimal digits.
void append_hex4(std::string& out, unsigned value);

/// A URI with every byte that is not printable ASCII percent-encoded.
std::string ascii_uri(std::string_view uri);

/// The bytes in rows, the last one filled with spaces, as PNG's filter "Up" writes them: what each adds to the row above. Rows that are
/// alike then compress to half.
std::string rows_less_above(std::string_view bytes, std::size_t row);

/// zlib stream of the bytes, at a level that pays for what every booklet has of its own.
std::string deflate(std::string_view bytes);
/// The same at the level that pays for rows_less_above of what all booklets share: a fifth smaller in ten times the time, spent once.
std::string deflate_rows(std::string_view bytes);

}  // namespace portraits::pdf
