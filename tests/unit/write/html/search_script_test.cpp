#include "write/html/search_script.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

SearchIndex index_of(std::vector<SearchIndex::Commune> communes) {
    SearchIndex index;
    index.departments = {{"21", "Côte-d’Or", {}}};
    index.regions = {{"27", "Bourgogne-Franche-Comté", "regions/bfc/index.html"}};
    index.territories = {{"ti-1", "L’« un »", "l-un", 250600, {"27"}, {"21"}, {{"CC A", std::move(communes)}, {"", {}}}}};
    return index;
}

}  // namespace

TEST(SearchScript, NumbersTakeOneCharacterOrTwo) {
    EXPECT_EQ(compact_number(0), "!");
    EXPECT_EQ(compact_number(1), "#") << "a quotation mark would be escaped";
    EXPECT_EQ(compact_number(78).size(), 1u);
    EXPECT_EQ(compact_number(79).size(), 2u);
    std::set<std::string> all;
    for (int number = 0; number < 1000; ++number) all.insert(compact_number(number));
    EXPECT_EQ(all.size(), 1000u);
    for (const std::string& text : all) EXPECT_EQ(text.find_first_of("\" \\"), std::string::npos);
}

TEST(SearchScript, HandsOverOneObjectByItsName) {
    const std::string script = search_script(index_of({}));
    EXPECT_THAT(script, StartsWith("portraits.take(\"recherche\",{"));
    EXPECT_THAT(script, HasSubstr("[\"ti-1\",\"L’« un »\",\"l-un\",251,[\"27\"],[\"21\"],[\"CC A\",\"\"]]"));
    EXPECT_THAT(script, HasSubstr("[\"27\",\"Bourgogne-Franche-Comté\",\"regions/bfc/index.html\"]"));
    EXPECT_THAT(script, HasSubstr("[\"21\",\"Côte-d’Or\"]")) << "a department has no page";
}

TEST(SearchScript, CodesAreDifferencesWithinADepartment) {
    const std::string script = search_script(index_of({{"21003", "A", "21000"}, {"21005", "B", "21110"}, {"2A004", "C", "20000"}}));
    EXPECT_THAT(script, HasSubstr("\"communes\":\"A\\nB\\nC\\n\""));
    EXPECT_THAT(script, HasSubstr("\"codes\":\" 21" + compact_number(3) + compact_number(2) + " 2A" + compact_number(4) + "\\n\\n\""));
    EXPECT_THAT(script, HasSubstr("\"postaux\":\"20000,21000,110\\n\\n\""));
    EXPECT_THAT(script, HasSubstr("\"rangs\":\"" + compact_number(1) + compact_number(2) + compact_number(0) + "\\n\\n\""));
}

TEST(SearchScript, ACodeForAllCommunesIsWrittenOnce) {
    EXPECT_THAT(search_script(index_of({{"21003", "A", "21000"}, {"21005", "B", "21000"}})), HasSubstr("\"postaux\":\"21000\\n\\n\",\"rangs\":\"\\n\\n\""));
}
