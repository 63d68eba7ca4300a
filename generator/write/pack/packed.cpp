#include "write/pack/packed.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include <brotli/encode.h>
#include <libdeflate.h>
#include <zlib.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "base/scratch.hpp"

namespace portraits {

namespace {

/// Less gained than this does not pay for one more file on the server: a tenth, and a sixth of a network packet.
bool worth(std::size_t packed, std::size_t whole) { return packed + 256 <= whole && packed * 10 <= whole * 9; }

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// Levels of libdeflate. Measured on the site of the 183: level 5 takes more than twice as long as the first for 6 % of a drawing, 1 % of a table
/// and 10 % of a page, which browsers ask for in Brotli. What all pages ask for is worth more.
constexpr int quick = 1, thorough = 9;

int level_of(std::string_view path) {
    return path.starts_with("assets/") && (path.ends_with(".css") || path.ends_with(".js")) ? thorough : quick;
}

/// One for each thread: its tables are larger than most of what it compresses.
template <int level> libdeflate_compressor& compressor() {
    static thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> own(libdeflate_alloc_compressor(level));
    if (!own) throw std::bad_alloc();
    return *own;
}

/// Appends blocks of which the last is the stream's.
void append_last_blocks(std::string& out, std::string_view bytes, int level) {
    libdeflate_compressor& tool = level == quick ? compressor<quick>() : compressor<thorough>();
    std::string& packed = scratch<struct Deflated>(libdeflate_deflate_compress_bound(&tool, bytes.size()));
    out.append(packed, 0, libdeflate_deflate_compress(&tool, bytes.data(), bytes.size(), packed.data(), packed.size()));
}

/// Blocks that others follow: zlib ends them on a byte, which libdeflate cannot.
std::string first_blocks(std::string_view bytes, int level) {
    z_stream stream{};
    constexpr int raw = -15, memory = 8;
    if (deflateInit2(&stream, level, Z_DEFLATED, raw, memory, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    std::string out(deflateBound(&stream, bytes.size()) + 16, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool done = deflate(&stream, Z_FULL_FLUSH) == Z_OK && stream.avail_in == 0 && stream.avail_out > 0;
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (!done) throw EnvironmentError(message("zlib cannot compress {} bytes", bytes.size()));
    return out;
}

void append_little_endian(std::string& out, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
}

constexpr std::string_view gzip_header("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);  // deflate; no flags, no time; unknown system
constexpr std::size_t gzip_frame = gzip_header.size() + 8;                          // bytes around the stream

std::string gzip_trailer(const Packed& file) {
    std::string out;
    append_little_endian(out, file.crc);
    append_little_endian(out, static_cast<std::uint32_t>(file.bytes.size()));
    return out;
}

}  // namespace

bool compressible(std::string_view path) {
    static constexpr std::array<std::string_view, 12> extensions = {".html", ".css", ".js",  ".svg",  ".csv",         ".json",
                                                                    ".xml",  ".txt", ".atom", ".geojson", ".webmanifest", ".md"};
    const std::size_t dot = path.rfind('.');
    return dot != std::string_view::npos && std::find(extensions.begin(), extensions.end(), path.substr(dot)) != extensions.end();
}

Packed pack(std::string_view path, std::string bytes) {
    Packed file{std::move(bytes), {}, 0};
    file.crc = libdeflate_crc32(0, file.bytes.data(), file.bytes.size());
    if (!compressible(path)) return file;
    append_last_blocks(file.deflated, file.bytes, level_of(path));
    if (!worth(file.deflated.size(), file.bytes.size())) file.deflated = {};
    return file;
}

const std::string& CommonPart::deflated() const {
    std::call_once(once_, [&] { deflated_ = first_blocks(bytes_, Z_DEFAULT_COMPRESSION); });
    return deflated_;
}

Packed pack(std::string_view path, std::string bytes, const CommonPart& within) {
    const std::size_t at = bytes.find(within.bytes());
    if (at == std::string::npos) return pack(path, std::move(bytes));
    Packed file{std::move(bytes), {}, 0};
    file.crc = libdeflate_crc32(0, file.bytes.data(), file.bytes.size());
    const std::string_view all = file.bytes;
    file.deflated = first_blocks(all.substr(0, at), Z_DEFAULT_COMPRESSION) + within.deflated();
    append_last_blocks(file.deflated, all.substr(at + within.bytes().size()), quick);
    return file;
}

std::string gzip(const Packed& file) {
    if (file.deflated.empty()) return {};
    std::string out(gzip_header);
    out.reserve(file.deflated.size() + gzip_frame);
    out += file.deflated;
    return out + gzip_trailer(file);
}

std::optional<Packed> packed_before(std::string bytes, std::string_view gzipped) {
    Packed file{std::move(bytes), {}, 0};
    file.crc = libdeflate_crc32(0, file.bytes.data(), file.bytes.size());
    const std::string trailer = gzip_trailer(file);
    if (gzipped.size() <= gzip_frame || !gzipped.starts_with(gzip_header) || !gzipped.ends_with(trailer)) return std::nullopt;
    file.deflated = gzipped.substr(gzip_header.size(), gzipped.size() - gzip_frame);
    return file;
}

std::string brotli(std::string_view bytes, int quality) {
    std::string& packed = scratch<struct Brotli>(BrotliEncoderMaxCompressedSize(bytes.size()));
    std::size_t size = packed.size();
    const bool done = BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                                            reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                            reinterpret_cast<std::uint8_t*>(packed.data())) == BROTLI_TRUE;
    if (!done) throw EnvironmentError(message("Brotli cannot compress {} bytes", bytes.size()));
    return worth(size, bytes.size()) ? packed.substr(0, size) : std::string();
}

}  // namespace portraits
