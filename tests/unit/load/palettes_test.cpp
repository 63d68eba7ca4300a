// The palettes of the shipped themes, seen by all eyes and in grey print. Differences are CIEDE2000.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "load/load_theme.hpp"
#include "model/colour.hpp"

namespace portraits {
namespace {

const std::vector<Vision> every_eye{Vision::normal, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia};

class Palettes : public testing::TestWithParam<const char*> {
protected:
    const Theme& theme() const { return theme_; }
    std::vector<std::vector<Rgb>> palettes_named(const std::string& start) const {
        std::vector<std::vector<Rgb>> found;
        for (const auto& [name, colours] : theme().palettes)
            if (name.starts_with(start)) found.push_back(colours);
        return found;
    }

private:
    Diagnostics diagnostics_;
    Theme theme_ = load_theme(std::string(SOURCE_DIR "/themes/") + GetParam(), diagnostics_);
};
INSTANTIATE_TEST_SUITE_P(Shipped, Palettes, testing::Values("portrait", "almanach"));

std::vector<double> steps(const std::vector<Rgb>& palette, Vision vision) {
    std::vector<double> found;
    for (std::size_t i = 1; i < palette.size(); ++i) found.push_back(difference(seen(palette[i - 1], vision), seen(palette[i], vision)));
    return found;
}

std::vector<double> lightness(const std::vector<Rgb>& palette) {
    std::vector<double> found;
    for (const Rgb colour : palette) found.push_back(to_lab(colour).l);
    return found;
}

TEST_P(Palettes, SequentialOnesDarkenInEvenSteps) {
    const auto all = palettes_named("sequentielle");
    ASSERT_EQ(all.size(), 7U);  // 3 to 9 classes
    for (const auto& palette : all) {
        const std::vector<double> step = steps(palette, Vision::normal), light = lightness(palette);
        const auto [least, most] = std::minmax_element(step.begin(), step.end());
        EXPECT_LT(*most / *least, 1.1) << palette.size();
        EXPECT_TRUE(std::is_sorted(light.rbegin(), light.rend())) << palette.size();
    }
}

TEST_P(Palettes, NeighbouringClassesAreToldApartByEveryEyeAndInGrey) {
    for (const std::string start : {"sequentielle", "divergente"})
        for (const auto& palette : palettes_named(start)) {
            std::vector<Vision> eyes = every_eye;
            if (start == "sequentielle") eyes.push_back(Vision::grey);
            for (const Vision eye : eyes)
                for (const double step : steps(palette, eye)) EXPECT_GE(step, 5.5) << start << palette.size();
        }
}

TEST_P(Palettes, ArmsOfDivergingOnesAreEvenAndEquallyDark) {
    for (const auto& palette : palettes_named("divergente")) {
        const std::size_t half = palette.size() / 2;
        const std::vector<double> light = lightness(palette), step = steps(palette, Vision::normal);
        for (std::size_t i = 0; i < half; ++i) EXPECT_NEAR(light[i], light[palette.size() - 1 - i], 6) << palette.size();
        for (std::size_t i = 1; i < half; ++i) EXPECT_NEAR(step[i], step[0], 1) << palette.size();
        for (const Vision eye : every_eye)  // the two ends never meet
            EXPECT_GE(difference(seen(palette.front(), eye), seen(palette.back(), eye)), 20) << palette.size();
    }
}

TEST_P(Palettes, TheLightestClassIsNeitherPaperNorLandOutside) {
    for (const auto& palette : palettes_named("sequentielle")) {
        EXPECT_GE(difference(palette.front(), theme().colour(Role::paper)), 7);  // the white borders around it are seen
        EXPECT_GE(difference(palette.front(), theme().colour(Role::base)), 5);
    }
}

TEST_P(Palettes, SectorsAreToldApartByEveryEye) {
    const auto& sectors = theme().named_palettes.at("secteurs");
    ASSERT_EQ(sectors.size(), 12U);
    for (const Vision eye : every_eye)
        for (const auto& [a, first] : sectors)
            for (const auto& [b, second] : sectors)
                if (a < b) {
                    EXPECT_GE(difference(seen(first, eye), seen(second, eye)), 8) << a << " " << b;
                }
}

/// Regions of the mainland that share a border.
const std::set<std::pair<std::string, std::string>>& neighbours() {
    static const std::set<std::pair<std::string, std::string>> pairs = {
        {"11", "24"}, {"11", "27"}, {"11", "28"}, {"11", "32"}, {"11", "44"}, {"24", "27"}, {"24", "28"}, {"24", "52"}, {"24", "75"},
        {"24", "84"}, {"27", "44"}, {"27", "84"}, {"28", "32"}, {"28", "52"}, {"28", "53"}, {"32", "44"}, {"52", "53"}, {"52", "75"},
        {"75", "76"}, {"75", "84"}, {"76", "84"}, {"76", "93"}, {"84", "93"}};
    return pairs;
}

TEST_P(Palettes, NeighbouringRegionsAreToldApartByEveryEye) {
    const auto& regions = theme().named_palettes.at("regions");
    for (const Vision eye : every_eye)
        for (const auto& [a, b] : neighbours())
            EXPECT_GE(difference(seen(regions.at(a), eye), seen(regions.at(b), eye)), 8) << a << " " << b << " " << static_cast<int>(eye);
}

// The line around a territory is accent on white: it is seen on any fill because it carries its own contrast.
TEST_P(Palettes, TheHighlightIsSeenOnEveryFill) {
    EXPECT_GE(contrast(theme().colour(Role::territory), theme().colour(Role::paper)), 3);
    EXPECT_GE(contrast(theme().dark_colour(Role::territory), theme().dark_colour(Role::paper)), 3);
}

}  // namespace
}  // namespace portraits
