#include "write/pack/packed.hpp"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "write/pack/digest.hpp"

using namespace portraits;

namespace {

/// 20 kB that compress well, with more than ASCII.
std::string long_text() {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "<p>Ligne " + std::to_string(i) + " : Évreux, Épône, Œting…</p>\n";
    return text;
}

/// What zlib reads of a gzip file, with its checks of size and CRC.
std::string read_gzip(const std::string& file) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 16 + MAX_WBITS), Z_OK);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(file.data()));
    stream.avail_in = static_cast<uInt>(file.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string read_brotli(const std::string& stream) {
    std::string out(1 << 20, '\0');
    std::size_t size = out.size();
    EXPECT_EQ(BrotliDecoderDecompress(stream.size(), reinterpret_cast<const uint8_t*>(stream.data()), &size, reinterpret_cast<uint8_t*>(out.data())),
              BROTLI_DECODER_RESULT_SUCCESS);
    out.resize(size);
    return out;
}

}  // namespace

TEST(Pack, GzipIsReadBackByAnotherLibrary) {
    const Packed file = pack("page.html", long_text());
    const std::string twin = gzip(file);
    EXPECT_LT(twin.size(), file.bytes.size() / 4);
    EXPECT_EQ(read_gzip(twin), file.bytes);
}

TEST(Pack, APartDeflatedBeforeIsReadBackAmongWhatIsAroundIt) {
    const CommonPart part(long_text());
    EXPECT_LT(part.deflated().size(), long_text().size() / 4);
    for (const std::string& file : {"<svg>" + long_text() + "</svg>", long_text(), "<svg><title>Évreux</title>" + long_text() + long_text().substr(0, 3000)}) {
        const Packed packed = pack("carte.svg", file, part);
        EXPECT_EQ(packed.bytes, file);
        EXPECT_NE(packed.deflated.find(part.deflated()), std::string::npos) << "copied as it is";
        EXPECT_EQ(read_gzip(gzip(packed)), file);
    }
    EXPECT_EQ(pack("carte.svg", long_text().substr(1), part).deflated, pack("carte.svg", long_text().substr(1)).deflated) << "a file without it";
}

TEST(Pack, GzipHoldsNoTimeAndNoName) {
    const std::string twin = gzip(pack("page.html", long_text()));
    EXPECT_EQ(twin.substr(3, 5), std::string(5, '\0')) << "flags and time";
    EXPECT_EQ(twin, gzip(pack("ailleurs/autre.svg", long_text())));
}

TEST(Pack, BrotliIsReadBackByAnotherLibrary) {
    for (const int quality : {6, 11}) EXPECT_EQ(read_brotli(brotli(long_text(), quality)), long_text());
}

TEST(Pack, WhatIsCompressedAlreadyIsLeftAsItIs) {
    for (const char* path : {"a.pdf", "a.png", "a.woff2", "a.xlsx", "a.zip", "SHA256SUMS", "a.html.gz"})
        EXPECT_TRUE(pack(path, long_text()).deflated.empty()) << path;
    for (const char* path : {"a.html", "a.css", "a.js", "a.svg", "a.csv", "a.json", "a.geojson", "a.xml", "a.txt", "a.atom"})
        EXPECT_FALSE(pack(path, long_text()).deflated.empty()) << path;
}

TEST(Pack, TooLittleGainedIsNoTwin) {
    EXPECT_TRUE(gzip(pack("petit.csv", std::string(200, 'a'))).empty());
    EXPECT_TRUE(brotli(std::string(200, 'a'), 6).empty());
    EXPECT_FALSE(gzip(pack("grand.csv", std::string(2000, 'a'))).empty());
    std::string noise;
    unsigned state = 1;
    for (int i = 0; i < 20000; ++i) noise += static_cast<char>((state = state * 1103515245u + 12345u) >> 16);
    EXPECT_TRUE(gzip(pack("bruit.txt", noise)).empty());
    EXPECT_TRUE(brotli(noise, 6).empty());
}

TEST(Pack, AnEmptyFileIsKept) {
    EXPECT_TRUE(gzip(pack("vide.txt", "")).empty());
    EXPECT_TRUE(brotli("", 6).empty());
    EXPECT_EQ(pack("vide.txt", "").crc, 0u);
}

TEST(Digest, ValuesOfTheStandard) {
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Pack, AStreamIsTakenFromItsGzipFileInsteadOfDeflatingAgain) {
    std::string words;
    for (int i = 0; i < 2000; ++i) words += "les mêmes mots " + std::to_string(i % 17) + " ";
    const Packed made = pack("a.html", words);
    const std::string twin = gzip(made);
    const auto again = packed_before(words, twin);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes, made.bytes);
    EXPECT_EQ(again->deflated, made.deflated);
    EXPECT_EQ(again->crc, made.crc);
}

TEST(Pack, AGzipFileOfOtherBytesIsRefused) {
    const std::string words(5000, 'a');
    const std::string twin = gzip(pack("a.html", words));
    EXPECT_FALSE(packed_before(std::string(5000, 'b'), twin));
    EXPECT_FALSE(packed_before(words, twin.substr(0, 12)));
    EXPECT_FALSE(packed_before(words, "x" + twin.substr(1)));
    EXPECT_FALSE(packed_before(words, ""));
}
