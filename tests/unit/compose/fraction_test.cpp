#include "compose/french_fraction.hpp"

#include <gtest/gtest.h>

using namespace portraits;

TEST(Fraction, OneInIsSaidOnlyWhereItIsClose) {
    EXPECT_EQ(one_in(24.6), 4);
    EXPECT_EQ(one_in(50), 2);
    EXPECT_EQ(one_in(13.4), 7);
    EXPECT_EQ(one_in(10.5), 10);
    EXPECT_EQ(one_in(40), std::nullopt);
    EXPECT_EQ(one_in(80), std::nullopt);
}

TEST(Fraction, PhraseNeverOverstates) {
    const auto jobs = [](double p) { return fraction_phrase(p, "emploi", "emplois", false); };
    EXPECT_EQ(jobs(25), "un emploi sur quatre");
    EXPECT_EQ(jobs(24.6), "un emploi sur quatre");
    EXPECT_EQ(jobs(23.5), "près d’un emploi sur quatre");
    EXPECT_EQ(jobs(27), "plus d’un emploi sur quatre");
    EXPECT_EQ(jobs(55.4), "plus d’un emploi sur deux");
    EXPECT_EQ(jobs(58), "près de trois emplois sur cinq");
    EXPECT_EQ(jobs(66.7), "deux emplois sur trois");
    EXPECT_EQ(jobs(98), "plus de dix-neuf emplois sur vingt");
    EXPECT_EQ(jobs(100), "tous les emplois");
    EXPECT_EQ(jobs(0.4), "moins d’un emploi sur cent");
    EXPECT_EQ(jobs(0), "aucun emploi");
}

TEST(Fraction, Feminine) {
    EXPECT_EQ(fraction_phrase(20, "commune", "communes", true), "une commune sur cinq");
    EXPECT_EQ(fraction_phrase(100, "commune", "communes", true), "toutes les communes");
    EXPECT_EQ(fraction_phrase(0, "commune", "communes", true), "aucune commune");
}
