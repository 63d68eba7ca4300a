#include "model/colour.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

// Lab of sRGB primaries, from the definition (IEC 61966-2-1, D65), to two decimals.
TEST(Colour, LabOfKnownColours) {
    const auto near = [](Rgb c, double l, double a, double b) {
        const Lab lab = to_lab(c);
        EXPECT_NEAR(lab.l, l, 0.02);
        EXPECT_NEAR(lab.a, a, 0.02);
        EXPECT_NEAR(lab.b, b, 0.02);
    };
    near({255, 255, 255}, 100, 0, 0);
    near({255, 0, 0}, 53.24, 80.09, 67.20);
    near({0, 0, 255}, 32.30, 79.19, -107.86);
}

TEST(Colour, DifferenceIsSymmetricAndNoneForTheSame) {
    EXPECT_EQ(difference({12, 200, 90}, {12, 200, 90}), 0);
    EXPECT_NEAR(difference({255, 0, 0}, {0, 0, 255}), difference({0, 0, 255}, {255, 0, 0}), 1e-9);
    EXPECT_NEAR(difference({0, 0, 0}, {255, 255, 255}), 100, 0.01);
    EXPECT_NEAR(difference({255, 0, 0}, {0, 0, 255}), 52.88, 0.02);   // value given by colour libraries for red and blue
}

TEST(Colour, WithoutConesGreysStayGreyAndRedMeetsGreen) {
    for (const Vision vision : {Vision::protanopia, Vision::deuteranopia, Vision::tritanopia, Vision::grey})
        EXPECT_LT(difference(seen({128, 128, 128}, vision), {128, 128, 128}), 1);
    const Rgb red{200, 60, 40}, green{96, 110, 20};
    EXPECT_GT(difference(red, green), 40);
    EXPECT_LT(difference(seen(red, Vision::deuteranopia), seen(green, Vision::deuteranopia)), 15);
}

}  // namespace
}  // namespace portraits
