#include <gtest/gtest.h>

#include "draw/maps/national_layout.hpp"
#include "draw/maps/land_mask.hpp"
#include "gallery/small_country.hpp"
#include "unit/draw/france.hpp"

using namespace portraits;

namespace {

class NationalLayouts : public ::testing::Test {
protected:
    NationalLayout laid_out(const MapDrawing& map, double width, Heights heights = {}, DrawFor medium = DrawFor::print) {
        return national_layout(map, MapFills(map), {theme, *shaper, gallery::small_geography(), bases, medium}, width, heights);
    }
    Theme theme;
    std::unique_ptr<Shaper> shaper = make_fixed_shaper();
    BaseMaps bases;
};

/// A map that has every part of a legend, with long titles.
MapDrawing with_everything(const std::string& layout) {
    MapDrawing map;
    map.view.layout = layout;
    map.legend_other = {"hors périmètre"};
    ClassedFill fill;
    fill.limits = {0, 10, 20, 30};
    fill.limit_labels = {"0", "10", "20", "30"};
    fill.colours = {{200, 220, 230}, {100, 140, 180}, {20, 60, 100}};
    fill.counts = {12, 100, 71};
    fill.histogram_title = "183 territoires répartis selon la part de l’industrie dans l’emploi";
    fill.values["ti-1"] = {Value::of(10), "10"};
    fill.values["ti-2"] = {Value::absent(Missing::secret), "s"};
    map.fill = fill;
    PointLayer circles;
    circles.layer = "membres";
    circles.proportional = true;
    circles.classes = {{"", PointLayer::Shape::disc, Role::territory, 0}};
    circles.marks = {{"a2", "A", 90000, "90 000", 0}};
    circles.legend_values = {10000, 50000, 90000};
    circles.legend_texts = {"10 000", "50 000", "90 000"};
    circles.legend_title = "Population municipale en 2021, en habitants des communes membres";
    PointLayer places;
    places.layer = "gares";
    places.classes = {{"dans un territoire d’industrie", PointLayer::Shape::disc, Role::territory, 30}, {"ailleurs", PointLayer::Shape::ring, Role::ink2, 14}};
    places.marks = {{"g1", "G", 0, "", 0}};
    AreaLayer before{"membres", {"a2"}, "périmètre de 2018 des territoires d’industrie", Role::earlier, Pattern::none, std::nullopt, 1, false};
    map.layers = {circles, places, before};
    return map;
}

MapDrawing of_categories(const std::string& layout) {
    MapDrawing map = with_everything(layout);
    CategoryFill fill;
    fill.second = CategoryFill::Second::numbers;
    for (int i = 1; i <= 12; ++i)
        fill.items.push_back({std::to_string(i), "Électronique, optique, équipements électriques " + std::to_string(i), {100, 100, 100}, i});
    map.fill = fill;
    return map;
}

void expect_apart(const NationalLayout& layout, const std::string& what) {
    for (std::size_t i = 0; i < layout.obstacles.size(); ++i) {
        const Box& a = layout.obstacles[i];
        EXPECT_GE(a.x, -0.01) << what << i;
        EXPECT_GE(a.y, -0.01) << what << i;
        EXPECT_LE(a.right(), layout.width + 0.01) << what << i;
        EXPECT_LE(a.bottom(), layout.height + 1) << what << i;
        for (std::size_t j = i + 1; j < layout.obstacles.size(); ++j) {
            const Box& b = layout.obstacles[j];
            const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x), h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
            EXPECT_FALSE(w > 0.5 && h > 0.5) << what << ": parts " << i << " and " << j << " overlap by " << w << " × " << h;
        }
    }
}

}  // namespace

TEST_F(NationalLayouts, KeepTheirPartsApartAndInside) {
    for (const std::string layout : {"portrait", "paysage", "petit", "telephone"})
        for (const DrawFor medium : {DrawFor::print, DrawFor::web, DrawFor::web_narrow})
            for (const MapDrawing& map : {with_everything(layout), of_categories(layout)}) {
                const bool narrow = medium == DrawFor::web_narrow || layout == "telephone";
                const double width = narrow ? 234 : layout == "petit" ? 240 : layout == "paysage" ? 745 : 499;
                expect_apart(laid_out(map, width, {}, medium), layout + " " + std::to_string(static_cast<int>(medium)));
                if (layout == "petit") expect_apart(laid_out(map, 366, {}, medium), "petit, wide ");
            }
}

