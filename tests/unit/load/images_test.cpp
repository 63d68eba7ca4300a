#include "load/images.hpp"

#include <gtest/gtest.h>

using namespace portraits;
using namespace std::string_literals;

namespace {

std::string png(const std::string& size, char bits = 8, char colour = 2, char interlace = 0) {
    return "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"s + size + bits + colour + "\0\0"s + interlace + "\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"s;
}
std::string jpeg(const std::string& end) { return "\xFF\xD8\xFF\xE0\0\4\0\0\xFF\xC0\0\x0B\x08\0\x10\0\x20\x03\0\0\0\0"s + end; }

}  // namespace

TEST(Images, ReadsTheSizeOfPng) {
    const ImageHeader header = read_image_header(png("\0\0\1\0\0\0\0\x20"s));
    EXPECT_EQ(header.reason, "");
    EXPECT_EQ(header.width, 256);
    EXPECT_EQ(header.height, 32);
}

TEST(Images, ReadsTheSizeOfJpegPastOtherSegments) {
    const ImageHeader header = read_image_header(jpeg("\xFF\xD9"s));
    EXPECT_EQ(header.reason, "");
    EXPECT_EQ(header.width, 32);
    EXPECT_EQ(header.height, 16);
    EXPECT_EQ(header.format, ImageFile::Format::jpeg);
}

TEST(Images, RefusesWhatCannotBeShown) {
    const std::string small = "\0\0\0\1\0\0\0\1"s;
    for (const std::string& bytes : {""s, "GIF89a"s, jpeg(""), "\xFF\xD8\xFF"s, png(small).substr(0, 20), png("\0\0\0\0\0\0\0\1"s),
                                     png("\0\x7F\xFF\xFF\0\0\0\1"s), png(small, 8, 2, 1), png(small, 16, 6)})
        EXPECT_NE(read_image_header(bytes).reason, "") << bytes.size();
}
