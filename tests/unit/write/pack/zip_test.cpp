#include "write/pack/zip.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"

using namespace portraits;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)))) << 8 * i;
    return value;
}

const std::string text(3000, 't');

std::string archive() {
    ZipWriter zip("2024-01-15");
    zip.add("évry/page.html", pack("page.html", text));
    zip.add("évry/livret.pdf", pack("livret.pdf", text));
    return zip.finish();
}

}  // namespace

// Other programs read the archives of the finished site in tests/site/archive_test.py.
TEST(Zip, HeadersSayWhatTheEntryIs) {
    const std::string zip = archive();
    EXPECT_EQ(zip.substr(0, 4), "PK\x03\x04");
    EXPECT_EQ(number_at(zip, 6, 2), 1u << 11) << "names in UTF-8, sizes in the header";
    EXPECT_EQ(number_at(zip, 8, 2), 8u) << "deflated";
    EXPECT_EQ(number_at(zip, 10, 2), 0u) << "midnight";
    EXPECT_EQ(number_at(zip, 12, 2), static_cast<std::uint32_t>((2024 - 1980) << 9 | 1 << 5 | 15));
    EXPECT_EQ(number_at(zip, 22, 4), text.size());
    EXPECT_EQ(zip.substr(30, number_at(zip, 26, 2)), "évry/page.html");
}

TEST(Zip, AnEntryIsTheStreamOfItsFile) {
    const Packed page = pack("page.html", text);
    ASSERT_FALSE(page.deflated.empty());
    EXPECT_NE(archive().find(page.deflated), std::string::npos);
    EXPECT_NE(archive().find(text), std::string::npos) << "a booklet is stored as it is";
}

TEST(Zip, TheDirectoryLeadsToEachEntry) {
    const std::string zip = archive();
    const std::size_t end = zip.size() - 22;
    EXPECT_EQ(zip.substr(end, 4), "PK\x05\x06");
    EXPECT_EQ(number_at(zip, end + 10, 2), 2u);
    std::size_t at = number_at(zip, end + 16, 4);
    for (const char* name : {"évry/page.html", "évry/livret.pdf"}) {
        EXPECT_EQ(zip.substr(at, 4), "PK\x01\x02");
        const std::size_t length = number_at(zip, at + 28, 2);
        EXPECT_EQ(zip.substr(at + 46, length), name);
        const std::size_t local = number_at(zip, at + 42, 4);
        EXPECT_EQ(zip.substr(local + 4, 26), zip.substr(at + 6, 26)) << "the two headers differ";
        EXPECT_EQ(zip.substr(local + 30, length), name);
        at += 46 + length;
    }
    EXPECT_EQ(at, end);
}

TEST(Zip, AYearItCannotSayIsTheNearest) {
    const auto day = [](const char* date) {
        ZipWriter zip(date);
        zip.add("a", pack("a", "1"));
        return number_at(zip.finish(), 12, 2);
    };
    EXPECT_EQ(day("1850-06-30"), day("1980-01-01"));
    EXPECT_EQ(day("2500-06-30"), day("2107-12-31"));
    EXPECT_NE(day("2024-01-15"), day("2024-01-16"));
}

TEST(Zip, SameFilesSameBytes) { EXPECT_EQ(archive(), archive()); }

TEST(Zip, FinishEmptiesTheWriter) {
    ZipWriter zip("2024-01-15");
    zip.add("a", pack("a", "1"));
    zip.finish();
    EXPECT_EQ(number_at(zip.finish(), 10, 2), 0u);
}
