// Blocks that set something off, from a text to their specs; icons of a theme.
#include <gtest/gtest.h>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "load/load_theme.hpp"
#include "load/path_data.hpp"
#include "load/readers/read_plan.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

/// The block that a text says, and what is wrong with it, by code.
struct ReadBlock {
    BlockSpec block;
    std::vector<std::string> codes;
    explicit ReadBlock(const std::string& yaml) {
        const std::string file = test::temporary("block.yml");
        write_file(file, yaml);
        Diagnostics diagnostics;
        const auto node = read_yaml(file, diagnostics);
        if (node) read_block(*node, block, diagnostics);
        for (const auto& d : diagnostics.items()) codes.push_back(d.code);
    }
    template <class Spec> const Spec& as() const { return std::get<Spec>(block.spec); }
};

std::string said(const Phrase& phrase) { return phrase.empty() ? "" : phrase.variants.front().text.value; }

TEST(ReadBlocks, ACounterIsAnIndicatorOrAPhrase) {
    const ReadBlock read("compteurs: [{indicateur: population, libelle: habitants}, {valeur: \"29\", libelle: nouveaux}]");
    EXPECT_TRUE(read.codes.empty());
    const auto& counters = read.as<CountersSpec>().counters;
    ASSERT_EQ(counters.size(), 2u);
    EXPECT_EQ(counters[0].indicator.value, "population");
    EXPECT_EQ(said(counters[1].value), "29");
    EXPECT_EQ(ReadBlock("compteurs: [{libelle: habitants}]").codes, std::vector<std::string>{"key-missing"});
}

TEST(ReadBlocks, PercentagesAreLargeCounters) {
    const ReadBlock read("pourcentages: [{valeur: 59 %, libelle: des communes}]");
    EXPECT_TRUE(read.as<CountersSpec>().large);
    EXPECT_EQ(said(read.as<CountersSpec>().counters.front().value), "59 %");
}

TEST(ReadBlocks, FactorsHaveTheirIconsAboveOrBeside) {
    const ReadBlock read("{facteurs: [{icone: territoire, titre: Un, texte: Deux}], icones: gauche}");
    EXPECT_TRUE(read.codes.empty());
    EXPECT_TRUE(read.as<FactorsSpec>().beside);
    EXPECT_EQ(read.as<FactorsSpec>().items.front().icon.value, "territoire");
    EXPECT_EQ(ReadBlock("{facteurs: [{texte: Deux}], icones: dessous}").codes, std::vector<std::string>{"choice-unknown"});
}

TEST(ReadBlocks, AQuotationAndAContactKeepTheirParts) {
    const ReadBlock quotation("citation: {texte: Oui., auteur: A. Petit, fonction: maire}");
    EXPECT_EQ(said(quotation.as<QuotationSpec>().role), "maire");
    const ReadBlock contact("contact: {nom: Agence, courriel: a@exemple.fr}");
    EXPECT_EQ(said(contact.as<ContactSpec>().mail), "a@exemple.fr");
    EXPECT_TRUE(contact.as<ContactSpec>().phone.empty());
}

TEST(ReadBlocks, APanelIsColumnsOrATitleWithBlocks) {
    const ReadBlock columns("encadre: [{largeur: 4, blocs: [{texte: un}]}, {largeur: 8, blocs: [{texte: deux}]}]");
    EXPECT_EQ(columns.as<PanelSpec>().columns.size(), 2u);
    const ReadBlock titled("encadre: {titre: Bon à savoir, blocs: [{texte: un}]}");
    EXPECT_TRUE(titled.codes.empty());
    const auto& column = titled.as<PanelSpec>().columns.at(0);
    EXPECT_EQ(column.span, 12);
    ASSERT_EQ(column.blocks.size(), 2u);
    EXPECT_EQ(said(std::get<HeadingSpec>(column.blocks[0].spec).text), "Bon à savoir");
}

TEST(ReadBlocks, PartsOfAWholeKeepTheirExpressionsAndTheirLegend) {
    const ReadBlock read("{parts: [{valeur: \"630\", libelle: EPCI, part: 630 / 1255, avant: 551 / 1255}], legende: {avant: déjà}, sources: ANCT}");
    EXPECT_TRUE(read.codes.empty());
    EXPECT_EQ(read.as<WholesSpec>().items.front().part.value, "630 / 1255");
    EXPECT_EQ(said(read.as<WholesSpec>().earlier), "déjà");
    EXPECT_EQ(said(read.as<WholesSpec>().sources), "ANCT");
    EXPECT_EQ(ReadBlock("parts: [{valeur: a, libelle: b}]").codes, std::vector<std::string>{"key-missing"});
}

