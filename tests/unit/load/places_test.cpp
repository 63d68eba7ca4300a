#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/tables/read_places.hpp"

namespace portraits {
namespace {

TEST(Communes, ACommuneOfTwoTerritoriesHasTwoRows) {
    Diagnostics diagnostics;
    const RawTable table = parse_csv("code;nom;territoire;membre;code_postal\n01004;Ambérieu;ti-1;240100750;01500\n01004;Ambérieu;ti-2;240100750;01500\n"
                                     "2A004;Ajaccio;ti-1;240100750;20000\n", "communes.csv", diagnostics);
    const auto communes = read_communes(table, {}, diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    ASSERT_EQ(communes.size(), 3u);
    EXPECT_EQ(communes[1].territory, "ti-2");
    EXPECT_EQ(communes[1].postal_code, "01500");
    EXPECT_EQ(communes[2].origin.line, 4);
}

TEST(Communes, ARowTwiceALostZeroAndAMissingColumnAreSaid) {
    Diagnostics diagnostics;
    const RawTable twice = parse_csv("code;nom;territoire;membre;code_postal\n01004;A;ti-1;m;01500\n01004;A;ti-1;m;01500\n1005;B;ti-1;m;01500\n", "communes.csv", diagnostics);
    EXPECT_EQ(read_communes(twice, {}, diagnostics).size(), 1u);
    const RawTable narrow = parse_csv("code;nom;territoire;membre\n01004;A;ti-1;m\n", "communes.csv", diagnostics);
    EXPECT_TRUE(read_communes(narrow, {}, diagnostics).empty());
    std::vector<std::string> codes;
    for (const auto& d : diagnostics.items()) codes.push_back(d.code);
    EXPECT_THAT(codes, testing::ElementsAre("place-duplicate", "code-zero-lost", "column-unknown"));
}

}  // namespace
}  // namespace portraits
