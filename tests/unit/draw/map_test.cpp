#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "draw/draw_figure.hpp"
#include "draw/maps/projector.hpp"
#include "draw/maps/map_fills.hpp"
#include "draw/maps/scale_bar.hpp"
#include "gallery/gallery.hpp"

using namespace portraits;

namespace {

/// Two departments of two cells each; one territory over the west.
Sources small_country() {
    Sources sources;
    sources.regions = {{"27", {"27", "Bourgogne-Franche-Comté"}}};
    sources.departments = {{"21", {"21", "Côte-d’Or", "27"}}, {"71", {"71", "Saône-et-Loire", "27"}}};
    const auto add = [&](const std::string& code, double lon, double lat, const std::string& department) {
        Entity entity;
        entity.code = code;
        entity.department = department;
        entity.region = "27";
        entity.centre = {lon, lat};
        sources.entities[code] = entity;
    };
    add("a", 4, 47, "21"), add("b", 5, 47, "21"), add("c", 4, 46, "71"), add("d", 5, 46, "71");
    for (const FrameDefinition& frame : frame_definitions()) {
        if (std::string(frame.code) == "met") continue;
        const std::map<std::string, LonLat> centres{{"971", {-61.5, 16.2}}, {"972", {-61, 14.6}}, {"973", {-53, 4}}, {"974", {55.5, -21.1}}, {"976", {45.15, -12.8}}};
        add(frame.code, centres.at(frame.code).lon, centres.at(frame.code).lat, frame.code);
    }
    Territory territory;
    territory.id = "ti-1";
    territory.regions = {"27"};
    territory.departments = {"21"};
    territory.members = {{"a", {}}, {"c", {}}};
    sources.territories = {territory};
    return sources;
}

const char* const outlines =
    "met:\n  - 3.5 47.5  5.5 47.5  5.5 45.5  3.5 45.5\n971:\n  - -61.8 16.4  -61.2 16.4  -61.2 16  -61.8 16\n"
    "972:\n  - -61.2 14.8  -60.8 14.8  -60.8 14.4  -61.2 14.4\n973:\n  - -54 5.5  -52 5.5  -52 2.5  -54 2.5\n"
    "974:\n  - 55.2 -20.9  55.8 -20.9  55.8 -21.3  55.2 -21.3\n976:\n  - 45 -12.7  45.2 -12.7  45.2 -13  45 -13\n";

class Maps : public ::testing::Test {
protected:
    Picture draw(const MapDrawing& map, double width = 499, double max_height = 0) {
        return draw_map(map, {theme, *shaper, geography, bases, DrawFor::print}, width, {max_height, 0});
    }
    Theme theme;
    std::unique_ptr<Shaper> shaper = make_fixed_shaper();
    Diagnostics diagnostics;
    Geography geography = make_geography(Atlas(small_country()), outlines, diagnostics);
    BaseMaps bases;
};

MapDrawing national() {
    MapDrawing map;
    map.view.territory = "ti-1";
    map.legend_other = {"hors périmètre"};
    ClassedFill fill;
    fill.limits = {0, 10, 20};
    fill.limit_labels = {"0", "10", "20"};
    fill.colours = {{200, 220, 230}, {20, 60, 100}};
    fill.values["ti-1"] = {Value::of(10), "10"};
    map.fill = fill;
    return map;
}

const Use* first_use(const Picture& picture) { return picture.nodes.empty() ? nullptr : std::get_if<Use>(&picture.nodes[0]); }

}  // namespace