/// What is written stays inside the drawing, whatever the medium.
TEST_F(NationalLayouts, KeepWordsInside) {
    for (const std::string layout : {"portrait", "paysage", "petit", "telephone"})
        for (const DrawFor medium : {DrawFor::print, DrawFor::web, DrawFor::web_narrow})
            for (const MapDrawing& map : {with_everything(layout), of_categories(layout)}) {
                const double width = medium == DrawFor::web_narrow || layout == "telephone" ? 234 : layout == "petit" ? 240 : 499;
                const Picture picture = draw_map(map, {theme, *shaper, gallery::small_geography(), bases, medium}, width);
                for (const test::Written& each : test::written_on(picture)) {
                    EXPECT_GE(each.box.x, -0.5) << layout << ": " << each.text;
                    EXPECT_LE(each.box.right(), width + 0.5) << layout << ": " << each.text;
                    EXPECT_GE(each.box.y, -0.5) << layout << ": " << each.text;
                    EXPECT_LE(each.box.bottom(), picture.height + 1) << layout << ": " << each.text;
                }
            }
}

TEST_F(NationalLayouts, HeedTheHeightsAsked) {
    for (const std::string layout : {"portrait", "paysage", "petit"}) {
        MapDrawing map;
        map.view.layout = layout;
        const double width = layout == "petit" ? 240 : layout == "paysage" ? 745 : 499;
        const double own = laid_out(map, width).height;
        EXPECT_LE(laid_out(map, width, {0.8 * own, 0}).height, 0.8 * own + 1) << layout;
    }
}

/// A row of maps shrinks to what they promise, and every height between is kept.
TEST_F(NationalLayouts, KeepEveryHeightDownToTheLeast) {
    for (const MapDrawing& map : {with_everything("petit"), of_categories("petit")}) {
        MapDrawing drawn = map;
        drawn.layers.clear();
        for (const double width : {240.0, 366.0}) {
            const DrawContext context{theme, *shaper, gallery::small_geography(), bases, DrawFor::print};
            const double own = laid_out(drawn, width).height, least = least_map_height(drawn, context, width, 0.62 * own);
            for (double wished = own; wished > least; wished -= 2) EXPECT_LE(laid_out(drawn, width, {wished, 0}).height, wished + 0.01) << width;
        }
    }
}

/// As tall as asked, or as tall as the land is when the page's width holds it: never bands of paper above and below.
TEST_F(NationalLayouts, FillALandscapePage) {
    const double land = gallery::small_geography().frame(Detail::full, "met").extent.height();
    for (const auto& [width, height] : {std::pair{745.0, 480.0}, std::pair{1084.0, 700.0}}) {
        const NationalLayout layout = laid_out(with_everything("paysage"), width, {0, height});
        EXPECT_GT(layout.height, 0.9 * height);
        EXPECT_LT(layout.height, height + 1);
        EXPECT_GT(layout.mainland.scale * land, 0.93 * layout.height);
    }
}

TEST_F(NationalLayouts, PutInsetsOfSmallMapsInAColumnAtTheRight) {
    MapDrawing map;
    map.view.layout = "petit";
    const NationalLayout layout = laid_out(map, 240);
    ASSERT_EQ(layout.insets.size(), 5u);
    for (const NationalLayout::Inset& inset : layout.insets) EXPECT_NEAR(inset.box.right(), 240, 0.01);
    EXPECT_LE(layout.main.right(), layout.insets[0].box.x);
    map = with_everything("petit");
    map.layers.clear();
    EXPECT_LT(laid_out(map, 366).height, 170) << "two rows on a landscape page";
}

/// The enlargement of Paris stands in the sea or over a neighbouring country: it covers neither land nor legend nor insets.
TEST(LayoutsOfFrance, EnlargeParisWhereThereIsNoLand) {
    for (test::France* france : {&test::schematic_france(), test::real_france()}) {
        if (france == nullptr) continue;
        for (const std::string layout : {"portrait", "paysage"})
            for (const MapDrawing& map : {with_everything(layout), of_categories(layout), MapDrawing{}}) {
                MapDrawing drawn = map;
                drawn.view.layout = layout;
                const DrawContext context = france->on(DrawFor::print);
                const NationalLayout made = national_layout(drawn, MapFills(drawn), context, layout == "paysage" ? 745 : 499, {});
                ASSERT_TRUE(made.zoom) << layout;
                const GeoFrame& frame = france->geography.frame(Detail::small_map, "met");
                const LandMask land(frame, made.mainland, {0, 0, made.width, made.height}, 2.0, {});
                EXPECT_EQ(land.covered(*made.zoom), 0) << layout;
                expect_apart(made, layout + " ");
            }
    }
}

/// A legend beside the map may stand over the sea, never over land.
TEST(LayoutsOfFrance, KeepLegendsOfLandscapePagesOffTheLand) {
    test::France& france = test::schematic_france();
    for (const MapDrawing& map : {with_everything("paysage"), of_categories("paysage")}) {
        const NationalLayout made = national_layout(map, MapFills(map), france.on(DrawFor::print), 745, {0, 480});
        const LandMask land(france.geography.frame(Detail::small_map, "met"), made.mainland, {0, 0, made.width, made.height}, 2.0, {});
        for (const Box& box : made.obstacles) EXPECT_EQ(land.covered(box), 0);
    }
}
