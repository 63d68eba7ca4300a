// The QR code as a path: what the standard fixes of it. A reader judges the whole code in tests/site/qr_code_test.sh.
#include <gtest/gtest.h>

#include "draw/qr_code.hpp"

namespace portraits {
namespace {

/// Dark or light, read back from the path's rectangles.
bool dark(const QrCode& code, int x, int y) {
    for (std::size_t i = 0; i + 3 < code.modules->points.size(); i += 4) {
        const Point from = code.modules->points[i], to = code.modules->points[i + 2];
        if (x >= from.x && x < to.x && y >= from.y && y < to.y) return true;
    }
    return false;
}

TEST(QrCode, HasAFinderPatternInThreeCorners) {
    const QrCode code = qr_code("https://exemple.fr/portraits/territoires/choletais/");
    ASSERT_TRUE(code.modules);
    EXPECT_EQ((code.side - 17) % 4, 0);
    for (const auto& [left, top] : {std::pair(0, 0), {code.side - 7, 0}, {0, code.side - 7}})
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 7; ++x) {
                const bool ring = x == 0 || x == 6 || y == 0 || y == 6, heart = x > 1 && x < 5 && y > 1 && y < 5;
                EXPECT_EQ(dark(code, left + x, top + y), ring || heart) << x << ' ' << y;
            }
}

TEST(QrCode, GrowsWithItsTextUpToWhatTheStandardHolds) {
    EXPECT_EQ(qr_code("a").side, 21);
    EXPECT_EQ(qr_code(std::string(2331, 'a')).side, 177);
    EXPECT_FALSE(qr_code(std::string(2332, 'a')).modules);
    EXPECT_FALSE(qr_code("").modules);
}

}  // namespace
}  // namespace portraits
