#include "write/pdf/png.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {
namespace {

std::string be32(unsigned value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

/// Without a valid checksum: the reader leaves those to zlib's own.
std::string chunk(const std::string& kind, const std::string& body) {
    return be32(static_cast<unsigned>(body.size())) + kind + body + be32(0);
}

std::string png(unsigned width, unsigned height, char colour_type, char interlace, const std::string& rows) {
    const std::string how{8, colour_type, 0, 0, interlace};
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", be32(width) + be32(height) + how) + chunk("IDAT", deflate(rows)) + chunk("IEND", "");
}

TEST(Png, SplitsGrayFromItsOpacityThroughEveryFilter) {
    // Each row: its filter, then gray and opacity of two points. All mean (10, 120) and (30, 100).
    const std::string rows = {0, 10, 120, 30,  100,     //
                              1, 10, 120, 20,  -20,     //
                              2, 0,  0,   0,   0,       //
                              3, 5,  60,  10,  -10,     //
                              4, 0,  0,   0,   0};
    const SplitSamples samples = split_alpha(read_png(png(2, 5, 4, 0, rows)));
    std::string gray, opacity;
    for (int i = 0; i < 5; ++i) {
        gray += {10, 30};
        opacity += {120, 100};
    }
    EXPECT_EQ(samples.colours, gray);
    EXPECT_EQ(samples.opacity, opacity);
}

TEST(Png, RefusesWhatItCannotUse) {
    EXPECT_THROW(read_png("GIF89a"), EnvironmentError);
    EXPECT_THROW(read_png(png(2, 1, 2, 1, "x")), EnvironmentError) << "interlaced";
    EXPECT_THROW(read_png(png(0, 1, 2, 0, "x")), EnvironmentError);
    EXPECT_THROW(read_png(png(2, 1, 2, 0, "x").substr(0, 40)), EnvironmentError) << "truncated";
    EXPECT_THROW(split_alpha(read_png(png(2, 5, 4, 0, "short"))), EnvironmentError);
}

}  // namespace
}  // namespace portraits::pdf
