#pragma once
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace portraits {

/// A file with its raw DEFLATE stream, made once: its twin ".gz" and its entry in a zip archive hold the same stream.
struct Packed {
    std::string bytes;
    std::string deflated;      // empty: kept as it is (already compressed, or too little to gain)
    std::uint32_t crc = 0;     // CRC-32 of `bytes`
};

/// True of the kinds of files that compress: by the extension of their name.
bool compressible(std::string_view path);
/// Deflates what is compressible and gains by it.
Packed pack(std::string_view path, std::string bytes);

/// The same from a gzip file that gzip() made of these bytes: nothing is deflated again. Nothing when it is another one.
std::optional<Packed> packed_before(std::string bytes, std::string_view gzipped);

/// Bytes that come again in many files, deflated once for all of them: when the first is packed. Thread-safe.
class CommonPart {
public:
    explicit CommonPart(std::string bytes) : bytes_(std::move(bytes)) {}
    const std::string& bytes() const { return bytes_; }
    /// DEFLATE blocks of which none is the last; they end on a byte.
    const std::string& deflated() const;

private:
    std::string bytes_;
    mutable std::once_flag once_;
    mutable std::string deflated_;
};

/// The same of a file in which the part stands once.
Packed pack(std::string_view path, std::string bytes, const CommonPart& within);

/// The gzip file (RFC 1952) around the stream, without name or time; empty where there is no stream.
std::string gzip(const Packed& file);
/// The Brotli stream (RFC 7932) at a quality from 0 to 11; empty where it gains too little.
std::string brotli(std::string_view bytes, int quality);

}  // namespace portraits
