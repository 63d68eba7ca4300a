#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "load/load_theme.hpp"
#include "load/theme_pages.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

Theme shipped(const std::string& name = "portrait") {
    Diagnostics diagnostics;
    Theme theme = load_theme("themes/" + name, diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    return theme;
}

TEST(ShippedTheme, ReadsWithoutComplaint) {
    const Theme theme = shipped();
    EXPECT_EQ(theme.name, "portrait");
    EXPECT_EQ(theme.family, "Lato");
    EXPECT_EQ(theme.fonts.size(), 4u);
    EXPECT_THAT(theme.font_features, testing::ElementsAre("tnum", "lnum", "-liga"));
    EXPECT_EQ(to_hex(theme.colour(Role::territory)), "#C4431B");
    EXPECT_EQ(to_hex(theme.dark_colour(Role::paper)), "#0E1826");
    EXPECT_EQ(theme.type(Type::h1).size, 28);
    EXPECT_EQ(theme.type(Type::h1).weight, 900);
    EXPECT_EQ(theme.pages.at("paysage").width, 841.89);
    EXPECT_FALSE(theme.composition.justified);
    EXPECT_EQ(theme.composition.hyphenation.patterns.filename(), "hyph_fr.dic");
    EXPECT_EQ(theme.composition.hyphenation.shortest, 7);
    EXPECT_TRUE(shipped("almanach").composition.justified);
}

TEST(ShippedTheme, TellsTheFurnitureOfItsPages) {
    const Theme theme = shipped();
    const PageGeometry& portrait = theme.pages.at("portrait");
    ASSERT_EQ(portrait.head.left.size(), 3u);
    EXPECT_EQ(portrait.head.left[0].says, FurnitureRun::Says::document);
    EXPECT_TRUE(portrait.head.left[0].bold);
    EXPECT_EQ(portrait.head.left[1].text, " \u00A0");
    EXPECT_FALSE(portrait.head.left[2].bold);
    EXPECT_TRUE(portrait.foot.says(FurnitureRun::Says::folio));
    EXPECT_EQ(theme.pages.at("paysage-a3").width, 1190.55);
}

TEST(ThemePages, RefuseAWordThatNoPageKnows) {
    const std::string file = test::temporary("page.yml");
    write_file(file, "largeur: 1\nhauteur: 1\nmarge: 1\ntitre_courant: 1\nhaut_du_texte: 1\nbas_du_texte: 1\nfilet_de_pied: 1\n"
                     "tete: {gauche: \"{chapitres}\"}\n");
    Diagnostics diagnostics;
    PageGeometry page;
    read_page(*read_yaml(file, diagnostics), page, diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_NE(to_text(diagnostics.items()[0]).find("chapitre"), std::string::npos);
}

TEST(ShippedTheme, ColumnsAndGuttersFillThePage) {
    const Theme theme = shipped();
    const auto column = [&](const char* page) {
        const PageGeometry& g = theme.pages.at(page);
        return (g.width - 2 * g.margin_side - (g.columns - 1) * g.gutter) / g.columns;
    };
    EXPECT_NEAR(column("portrait"), 30.6, 0.05);
    EXPECT_NEAR(column("paysage"), 51.2, 0.05);
}

class ShippedThemes : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(All, ShippedThemes, testing::Values("portrait", "almanach"));

TEST_P(ShippedThemes, TextIsReadableInBothModes) {
    const Theme theme = shipped(GetParam());
    for (const Role role : {Role::ink, Role::ink2, Role::muted, Role::territory, Role::region, Role::link}) {
        EXPECT_GE(contrast(theme.colour(role), theme.colour(Role::paper)), 4.5) << name_of(role);
        EXPECT_GE(contrast(theme.dark_colour(role), theme.dark_colour(Role::paper)), 4.5) << name_of(role);
    }
    EXPECT_GE(contrast(theme.colour(Role::on_accent), theme.colour(Role::territory)), 4.5);
    EXPECT_GE(contrast(theme.dark_colour(Role::on_accent), theme.dark_colour(Role::territory)), 4.5);
    for (const Role role : {Role::ink, Role::ink2, Role::muted}) {
        EXPECT_GE(contrast(theme.colour(role), theme.colour(Role::panel)), 4.5) << name_of(role);
        EXPECT_GE(contrast(theme.dark_colour(role), theme.dark_colour(Role::panel)), 4.5) << name_of(role);
    }
    for (const Role role : {Role::cover_ink, Role::cover_note}) {
        EXPECT_GE(contrast(theme.colour(role), theme.colour(Role::cover_ground)), 4.5) << name_of(role);
        EXPECT_GE(contrast(theme.dark_colour(role), theme.dark_colour(Role::cover_ground)), 4.5) << name_of(role);
    }
    for (const Role role : {Role::france, Role::dot})
        EXPECT_GE(contrast(theme.colour(role), theme.colour(Role::paper)), 3) << name_of(role);
}

TEST_P(ShippedThemes, PalettesHaveTheNumberOfColoursOfTheirName) {
    const Theme theme = shipped(GetParam());
    for (const auto& [name, colours] : theme.palettes)
        EXPECT_EQ(std::to_string(colours.size()), name.substr(name.rfind('-') + 1)) << name;
    for (const char* name : {"sequentielle-5", "sequentielle-6", "sequentielle-7", "divergente-5", "divergente-7"})
        EXPECT_TRUE(theme.palettes.contains(name)) << name;
    EXPECT_EQ(theme.named_palettes.at("regions").size(), 18u);
    EXPECT_EQ(theme.named_palettes.at("secteurs").size(), 12u);
    EXPECT_EQ(theme.named_palettes.at("densite").size(), 7u);
}

TEST_P(ShippedThemes, AreComplete) {
    const Theme theme = shipped(GetParam());
    EXPECT_EQ(theme.name, GetParam());
    EXPECT_FALSE(theme.icons.empty());
    for (const char* page : {"portrait", "paysage", "paysage-a3"}) EXPECT_TRUE(theme.pages.contains(page)) << page;
    EXPECT_TRUE(std::filesystem::exists(theme.folder / "fonts/OFL.txt"));
}

TEST(ShippedTheme, TheSecondBuildsOnTheFirst) {
    const Theme theme = shipped("almanach");
    EXPECT_EQ(theme.family, "Tinos");
    EXPECT_EQ(theme.styles.size(), 2u);
    EXPECT_NE(to_hex(theme.colour(Role::sea)), to_hex(theme.colour(Role::paper)));
    EXPECT_EQ(theme.pages.at("paysage").width, 960);
}

TEST_P(ShippedThemes, SequentialPalettesDarkenAtEveryStep) {
    const Theme theme = shipped(GetParam());
    for (const auto& [name, colours] : theme.palettes) {
        if (!name.starts_with("sequentielle")) continue;
        for (std::size_t i = 1; i < colours.size(); ++i)
            EXPECT_GT(contrast(colours[i], Rgb{255, 255, 255}), contrast(colours[i - 1], Rgb{255, 255, 255})) << name << ' ' << i;
    }
}

}  // namespace
}  // namespace portraits