TEST(ReadBlocks, TextInColumnsIsNotDefinitionsInColumns) {
    const ReadBlock text("colonnes: {nombre: 3, blocs: [{texte: un}]}");
    EXPECT_TRUE(text.codes.empty());
    EXPECT_EQ(text.as<TextColumnsSpec>().count, 3);
    EXPECT_EQ(text.as<TextColumnsSpec>().body.front().blocks.size(), 1u);
    EXPECT_EQ(ReadBlock("{definitions: [{terme: a, texte: b}], colonnes: 1}").as<DefinitionsSpec>().columns, 1);
    EXPECT_EQ(ReadBlock("colonnes: {nombre: 4, blocs: [{texte: un}]}").codes, std::vector<std::string>{"type-mismatch"});
}

TEST(ReadBlocks, ARowIsAlignedAndABlockKeptTogether) {
    const ReadBlock row("{ligne: [{blocs: [{texte: un}]}], aligne: milieu, ensemble: oui}");
    EXPECT_TRUE(row.codes.empty());
    EXPECT_EQ(row.as<RowSpec>().align, RowAlign::middle);
    EXPECT_TRUE(row.block.together);
}

double last(const Icon& icon, std::size_t axis) { return icon.points.back()[axis]; }

TEST(PathData, RelativeCommandsEndWhereAbsoluteOnesDo) {
    const PathData absolute = read_path_data("M2 3 L6 3 H8 V7 C8 8 9 9 10 9 Z"), relative = read_path_data("m2 3l4 0h2v4c0 1 1 2 2 2z");
    ASSERT_TRUE(absolute.good() && relative.good());
    EXPECT_EQ(absolute.icon.verbs, relative.icon.verbs);
    EXPECT_EQ(absolute.icon.points, relative.icon.points);
}

TEST(PathData, AnArcIsCurvesOnItsCircle) {
    const PathData half = read_path_data("M0 5A5 5 0 0 1 10 5");
    ASSERT_TRUE(half.good());
    ASSERT_EQ(half.icon.points.size(), 7u);  // two quarters
    EXPECT_NEAR(half.icon.points[3][0], 5, 1e-9);
    EXPECT_NEAR(half.icon.points[3][1], 0, 1e-9);  // clockwise on the screen: by the top
    EXPECT_EQ(last(half.icon, 0), 10);
    const PathData packed = read_path_data("M0 5a5 5 0 1110 0");  // flags without spaces
    ASSERT_TRUE(packed.good());
    EXPECT_EQ(last(packed.icon, 0), 10);
}

TEST(PathData, AnArcBeyondWhatNumbersHoldIsAStraightLine) {
    const PathData far = read_path_data("M0 5a2 2 0 0 1-4 1e308");
    ASSERT_TRUE(far.good());
    EXPECT_EQ(far.icon.points.size(), 4u);
    EXPECT_EQ(last(far.icon, 0), -4);
}

TEST(PathData, SmoothCurvesMirrorTheHandleBefore) {
    const PathData smooth = read_path_data("M0 0C0 2 2 4 4 4S8 6 8 8");
    ASSERT_TRUE(smooth.good());
    EXPECT_EQ(smooth.icon.points[4], (std::array<double, 2>{6, 4}));
}

TEST(PathData, WhatCannotBeReadIsPlaced) {
    EXPECT_EQ(read_path_data("M0 0 L4").error, 7u);
    EXPECT_EQ(read_path_data("L4 4").error, 1u);
    EXPECT_EQ(read_path_data("M0 0 X3").error, 5u);
    EXPECT_FALSE(read_path_data("").good());
    EXPECT_FALSE(read_path_data("M0 0 Z 4 4").good());
    EXPECT_FALSE(read_path_data("M1e999 0").good());
}

TEST(ShippedIcons, StandInTheLiveAreaOfTheGrid) {
    Diagnostics diagnostics;
    const Theme theme = load_theme("themes/portrait", diagnostics);
    EXPECT_TRUE(diagnostics.items().empty());
    EXPECT_GE(theme.icons.size(), 30u);
    for (const auto& [name, icon] : theme.icons) {
        ASSERT_FALSE(icon->empty()) << name;
        for (const auto& [x, y] : icon->points) {
            EXPECT_GE(std::min(x, y), 1.9) << name;
            EXPECT_LE(std::max(x, y), 22.1) << name;
        }
    }
}

}  // namespace
}  // namespace portraits
