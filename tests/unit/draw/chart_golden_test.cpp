#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "draw/patterns.hpp"
#include "gallery/gallery.hpp"

namespace portraits {
namespace {

/// The type scale of the default theme, without reading it: golden texts must not change with a theme's colours.
Theme plain_theme() {
    Theme theme;
    const auto set = [&](Type type, double size) { theme.types[static_cast<std::size_t>(type)].size = size; };
    set(Type::chart, 7.5);
    set(Type::chart_small, 6.8);
    theme.light[static_cast<std::size_t>(Role::ink)] = {0x14, 0x23, 0x3C};
    return theme;
}

class ChartCase : public testing::TestWithParam<gallery::Case> {
protected:
    Picture draw(DrawFor medium, double width) {
        const DrawContext context{theme_, *shaper_, geography_, base_maps_, medium};
        return GetParam().draw(context, width);
    }

private:
    Theme theme_ = plain_theme();
    std::unique_ptr<Shaper> shaper_ = make_fixed_shaper();
    Geography geography_;
    BaseMaps base_maps_;
};

/// Every text and shape stays inside the picture; half a line of tolerance for strokes and descenders.
void expect_inside(const std::vector<Node>& nodes, const Picture& picture) {
    for (const Node& node : nodes) {
        if (const auto* text = std::get_if<Text>(&node)) {
            EXPECT_GE(text->origin().x, -0.5) << text->line->text();
            EXPECT_LE(text->origin().x + text->line->width, picture.width + 0.5) << text->line->text();
            EXPECT_LE(text->at.y, picture.height + 0.1) << text->line->text();
            EXPECT_GE(text->at.y - 0.6 * text->line->runs.front().style.size, -0.5) << text->line->text();
            EXPECT_GE(text->line->runs.front().style.size, 5.2 - 1e-9) << text->line->text();
        } else if (const auto* group = std::get_if<GroupPtr>(&node)) {
            if (!(*group)->clip) expect_inside((*group)->nodes, picture);
        } else if (const auto* shape = std::get_if<Shape>(&node)) {
            const Box box = bounds_of(*shape->path);
            EXPECT_GE(box.x, -1.5);
            EXPECT_LE(box.right(), picture.width + 1.5);
            EXPECT_GE(box.y, -1.5);
            EXPECT_LE(box.bottom(), picture.height + 1.5);
        }
    }
}

TEST_P(ChartCase, IsAsRecorded) {
    const auto file = std::filesystem::path(SOURCE_DIR) / "tests/golden/charts" / GetParam().name / "picture.txt";
    const std::string drawn = to_text(draw(DrawFor::print, GetParam().width));
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(file, drawn);
    EXPECT_EQ(drawn, read_file(file));
}

TEST_P(ChartCase, StaysInsideOnEveryMedium) {
    for (const DrawFor medium : {DrawFor::print, DrawFor::web, DrawFor::web_narrow}) {
        const double width = medium == DrawFor::web_narrow ? std::min(GetParam().width, gallery::narrow_width) : GetParam().width;
        const Picture picture = draw(medium, width);
        EXPECT_GT(picture.height, 0);
        expect_inside(picture.nodes, picture);
    }
}

std::vector<gallery::Case> every_chart() { return gallery::all_kinds().front().cases; }

INSTANTIATE_TEST_SUITE_P(Gallery, ChartCase, testing::ValuesIn(every_chart()), [](const auto& instance) {
    std::string name = instance.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace portraits
