// What leaves a page says what it is: a drawing alone would lose its title, its source and the warning of fictitious data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draw/figure_sheet.hpp"
#include "draw/share_card.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Bench {
    Theme theme;
    std::unique_ptr<Shaper> shaper = make_fixed_shaper();
    Geography geography;
    BaseMaps base_maps;
    DrawContext context{theme, *shaper, geography, base_maps, DrawFor::web};
};

Figure figure(bool demonstration) {
    Figure made;
    made.title = "Une part d’industrie plus forte";
    made.subtitle = "en %, 2023";
    made.sources = plain("Source : Insee");
    made.notes = plain("Champ : secteur privé.");
    made.demonstration = demonstration;
    return made;
}

TEST(FigureSheet, SaysTitleSourceAndWarning) {
    Bench bench;
    const Picture drawing{400, 120, {}};
    const Picture sheet = figure_sheet(figure(true), drawing, "Choletais-Mauges", bench.context);
    const std::string text = to_text(sheet);
    for (const char* words : {"Choletais-Mauges", "Une part d’industrie plus forte", "en %, 2023", "Données fictives de démonstration", "Source : Insee", "Champ : secteur privé."})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_GT(sheet.height, 120);
    EXPECT_GT(sheet.width, 400);
    EXPECT_THAT(to_text(figure_sheet(figure(false), drawing, "", bench.context)), Not(HasSubstr("fictives")));
}

TEST(ShareCard, SetsLongNamesSmallerAndKeepsThreeFacts) {
    Bench bench;
    ShareCard card;
    card.name = "Pays de Bernay, de Conches, du Neubourg et du Sud de l’Eure en Normandie";
    card.facts = {{"4", "membres"}, {"182", "communes"}, {"132 598", "habitants"}, {"9", "de trop"}};
    card.footer = "Site • Édition";
    const Picture picture = draw_share_card(card, bench.context);
    EXPECT_EQ(picture.width, 600);
    EXPECT_EQ(picture.height, 315);
    const std::string text = to_text(picture);
    std::string words;
    for (std::size_t at = text.find("/900 “"); at != std::string::npos; at = text.find("/900 “", at + 1))
        words += text.substr(text.find("“", at) + 3, text.find("”", at) - text.find("“", at) - 3) + " ";
    EXPECT_THAT(words, HasSubstr("Pays de Bernay, de")) << "the name is whole, whatever its lines";
    EXPECT_THAT(words, HasSubstr("en Normandie"));
    EXPECT_THAT(text, HasSubstr("132 598"));
    EXPECT_THAT(text, Not(HasSubstr("de trop")));
}

}  // namespace
}  // namespace portraits
