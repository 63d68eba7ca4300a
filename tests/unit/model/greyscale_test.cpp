// Colours that paper without colour must still tell apart.
#include "model/greyscale.hpp"

#include <gtest/gtest.h>

using namespace portraits;

namespace {

Rgb grey(int level) { return {static_cast<std::uint8_t>(level), static_cast<std::uint8_t>(level), static_cast<std::uint8_t>(level)}; }

/// A theme whose roles are far from each other in grey.
Theme clear_theme() {
    Theme theme;
    const auto set = [&](Role role, int level) { theme.light[static_cast<std::size_t>(role)] = grey(level); };
    set(Role::territory, 100), set(Role::region, 60), set(Role::france, 140);
    set(Role::territory_soft, 150), set(Role::territory_fill, 220);
    set(Role::earlier, 20), set(Role::added, 100), set(Role::unsplit, 150), set(Role::reserve, 220);
    set(Role::other, 200), set(Role::base, 240);
    return theme;
}

std::size_t warnings(const Theme& theme) {
    Diagnostics diagnostics;
    check_greyscale(theme, diagnostics);
    for (const Diagnostic& each : diagnostics.items()) EXPECT_EQ(each.code, "greyscale-lightness");
    EXPECT_FALSE(diagnostics.has_errors());
    return diagnostics.items().size();
}

}  // namespace

TEST(Greyscale, RolesThatDifferInHueOnlyAreTold) {
    Theme theme = clear_theme();
    EXPECT_EQ(warnings(theme), 0u);
    theme.light[static_cast<std::size_t>(Role::territory)] = {196, 67, 27};
    theme.light[static_cast<std::size_t>(Role::region)] = {47, 109, 163};
    EXPECT_EQ(warnings(theme), 1u);
}

TEST(Greyscale, ClassesGetDarkerByAStepThatIsSeen) {
    Theme theme = clear_theme();
    theme.palettes["sequentielle-4"] = {grey(230), grey(180), grey(120), grey(50)};
    EXPECT_EQ(warnings(theme), 0u);
    theme.palettes["sequentielle-4"] = {grey(230), grey(180), grey(170), grey(50)};
    EXPECT_EQ(warnings(theme), 1u);
    theme.palettes["sequentielle-4"] = {grey(180), grey(230), grey(120), grey(50)};
    EXPECT_EQ(warnings(theme), 1u);
}

TEST(Greyscale, TheArmsOfADivergingPaletteAreJudgedApart) {
    Theme theme = clear_theme();
    theme.palettes["divergente-5"] = {{142, 47, 16}, {222, 137, 95}, {238, 240, 241}, {98, 154, 192}, {28, 79, 126}};
    EXPECT_EQ(warnings(theme), 0u);
    theme.palettes["divergente-5"][3] = {225, 228, 230};
    EXPECT_EQ(warnings(theme), 1u);
}
