#include "pipeline/national_tables.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

std::string table(const std::string& last) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "Territoire " + std::to_string(i) + ";12,5\r\n";
    return text + last;
}

TEST(NationalTables, GiveTheFileThatPackingGives) {
    NationalTables tables;
    for (const char* last : {"a", "b", "a"}) {
        const Packed expected = pack("t.csv", table(last)), again = tables.packed("t.csv", table(last));
        EXPECT_FALSE(again.deflated.empty());
        EXPECT_EQ(again.bytes, expected.bytes);
        EXPECT_EQ(again.deflated, expected.deflated);
        EXPECT_EQ(again.crc, expected.crc);
    }
}

TEST(NationalTables, TooManyAreNotKeptButStillRight) {
    NationalTables tables;
    for (int i = 0; i < 200; ++i) EXPECT_EQ(tables.packed("t.csv", table(std::to_string(i))).bytes, table(std::to_string(i)));
}

}  // namespace
}  // namespace portraits
