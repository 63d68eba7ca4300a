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

namespace {

/// A JPEG of 32 × 16 with another frame, number of components or first segment.
std::string other_jpeg(char frame, char components, const std::string& segment = {}) {
    return "\xFF\xD8"s + segment + "\xFF"s + frame + "\0\x0B\x08\0\x10\0\x20"s + components + "\0\0\0\0\xFF\xD9"s;
}

/// An Exif segment that says how the camera was held, in either order of bytes.
std::string exif(char orientation, bool little) {
    const std::string tiff = little ? "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + orientation + "\0\0\0\0\0\0\0"s
                                    : "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
    const std::string body = "Exif\0\0"s + tiff;
    return "\xFF\xE1\0"s + static_cast<char>(body.size() + 2) + body;
}

}  // namespace

TEST(Images, TakesProgressiveAndGreyJpeg) {
    EXPECT_EQ(read_image_header(other_jpeg('\xC2', 3)).reason, "");
    EXPECT_EQ(read_image_header(other_jpeg('\xC0', 1)).width, 32);
}

TEST(Images, RefusesJpegThatPaperWouldShowWrong) {
    for (const char frame : {'\xC3', '\xC9', '\xCA'}) EXPECT_NE(read_image_header(other_jpeg(frame, 3)).reason, "");
    EXPECT_NE(read_image_header(other_jpeg('\xC0', 4)).reason.find("CMYK"), std::string::npos);
    for (const bool little : {true, false}) {
        EXPECT_EQ(read_image_header(other_jpeg('\xC0', 3, exif(1, little))).reason, "");
        EXPECT_NE(read_image_header(other_jpeg('\xC0', 3, exif(6, little))).reason.find("Exif orientation 6"), std::string::npos);
    }
    EXPECT_EQ(read_image_header(other_jpeg('\xC0', 3, exif(6, true).substr(0, 12))).width, 0);
}