TEST_F(Maps, APlannedMapHasTheHeightOfItsPicture) {
    MapDrawing map = national();
    map.view.region = "27";
    map.view.around = {"ti-1"};
    map.titles["ti-1"] = "Ouest";
    for (const MapView::Kind kind : {MapView::Kind::region, MapView::Kind::neighbours, MapView::Kind::local})
        for (const Heights heights : {Heights{}, Heights{180, 0}, Heights{0, 700}}) {
            map.view.kind = kind;
            const DrawContext context{theme, *shaper, geography, bases, DrawFor::print};
            const auto plan = plan_map(map, context, 243, heights);
            ASSERT_TRUE(plan);
            const Picture picture = plan->draw();
            EXPECT_DOUBLE_EQ(picture.height, plan->height);
            EXPECT_DOUBLE_EQ(picture.width, 243);
            EXPECT_GT(picture.nodes.size(), 0u);
        }
    map.view.kind = MapView::Kind::national;
    EXPECT_FALSE(plan_map(map, {theme, *shaper, geography, bases, DrawFor::print}, 243));
}

TEST_F(Maps, ShareOneBaseBetweenTerritories) {
    MapDrawing other = national();
    other.view.territory = "";
    const Picture a = draw(national()), b = draw(other);
    ASSERT_NE(first_use(a), nullptr);
    ASSERT_NE(first_use(b), nullptr);
    EXPECT_EQ(first_use(a)->picture, first_use(b)->picture);
    EXPECT_GT(a.nodes.size(), b.nodes.size());
}

TEST_F(Maps, AnotherColourIsAnotherBase) {
    MapDrawing other = national();
    std::get<ClassedFill>(other.fill).colours[0] = {1, 2, 3};
    EXPECT_NE(first_use(draw(national()))->picture, first_use(draw(other))->picture);
}

TEST_F(Maps, KeepWithinTheHeightAsked) {
    EXPECT_LE(draw(national(), 499, 400).height, 401);
    EXPECT_DOUBLE_EQ(draw(national(), 499).width, 499);
}

TEST_F(Maps, ClickableTerritoriesAreNamedLinks) {
    MapDrawing map = national();
    map.clickable = true;
    map.links["ti-1"] = "territoires/x/";
    map.titles["ti-1"] = "X";
    const std::string text = to_text(*first_use(draw(map))->picture);
    EXPECT_NE(text.find("t-ti-1"), std::string::npos);
    EXPECT_NE(text.find("territoires/x/"), std::string::npos);
}

TEST_F(Maps, TerritoriesOfAClickableRegionAreLinks) {
    MapDrawing map;
    map.view.kind = MapView::Kind::region;
    map.view.region = "27";
    map.titles = {{"ti-1", "X\u00A0: 3 membres"}};
    map.links = {{"ti-1", "territoires/x/"}};
    EXPECT_EQ(to_text(draw(map)).find("territoires/x/"), std::string::npos);
    map.clickable = true;
    EXPECT_NE(to_text(draw(map)).find("territoires/x/"), std::string::npos);
}

TEST_F(Maps, OfNeighboursPaintThemAndNameThemAlone) {
    Sources sources = small_country();
    for (const auto& [id, member] : {std::pair{"ti-2", "b"}, std::pair{"ti-3", "d"}}) {
        sources.territories.push_back(sources.territories.front());
        sources.territories.back().id = id;
        sources.territories.back().members = {{member, {}}};
    }
    geography = make_geography(Atlas(sources), outlines, diagnostics);
    MapDrawing map;
    map.view.kind = MapView::Kind::neighbours;
    map.view.territory = "ti-1";
    map.view.around = {"ti-1", "ti-2", "ti-nowhere"};
    map.titles = {{"ti-1", "Alpha\u00A0: 1"}, {"ti-2", "Bravo\u00A0: 2"}, {"ti-3", "Charlie\u00A0: 3"}};
    const std::string text = to_text(draw(map, 240, 260));
    EXPECT_NE(text.find("Bravo"), std::string::npos) << text;
    EXPECT_EQ(text.find("Charlie"), std::string::npos);
}

TEST_F(Maps, LocalMapsNameTheirMembers) {
    MapDrawing map;
    map.view.kind = MapView::Kind::local;
    map.view.territory = "ti-1";
    map.members = MemberMarks{true, {{"a", "Alpha", 30000, ""}, {"c", "Gamma", 10000, ""}}, {20000}, {"20 000"}};
    const std::string text = to_text(draw(map, 244));
    EXPECT_NE(text.find("Alpha"), std::string::npos);
    EXPECT_NE(text.find("Gamma"), std::string::npos);
    EXPECT_NE(text.find("20 000"), std::string::npos);
}

