// All 183 names on a full-page map, and all members on the local maps, measured on the pictures: where each line of text really stands.
#include <gtest/gtest.h>

#include <cmath>

#include "draw/maps/callout.hpp"
#include "draw/maps/label_placer.hpp"
#include "draw/maps/land_mask.hpp"
#include "draw/maps/national_layout.hpp"
#include "unit/draw/france.hpp"

using namespace portraits;
using namespace portraits::test;

namespace {

struct Sheet {
    const char* name;
    double width, height;
};
constexpr Sheet a4{"A4", 745, 480}, a3{"A3", 1094, 720};

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// How many names are on the picture, each as lines that follow one another.
std::size_t names_found(const std::vector<std::string>& names, const std::vector<Written>& written) {
    std::size_t found = 0;
    for (const std::string& name : names) {
        bool here = false;
        for (std::size_t i = 0; i < written.size() && !here; ++i) {
            std::string text;
            for (std::size_t j = i; j < written.size() && text.size() <= name.size(); ++j) {
                text += (text.empty() || (text.ends_with('-') && !text.ends_with(" -")) ? "" : " ") + written[j].text;
                if (text == name) here = true;
            }
        }
        found += here;
        EXPECT_TRUE(here) << name;
    }
    return found;
}

void expect_no_overlap(const std::vector<Written>& written, double width, double height) {
    for (std::size_t i = 0; i < written.size(); ++i) {
        const Box& box = written[i].box;
        EXPECT_TRUE(box.x >= 0 && box.y >= -0.5 && box.right() <= width && box.bottom() <= height) << written[i].text << " leaves the drawing";
        for (std::size_t j = i + 1; j < written.size(); ++j)
            EXPECT_FALSE(overlap(box, written[j].box)) << written[i].text << " over " << written[j].text;
    }
}

void expect_all_names(France& france, const Sheet& sheet) {
    const MapDrawing map = named_map(france, "paysage");
    const DrawContext context = france.on(DrawFor::print);
    const Picture picture = draw_map(map, context, sheet.width, {sheet.height, 0});
    const std::vector<Written> written = written_on(picture);
    std::vector<std::string> names;
    for (const auto& name : std::get<NameLayer>(map.layers.front()).names) names.push_back(name.text);
    EXPECT_EQ(names_found(names, written), 183u) << sheet.name;
    expect_no_overlap(written, picture.width, picture.height);
    for (const Written& line : written) EXPECT_GE(line.box.height, 0.94 * 5.2) << line.text << " is too small to print";
}

MapDrawing classed_map(const France& france, const std::string& territory) {
    MapDrawing map;
    map.view.territory = territory;
    map.legend_other = {"hors périmètre"};
    ClassedFill fill;
    for (const Territory& each : france.atlas->territories()) fill.values[each.id] = {Value::of(10), "10"};
    fill.limits = {0, 15, 20, 25, 30, 50};
    fill.limit_labels = {"0", "15", "20", "25", "30", "50"};
    fill.colours.assign(5, {0x98, 0xC0, 0xD3});
    fill.histogram = true;
    map.fill = fill;
    map.callout = MapCallout{france.atlas->territory(territory)->name(), "24,6\u00A0%", "classe de 20 à 25\u00A0%"};
    return map;
}

/// The local map of a territory with its members as circles.
MapDrawing local_map(const France& france, const Territory& territory) {
    MapDrawing map;
    map.view.kind = MapView::Kind::local;
    map.view.territory = territory.id;
    map.members = MemberMarks{true, {}, {20000}, {"20\u202F000"}};
    for (const auto& member : territory.members) {
        const auto entity = france.atlas->sources().entities.find(member.value);
        if (entity != france.atlas->sources().entities.end())
            map.members->marks.push_back({member.value, entity->second.short_name(), entity->second.population, ""});
    }
    for (const Territory& each : france.atlas->territories()) map.titles[each.id] = each.name();
    return map;
}

void expect_all_members(France& france) {
    for (const Territory& territory : france.atlas->territories()) {
        const MapDrawing map = local_map(france, territory);
        const Picture picture = draw_map(map, france.on(DrawFor::print), 243);
        const std::vector<Written> written = written_on(picture);
        std::vector<std::string> names;
        for (const auto& mark : map.members->marks) names.push_back(mark.label);
        SCOPED_TRACE(territory.id);
        names_found(names, written);
        expect_no_overlap(written, picture.width, picture.height);
    }
}

}  // namespace

TEST(Names, All183StandOnAnA4AndAnA3SheetOfSchematicBoundaries) {
    expect_all_names(schematic_france(), a4);
    expect_all_names(schematic_france(), a3);
}

TEST(Names, All183StandOnAnA4AndAnA3SheetOfRealBoundaries) {
    France* france = real_france();
    if (!france) GTEST_SKIP() << "no real boundaries beside the project";
    expect_all_names(*france, a4);
    expect_all_names(*france, a3);
}

TEST(Names, TheSameMapHasTheSameNamesAtTheSamePlaces) {
    const MapDrawing map = named_map(schematic_france(), "paysage");
    BaseMaps other;
    DrawContext context = schematic_france().on(DrawFor::print);
    const DrawContext again{context.theme, context.shaper, context.geography, other, DrawFor::print};
    const std::vector<Written> a = written_on(draw_map(map, context, a4.width, {a4.height, 0}));
    const std::vector<Written> b = written_on(draw_map(map, again, a4.width, {a4.height, 0}));
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(a[i].box.x, b[i].box.x) << a[i].text;
}

TEST(Names, AllMembersOfAllTerritoriesStandOnTheirLocalMaps) { expect_all_members(schematic_france()); }

TEST(Names, AllMembersStandOnLocalMapsOfRealBoundaries) {
    France* france = real_france();
    if (!france) GTEST_SKIP() << "no real boundaries beside the project";
    expect_all_members(*france);
}

TEST(Callouts, CoverNeitherInsetNorLegendAndStayOnTheDrawing) {
    France& france = schematic_france();
    const DrawContext context = france.on(DrawFor::print);
    const GeoFrame& frame = france.geography.frame(Detail::national, "met");
    int on_land = 0, on_territories = 0;
    for (const Territory& territory : france.atlas->territories()) {
        const MapDrawing map = classed_map(france, territory.id);
        const NationalLayout layout = national_layout(map, MapFills(map), context, 499, {600, 0});
        const auto place = place_callout(*map.callout, context, layout, territory.id);
        ASSERT_TRUE(place) << territory.id;
        EXPECT_TRUE(place->box.x >= 0 && place->box.y >= 0 && place->box.right() <= layout.width && place->box.bottom() <= layout.height);
        for (const Box& obstacle : layout.obstacles) EXPECT_FALSE(overlap(place->box, obstacle)) << territory.id;
        const LandMask mask(frame, layout.mainland, {0, 0, layout.width, layout.height}, 1, AreaIndex(frame.territories).seen(frame.extent));
        on_land += mask.covered(place->box) > 0;
        on_territories += mask.filled(place->box) > 0;
    }
    EXPECT_LE(on_land, 5);  // outside the territories, where the sea is far
    EXPECT_EQ(on_territories, 0);
}
