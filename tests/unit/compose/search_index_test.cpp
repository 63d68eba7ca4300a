#include <algorithm>

#include <gtest/gtest.h>

#include "compose/compose.hpp"

namespace portraits {
namespace {

/// One territory of an intercommunalité and of a commune alone; the second is also in another territory.
Sources sources() {
    Sources s;
    s.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}, {"84", {"84", "Auvergne-Rhône-Alpes"}}};
    s.departments = {{"21", {"21", "Côte-d’Or", "27"}}, {"71", {"71", "Saône-et-Loire", "27"}}};
    for (const auto& [code, name, population] : {std::tuple{"242100410", "Dijon Métropole", 250000.}, {"21001", "Agencourt", 400.}}) {
        Entity& entity = s.entities[code];
        entity.code = code;
        entity.name = name;
        entity.population = population;
    }
    for (const char* id : {"ti-1", "ti-2"}) {
        Territory& territory = s.territories.emplace_back();
        territory.id = territory.forms.name = id;
        territory.regions = {"27"};
        territory.departments = {"21"};
        territory.members = {{"21001", {}}};
    }
    s.territories[0].members.push_back({"242100410", {}});
    s.communes = {{"21231", "Dijon", "ti-1", "242100410", "21000", {}}, {"21001", "Agencourt", "ti-1", "21001", "21700", {}},
                  {"21001", "Agencourt", "ti-2", "21001", "21700", {}}, {"21003", "L'Agey", "ti-1", "242100410", "21410", {}}};
    return s;
}

TEST(SearchIndex, MembersHoldTheirCommunesAndACommuneAloneIsNotNamedTwice) {
    const SearchIndex index = search_index(Atlas(sources()));
    ASSERT_EQ(index.territories.size(), 2u);
    const auto& members = index.territories[0].members;
    ASSERT_EQ(members.size(), 2u);
    EXPECT_EQ(members[0].name, "Dijon Métropole");
    ASSERT_EQ(members[0].communes.size(), 2u);
    EXPECT_EQ(members[0].communes[0].name, "L’Agey") << "by code, apostrophe as printed";
    EXPECT_EQ(members[1].name, "");
    EXPECT_EQ(members[1].communes[0].name, "Agencourt");
    EXPECT_EQ(index.territories[1].members[0].communes[0].name, "Agencourt") << "of both territories";
    EXPECT_EQ(index.territories[0].population, 250400);
}

TEST(SearchIndex, OnlyPlacesThatHaveATerritoryAreNamed) {
    const SearchIndex index = search_index(Atlas(sources()));
    ASSERT_EQ(index.regions.size(), 1u);
    EXPECT_EQ(index.regions[0].code, "27");
    ASSERT_EQ(index.departments.size(), 1u);
    EXPECT_EQ(index.departments[0].name, "Côte-d’Or");
}

TEST(SearchIndex, WithoutTheTableOfCommunesMembersAreStillFound) {
    Sources bare = sources();
    bare.communes.clear();
    const SearchIndex index = search_index(Atlas(bare));
    EXPECT_EQ(index.territories[0].members[1].name, "Agencourt");
}

}  // namespace
}  // namespace portraits