TEST_F(Maps, EveryKindDrawsSomething) {
    for (const MapView::Kind kind : {MapView::Kind::region, MapView::Kind::locator, MapView::Kind::cover}) {
        MapDrawing map;
        map.view.kind = kind;
        map.view.territory = "ti-1";
        map.view.region = "27";
        const Picture picture = draw(map, 240, 260);
        EXPECT_GT(picture.nodes.size(), 1u);
        EXPECT_LE(picture.height, 261);
    }
}

TEST_F(Maps, AreAsRecorded) {
    const gallery::Kind maps = gallery::all_kinds().back();
    for (const gallery::Case& each : maps.cases) {
        const Picture picture = each.draw({theme, *shaper, geography, bases, DrawFor::print}, each.width);
        std::string text = to_text(picture);
        if (const Use* base = first_use(picture)) text += "base\n" + to_text(*base->picture);
        const auto file = std::filesystem::path(SOURCE_DIR) / "tests/golden/maps" / each.name / "picture.txt";
        if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(file, text);
        EXPECT_EQ(text, read_file(file)) << each.name;
    }
}

TEST_F(Maps, FewCellsOfACoverCarryTheirNames) {
    MapDrawing map;
    map.view.kind = MapView::Kind::cover;
    map.view.territory = "ti-1";
    map.members = MemberMarks{false, {{"a", "Alpha", 0, ""}, {"c", "Gamma", 0, ""}}, {}, {}};
    const std::string text = to_text(draw(map, 499));
    EXPECT_NE(text.find("Alpha"), std::string::npos);
    EXPECT_NE(text.find("Gamma"), std::string::npos);
}

/// Everything that maps may look at is missing: nothing is drawn of it, and nothing breaks.
TEST_F(Maps, SurviveATerritoryWithoutPlace) {
    Sources sources = small_country();
    sources.entities.erase("976");  // a department without anything
    sources.entities["a"].centre = sources.entities["c"].centre = {};
    geography = make_geography(Atlas(sources), outlines, diagnostics);
    EXPECT_EQ(geography.frame_of.count("ti-1"), 0u);
    for (const MapView::Kind kind : {MapView::Kind::national, MapView::Kind::region, MapView::Kind::neighbours, MapView::Kind::local, MapView::Kind::locator, MapView::Kind::cover}) {
        MapDrawing map = national();
        map.view.kind = kind;
        map.view.region = "99";
        map.callout = MapCallout{"Nulle part", "1", ""};
        EXPECT_EQ(to_text(draw(map, 240, 260)).find("nan"), std::string::npos);
        EXPECT_EQ(to_text(draw(map, 240, 260)).find("inf"), std::string::npos);
    }
}

TEST(ScaleBar, HasRoundLengths) {
    EXPECT_DOUBLE_EQ(round_length(0.00043, 55), 100);
    EXPECT_DOUBLE_EQ(round_length(0.0025, 55), 20);
    EXPECT_DOUBLE_EQ(round_length(0.0025, 12), 2);
}

TEST(Fills, CloseClassesOnTheRightAndTellWhatIsMissing) {
    const MapFills fills(national());
    EXPECT_EQ(fills.of("ti-1").ink, Ink::of(Rgb{200, 220, 230}));
    EXPECT_EQ(fills.of("ti-2").missing, Missing::not_available);
    EXPECT_EQ(MapFills(MapDrawing{}).of("ti-2").ink, Ink::of(Role::other));
}

TEST(Projector, FitsAndTurnsTheAxis) {
    const Projector projector = fitted({0, 0, 1000, 500}, {10, 10, 100, 100});
    EXPECT_DOUBLE_EQ(projector.scale, 0.1);
    EXPECT_EQ(projector({0, 500}), (Point{10, 35}));
    EXPECT_EQ(projector({1000, 0}), (Point{110, 85}));
}
