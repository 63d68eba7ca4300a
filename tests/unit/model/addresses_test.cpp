#include <gtest/gtest.h>

#include "model/validate.hpp"
#include "unit/compute/small_atlas.hpp"

using namespace portraits;

namespace {

std::vector<std::string> told(const Sources& sources) {
    Diagnostics diagnostics;
    validate_addresses(sources, diagnostics);
    std::vector<std::string> found;
    for (const Diagnostic& d : diagnostics.items()) found.push_back(d.code + ' ' + d.territory);
    return found;
}

}  // namespace

TEST(Addresses, OfTheSmallCountryAreItsOwn) { EXPECT_TRUE(told(small_sources()).empty()); }

TEST(Addresses, NamesThatDifferBySignsAloneWouldWriteOverEachOther) {
    Sources sources = small_sources();
    sources.territories[1].forms.name = "Âlpha !";
    sources.territories[2].forms.name = "« … »";
    EXPECT_EQ(told(sources), (std::vector<std::string>{"address-shared ti-b", "address-empty ti-c"}));
}

TEST(Addresses, DocumentsLeaveTheFoldersOfTheSiteAlone) {
    Sources sources = small_sources();
    for (const char* name : {"publication", "publication", "donnees", "Donnees", "publication!"}) {
        sources.documents.emplace_back();
        sources.documents.back().name = name;
        sources.documents.back().per.clear();
    }
    EXPECT_EQ(told(sources), (std::vector<std::string>{"address-shared ", "address-shared "}));
}

TEST(Addresses, IndicatorsHaveAPageEach) {
    Sources sources = small_sources();
    for (const char* code : {"part_a", "part-a"}) add_indicator(sources, code, Aggregation::Kind::none);
    EXPECT_EQ(told(sources), std::vector<std::string>{"address-shared "});
}
