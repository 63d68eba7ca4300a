#include "write/fonts/web_font.hpp"

#include <cstdio>
#include <filesystem>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.hpp"

using namespace portraits;

namespace {
std::string a_font() {
    const std::filesystem::path folder = SOURCE_DIR "/themes/portrait/fonts";
    const auto fonts = files_in(folder, ".ttf");
    if (!fonts.empty()) return fonts.front().string();
    const std::string system = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf";
    return std::filesystem::exists(system) ? system : std::string();
}
}  // namespace

TEST(WebFont, IsASmallWoff2AndAlwaysTheSame) {
    const std::string file = a_font();
    if (file.empty()) GTEST_SKIP() << "no font in themes/portrait/fonts, and Debian's fonts-lato is not installed";
    const std::string font = web_font(file, french_code_points());
    EXPECT_EQ(font.substr(0, 4), "wOF2");
    EXPECT_LT(font.size(), 30000u);
    EXPECT_EQ(font, web_font(file, french_code_points()));
}

TEST(WebFont, MadeBySeveralThreadsNothingIsSaidAndStandardErrorIsThereAfterwards) {
    const std::string file = a_font();
    if (file.empty()) GTEST_SKIP() << "no font in themes/portrait/fonts, and Debian's fonts-lato is not installed";
    testing::internal::CaptureStderr();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int k = 0; k < 4; ++k) web_font(file, {{'0', '9'}});
        });
    for (std::thread& thread : threads) thread.join();
    std::fputs("ensuite", stderr);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "ensuite");
}

TEST(WebFont, FewerCodePointsMakeASmallerFile) {
    const std::string file = a_font();
    if (file.empty()) GTEST_SKIP() << "no font in themes/portrait/fonts, and Debian's fonts-lato is not installed";
    EXPECT_LT(web_font(file, {{'0', '9'}}).size(), web_font(file, french_code_points()).size());
}

TEST(WebFont, TheTwoSetsAreApart) {
    for (const auto& [first, last] : further_code_points())
        for (const auto& [other_first, other_last] : french_code_points()) EXPECT_TRUE(last < other_first || other_last < first) << static_cast<unsigned>(first);
    EXPECT_EQ(unicode_range({{0x20, 0x7E}, {0xA0, 0xA0}}), "U+20-7E,U+A0");
}

TEST(StandIn, IsNearlyTheSizeOfArialForAFaceLikeIt) {
    const StandIn fit = stand_in_for(SOURCE_DIR "/themes/portrait/fonts/Lato-Regular.ttf", false);
    EXPECT_GT(fit.size, 0.85);
    EXPECT_LT(fit.size, 1.1);
    EXPECT_NEAR(fit.size * (fit.ascent + fit.descent), 1, 0.01) << "Lato is one em tall";
    EXPECT_THROW(stand_in_for(SOURCE_DIR "/CMakeLists.txt", false), EnvironmentError);
}

TEST(WebFont, AFileThatIsNoFontIsRefused) {
    EXPECT_THROW(web_font(SOURCE_DIR "/CMakeLists.txt", french_code_points()), EnvironmentError);
    EXPECT_THROW(web_font(SOURCE_DIR "/absent.ttf", french_code_points()), EnvironmentError);
}
