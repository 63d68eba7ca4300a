#include "base/french.hpp"

#include <gtest/gtest.h>

using namespace portraits;

TEST(FrenchNumbers, GroupsByNarrowNoBreakSpaceAndRoundsHalfAwayFromZero) {
    EXPECT_EQ(format_number(1234567, 0), "1\u202F234\u202F567");
    EXPECT_EQ(format_number(1234.5, 1), "1\u202F234,5");
    EXPECT_EQ(format_number(2.25, 1), "2,3");
    EXPECT_EQ(format_number(2.675, 2), "2,68");
    EXPECT_EQ(format_number(0.5, 0), "1");
    EXPECT_EQ(format_number(-1.25, 1), "\u22121,3");
    EXPECT_EQ(format_number(2020, 0, false), "2020");
}

TEST(FrenchNumbers, NeverShowsMinusZero) {
    EXPECT_EQ(format_number(-0.04, 1), "0,0");
    EXPECT_EQ(format_number(-0.0, 0), "0");
    EXPECT_EQ(format_signed(-0.04, 1), "0,0");
}

TEST(FrenchNumbers, SignedShowsPlusAndMinus) {
    EXPECT_EQ(format_signed(1.44, 1), "+1,4");
    EXPECT_EQ(format_signed(-0.2, 1), "\u22120,2");
}

TEST(FrenchNumbers, RoundsTheDecimalForm) {
    EXPECT_EQ(round_half_away(1.005, 2), 1.01);
    EXPECT_EQ(round_half_away(-2.5, 0), -3);
}

TEST(FrenchText, PluralBeginsAtTwo) {
    EXPECT_EQ(plural(1.9, "million", "millions"), "million");
    EXPECT_EQ(plural(0, "emploi", "emplois"), "emploi");
    EXPECT_EQ(plural(2, "emploi", "emplois"), "emplois");
}

TEST(FrenchText, OrdinalsAndWords) {
    EXPECT_EQ(ordinal(1), "1er");
    EXPECT_EQ(ordinal(1, true), "1re");
    EXPECT_EQ(ordinal(64), "64e");
    EXPECT_EQ(number_in_words(1, true), "une");
    EXPECT_EQ(number_in_words(17), "dix-sept");
    EXPECT_EQ(number_in_words(21), "21");
}

TEST(FrenchText, ElisionAndContraction) {
    EXPECT_EQ(with_de("Alès"), "d’Alès");
    EXPECT_EQ(with_de("Étampes"), "d’Étampes");
    EXPECT_EQ(with_de("Lens"), "de Lens");
    EXPECT_EQ(with_de("Le Havre"), "du Havre");
    EXPECT_EQ(with_de("Les Abymes"), "des Abymes");
    EXPECT_EQ(with_de("La Réunion"), "de La Réunion");
    EXPECT_EQ(with_de("Haut-Jura"), "de Haut-Jura");
    EXPECT_EQ(with_de("Yonne Industrielle"), "d’Yonne Industrielle");
    EXPECT_EQ(with_de("Yvetot"), "d’Yvetot");
    EXPECT_EQ(with_de("Hérault"), "d’Hérault");
}

TEST(FrenchTypography, SetsTheRightSpaces) {
    EXPECT_EQ(typographic("Un emploi sur quatre ; 12 % : vrai ?"),
              "Un emploi sur quatre\u202F; 12\u00A0%\u00A0: vrai\u202F?");
    EXPECT_EQ(typographic("Quoi?! Vraiment!"), "Quoi\u202F?! Vraiment\u202F!");
    EXPECT_EQ(typographic("« l'industrie »"), "«\u00A0l\u2019industrie\u00A0»");
    EXPECT_EQ(typographic("un écart de -3 points, Saint-Étienne, 2018-2022"),
              "un écart de \u22123 points, Saint-Étienne, 2018-2022");
    EXPECT_EQ(typographic("12 €"), "12\u00A0€");
    EXPECT_EQ(typographic("10:30 et https://a.fr/x?y=1;z"), "10:30 et https://a.fr/x?y=1;z");
}

TEST(FrenchTypography, IsIdempotent) {
    for (const char* text : {"Un : deux ; trois !", "« a » 5 % 3 €", "l'an -3", "https://a.fr/?b"})
        EXPECT_EQ(typographic(typographic(text)), typographic(text));
}

TEST(FrenchTypography, LintFindsWhatTypographicRepairs) {
    const std::string bad = "Il dit \"oui\" : 3.5 % !";
    EXPECT_GE(lint_typography(bad).size(), 5u);
    EXPECT_TRUE(lint_typography(typographic("Un emploi sur quatre : l'industrie ?")).empty());
}

TEST(FrenchText, CollationIgnoresAccentsFirst) {
    EXPECT_TRUE(collates_before("Écully", "Evian"));
    EXPECT_TRUE(collates_before("Alès", "Annecy"));
    EXPECT_FALSE(collates_before("Zoé", "Anne"));
}

TEST(FrenchText, FoldAndSlug) {
    // A sign that is no letter sends the whole text to the general rules: they say the same of French.
    for (const std::string letter : {"é", "è", "ê", "ë", "É", "È", "Ê", "Ë", "à", "â", "ä", "À", "Â", "Ä", "î", "ï", "Î", "Ï", "ô", "ö", "Ô", "Ö", "ù", "û",
                                     "ü", "Ù", "Û", "Ü", "ç", "Ç", "œ", "Œ", "’", "–", "\u00A0", "\u202F", "A", "z", "-"})
        EXPECT_EQ(fold("Mot" + letter + "s"), fold("Mot" + letter + "s中")) << letter;
    EXPECT_EQ(fold("e\u0301ta\xCC\x82t"), "etat");
    EXPECT_NO_THROW(static_cast<void>(fold("\xA9\xC3 coupé \xC3")));
    EXPECT_EQ(fold("L’Œuvre de Saint-Étienne"), "l oeuvre de saint etienne");
    EXPECT_EQ(slug("Châteauroux – Buzançais – Argenton"), "chateauroux-buzancais-argenton");
    EXPECT_EQ(capitalized("élan"), "Élan");
}

TEST(FrenchText, Encodings) {
    EXPECT_TRUE(is_utf8("é"));
    EXPECT_FALSE(is_utf8("\xE9"));
    EXPECT_EQ(from_windows_1252("caf\xE9 \x80"), "café €");
    EXPECT_EQ(escape_markup("<a href=\"x\">'&"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    EXPECT_EQ(utf8_length("été"), 3u);
}
