#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "gallery/gallery.hpp"
#include "load/load_theme.hpp"
#include "write/png/paint_png.hpp"
#include "write/svg/write_svg.hpp"

namespace portraits {
namespace {

/// The real look: the default theme and its fonts.
class ChartSvg : public testing::TestWithParam<gallery::Case> {
protected:
    ChartSvg() : theme_(load_theme(std::filesystem::path(SOURCE_DIR) / "themes/portrait", diagnostics_)), fonts_(theme_) {}

    Picture draw() {
        const DrawContext context{theme_, *shaper_, geography_, base_maps_, DrawFor::print};
        return GetParam().draw(context, GetParam().width);
    }

    Diagnostics diagnostics_;
    Theme theme_;
    FontSet fonts_;

private:
    std::unique_ptr<Shaper> shaper_ = make_pango_shaper(fonts_);
    Geography geography_;
    BaseMaps base_maps_;
};

TEST_P(ChartSvg, IsAsRecorded) {
    const auto file = std::filesystem::path(SOURCE_DIR) / "tests/golden/charts" / GetParam().name / "picture.svg";
    const std::string svg = write_svg(draw(), theme_, {true, GetParam().name, GetParam().title, "", false});
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(file, svg);
    EXPECT_EQ(svg, read_file(file));
}

TEST_P(ChartSvg, PaintsTheSameBytesTwice) {
    const std::string png = paint_png(draw(), theme_);
    EXPECT_GT(png.size(), 200U);
    EXPECT_EQ(png, paint_png(draw(), theme_));
}

INSTANTIATE_TEST_SUITE_P(Gallery, ChartSvg, testing::ValuesIn(gallery::chart_cases()), [](const auto& instance) {
    std::string name = instance.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace portraits
