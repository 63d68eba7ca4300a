#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "base/files.hpp"
#include "pdf/check_ua.hpp"
#include "pdf/sample_booklet.hpp"
#include "pdf/test_theme.hpp"
#include "write/pdf/strings.hpp"
#include "write/pdf/write_pdf.hpp"

// Images from the bytes of their files to what another program reads in the booklet.

namespace portraits {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;

/// 8 × 8 points of one gray, baseline, as short as JPEG can be.
std::string gray_jpeg() {
    static constexpr unsigned char quantization[64] = {
        0x1b, 0x12, 0x14, 0x17, 0x14, 0x11, 0x1b, 0x17, 0x16, 0x17, 0x1e, 0x1c, 0x1b, 0x20, 0x28, 0x42, 0x2b, 0x28, 0x25, 0x25, 0x28, 0x51,
        0x3a, 0x3d, 0x30, 0x42, 0x60, 0x55, 0x65, 0x64, 0x5f, 0x55, 0x5d, 0x5b, 0x6a, 0x78, 0x99, 0x81, 0x6a, 0x71, 0x90, 0x73, 0x5b, 0x5d,
        0x85, 0xb5, 0x86, 0x90, 0x9e, 0xa3, 0xab, 0xad, 0xab, 0x67, 0x80, 0xbc, 0xc9, 0xba, 0xa6, 0xc7, 0x99, 0xa8, 0xab, 0xa4};
    const auto segment = [](char marker, const std::string& body) {
        const auto length = static_cast<char>(body.size() + 2);
        return std::string{'\xFF', marker, '\0', length} + body;
    };
    const auto one_code = [](char table) { return std::string{table, 1} + std::string(16, '\0'); };  // a single symbol, 0
    return "\xFF\xD8" + segment('\xDB', std::string(1, '\0') + std::string(reinterpret_cast<const char*>(quantization), 64)) +
           segment('\xC0', {8, 0, 8, 0, 8, 1, 1, 0x11, 0}) + segment('\xC4', one_code(0)) + segment('\xC4', one_code(0x10)) +
           segment('\xDA', {1, 1, 0, 0, 0x3F, 0}) + "\x3F\xFF\xD9";
}

std::string png_chunk(const std::string& kind, const std::string& body) {
    const auto size = static_cast<char>(body.size());
    return std::string{0, 0, 0, size} + kind + body + std::string(4, '\0');
}

/// 2 × 2 points, red and blue, of colour type 2, or 6 with half of the opacity.
std::string png(bool transparent) {
    std::string rows;
    for (int y = 0; y < 2; ++y) {
        rows += '\0';
        rows += std::string("\xC4\x43\x1B", 3) + (transparent ? "\x80" : "");
        rows += std::string("\x2F\x6D\xA3", 3) + (transparent ? "\x80" : "");
    }
    const std::string header = {0, 0, 0, 2, 0, 0, 0, 2, 8, static_cast<char>(transparent ? 6 : 2), 0, 0, 0};
    return "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", header) + png_chunk("IDAT", pdf::deflate(rows)) + png_chunk("IEND", "");
}

class PdfImages : public testing::Test {
protected:
    void place(const std::string& bytes, Image::Format format, const std::string& alternative) {
        Element figure;
        figure.tag = Tag::figure;
        figure.alternative = alternative;
        figure.box = {48, 500, 100, 80};
        figure.page = 0;
        const int index = static_cast<int>(booklet_.structure.size());
        booklet_.structure.push_back(figure);
        booklet_.structure[1].children.push_back(index);
        auto group = std::make_shared<Group>();
        group->element = index;
        group->nodes.push_back(Image{std::make_shared<const std::string>(bytes), format, figure.box});
        booklet_.pages.front().picture.nodes.push_back(GroupPtr(group));
    }
    std::string written() {
        SharedForms forms;
        return write_pdf(booklet_, theme_, forms);
    }
    /// What a program says of the booklet in a folder of its own, its errors included.
    std::string said(const std::string& before, const std::string& after) {
        const auto file = folder_ / "booklet.pdf";
        std::filesystem::create_directories(folder_);
        write_file(file, written());
        std::string output;
        FILE* pipe = popen((before + " " + file.string() + " " + after + " 2>&1").c_str(), "r");
        std::array<char, 4096> block{};
        while (const std::size_t size = fread(block.data(), 1, block.size(), pipe)) output.append(block.data(), size);
        pclose(pipe);
        return output;
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    const std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("portraits-images-" + std::to_string(getpid()));
    Theme theme_ = test_theme();
    FontSet fonts_{theme_};
    std::unique_ptr<Shaper> shaper_ = make_pango_shaper(fonts_);
    Booklet booklet_ = sample_booklet(*shaper_);
};

TEST_F(PdfImages, AreEmbeddedTaggedAndRead) {
    place(gray_jpeg(), Image::Format::jpeg, "Un atelier gris.");
    place(png(false), Image::Format::png, "Un drapeau.");
    place(png(true), Image::Format::png, "Un voile.");
    std::vector<std::string> faults;
    for (const UaFault& fault : check_ua(written())) faults.push_back(fault.checkpoint + " " + fault.what);
    EXPECT_THAT(faults, testing::IsEmpty());
    const std::string list = said("pdfimages -list", "");
    EXPECT_THAT(list, ContainsRegex("image +8 +8 +gray +1 +8 +jpeg"));
    EXPECT_THAT(list, ContainsRegex("image +2 +2 +rgb +3 +8 +image"));
    EXPECT_THAT(list, ContainsRegex("smask +2 +2 +gray +1 +8 +image"));
    EXPECT_THAT(list, testing::Not(HasSubstr("rror")));
    EXPECT_THAT(said("qpdf --check", ""), HasSubstr("No syntax or stream encoding errors"));
}

TEST_F(PdfImages, AJpegKeepsItsBytes) {
    place(gray_jpeg(), Image::Format::jpeg, "Un atelier gris.");
    EXPECT_EQ(said("pdfimages -j", (folder_ / "i").string()), "");
    EXPECT_EQ(read_file(folder_ / "i-000.jpg"), gray_jpeg());
}

TEST_F(PdfImages, ADamagedJpegIsRefused) {
    place(gray_jpeg().substr(0, 60), Image::Format::jpeg, "Un atelier gris.");
    EXPECT_THROW(written(), EnvironmentError);
}

}  // namespace
}  // namespace portraits
