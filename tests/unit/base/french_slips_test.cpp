#include "base/french_slips.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace portraits {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> better(std::string_view text) {
    std::vector<std::string> all;
    for (const Slip& slip : typographic_slips(text)) all.push_back(slip.found + " → " + slip.better);
    return all;
}

TEST(TypographicSlips, AreFoundWithTheirCorrection) {
    EXPECT_THAT(better("des écoles, des usines..."), ElementsAre("usines... → usines…"));
    EXPECT_THAT(better("trains, routes, etc..."), ElementsAre("etc... → etc."));
    EXPECT_THAT(better("le \"made in\" local"), ElementsAre("\"made in\" → « made in »"));
    EXPECT_THAT(better("la 1ère et la 2ème"), ElementsAre("1ère → 1re", "2ème → 2e"));
    EXPECT_THAT(better("Lille - Roubaix"), ElementsAre("Lille - Roubaix → Lille – Roubaix"));
    EXPECT_THAT(better("815 km2 et du CO2"), ElementsAre("km2 → km²", "CO2 → CO₂"));
    EXPECT_THAT(better("au coeur de l’oeuvre"), ElementsAre("coeur → cœur", "oeuvre → œuvre"));
    EXPECT_THAT(better("L’Etat et les Iles"), ElementsAre("Etat → État", "Iles → Îles"));
    EXPECT_THAT(better("12.5 % de 12.345 habitants"), ElementsAre("12.5 → 12,5", "12.345 → 12 345"));
    EXPECT_THAT(better("un mot , un autre ( ici )"), ElementsAre("mot  → mot", " ici → ici", "ici  → ici"));
}

TEST(TypographicSlips, LeaveGoodTextsAddressesAndPhrasesAlone) {
    EXPECT_THAT(better("L’État, 1re région, 12,5 % de 12 345 habitants… au cœur de l’Île."), IsEmpty());
    EXPECT_THAT(better("Licence Ouverte 2.0, [site](https://exemple.fr/a.1.b/12.5) et contact@exemple.fr"), IsEmpty());
    EXPECT_THAT(better("{{arrondi(part, \"2.5\")}} du total, Saint-Étienne-du-Rouvray, Etaples"), IsEmpty());
    EXPECT_THAT(better("de 2018 à 2022, les 11 et 12.10.2022"), IsEmpty());
}

TEST(TypographicSlips, OfAHugeTextAreNotWaitedFor) {
    const std::string words(200000, 'x');
    EXPECT_THAT(better(words + " ..."), ElementsAre("... → …"));
    EXPECT_THAT(better(std::string(200000, '"')), testing::Not(IsEmpty()));
    EXPECT_THAT(better("\xC3\xC3 \xFF..."), ElementsAre("... → …"));  // not UTF-8
}

TEST(DeadLinks, AreThoseWithoutAKnownBeginning) {
    EXPECT_THAT(dead_links("[a](www.exemple.fr), [b](https://exemple.fr), [c](page:carte), [d](langue:en), [e](mailto:a@b.fr), [f](../x.html)"),
                ElementsAre("www.exemple.fr", "../x.html"));
    EXPECT_THAT(dead_links("[x](javascript:alert(1))"), ElementsAre("javascript:alert(1"));
}

}  // namespace
}  // namespace portraits
