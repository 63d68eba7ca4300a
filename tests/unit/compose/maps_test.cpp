// Maps from a figure's specification to its drawing and its words, on the repository's own data and a small declared layer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/layer_points.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// The real content with three zones, five sites, and two indicators of zones.
Sources with_zones() {
    Diagnostics diagnostics;
    const std::filesystem::path root = SOURCE_DIR;
    Sources sources = load_sources({root / "content", root / "data", root / "themes", {}, {}}, diagnostics);
    GeoLayerSpec& zones = sources.publication.layers["zones"];
    zones.title = "zones d’essai";
    zones.credit = "Institut d’essai, 2010";
    zones.file = "zones.geojson";
    zones.demonstration = true;
    GeoLayerSpec& sites = sources.publication.layers["sites"];
    sites.shape = GeoLayerSpec::Shape::points;
    sites.title = "sites";
    Indicator& jobs = sources.indicators["zone_jobs"] = sources.indicators.at("population");
    jobs.code = "zone_jobs";
    jobs.label = "Emploi total des zones d’essai";
    jobs.short_label = "Emploi des zones";
    jobs.unit = "emplois";
    jobs.places = "zones";
    Observations& values = sources.observations["zone_jobs"];
    values.indicator = "zone_jobs";
    values.years = {1998, 2015};
    values.categories = {""};
    const std::map<std::string, std::pair<double, double>> rows = {{"0051", {100, 110}}, {"0059", {200, 150}}, {"1101", {50, 54}}};
    for (const auto& [code, pair] : rows) {
        values.values[{code, 1998, ""}] = {Value::of(pair.first), {}};
        values.values[{code, 2015, ""}] = {Value::of(pair.second), {}};
    }
    values.values[{"1102", 2015, ""}] = {Value::absent(Missing::secret), {}};
    Indicator& change = sources.indicators["zone_change"] = jobs;
    change.code = "zone_change";
    change.label = change.short_label = "Évolution de l’emploi";
    change.unit = "%";
    change.decimals = 1;
    change.aggregation = {Aggregation::Kind::evolution, "zone_jobs", {}, 1, 1998, 2015};
    for (const char* code : {"zone_jobs", "zone_change"}) sources.indicator_order.push_back(code);
    return sources;
}

Geography small_geography() {
    Geography geography;
    GeoFrame frame;
    frame.code = "met";
    for (const char* code : {"0051", "0059", "1101", "1102"}) {
        Area area;
        area.code = code;
        area.name = std::string("Zone ") + code;
        frame.layers["zones"].push_back(area);
    }
    geography.frames[Detail::full] = {frame};
    int n = 0;
    for (const char* category : {"a", "b", "a", "c", "a"}) {
        GeoPoint point;
        point.code = "s" + std::to_string(++n);
        point.name = "Site " + std::to_string(n);
        point.category = category;
        point.territory = n <= 2 ? "ti-2703" : "";
        geography.points["sites"]["met"].push_back(point);
    }
    return geography;
}

struct Composed {
    Figure figure;
    Diagnostics diagnostics;
    const MapDrawing& map() const { return std::get<MapDrawing>(figure.drawing); }
    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const auto& d : diagnostics.items()) all.push_back(d.code);
        return all;
    }
};

/// The figure alone in a document, about no territory unless one is given.
Composed compose_map(FigureSpec figure, const std::string& territory = {}) {
    static const Atlas base(with_zones());
    static const Findings findings(base);
    static const Geography geography = small_geography();
    figure.id = "carte";
    DocumentPlan plan;
    plan.name = "essai";
    plan.per = territory.empty() ? "" : "territoire";
    BlockSpec block;
    block.spec = std::move(figure);
    plan.chapters.emplace_back().id = "a";
    plan.chapters.back().blocks.push_back(std::move(block));
    Composed composed;
    const PreparedPlan prepared(base, findings, plan, composed.diagnostics, &geography);
    const Publication made = territory.empty() ? compose(prepared, composed.diagnostics) : compose(prepared, *base.territory(territory), composed.diagnostics);
    for (const Block& one : made.chapters.front().blocks)
        if (const auto* found = std::get_if<FigureBlock>(&one.content)) composed.figure = *found->figure;
    return composed;
}

FigureSpec map_of(FigureKind kind, const char* indicator = nullptr) {
    FigureSpec figure;
    figure.kind = kind;
    if (indicator) figure.indicators = {{indicator, {}}};
    return figure;
}

MapLayerSpec layer_of(MapLayerSpec::Kind kind, const std::string& layer) {
    MapLayerSpec spec;
    spec.kind = kind;
    spec.layer.value = layer;
    return spec;
}

TEST(Maps, PaintAnyLayerWithItsOwnCodesNamesAndCredit) {
    FigureSpec figure = map_of(FigureKind::choropleth, "zone_change");
    figure.ground.value = "zones";
    figure.classes = ClassesSpec{};
    figure.classes->count = 2;
    figure.classes->counts = true;
    figure.classes->palette = "divergente";
    const Composed made = compose_map(figure);
    EXPECT_EQ(made.map().ground, "zones");
    const auto& fill = std::get<ClassedFill>(made.map().fill);
    EXPECT_EQ(fill.values.at("0059").text, "−25,0\u00A0%");
    EXPECT_EQ(fill.values.at("1102").value.missing, Missing::secret);  // known in 2015 only, and hidden
    EXPECT_EQ(fill.limits, (std::vector<double>{-25, 0, 10}));  // a diverging palette turns at zero
    EXPECT_EQ(fill.counts, (std::vector<int>{1, 2}));
    EXPECT_EQ(fill.patterns, (std::vector{Pattern::dots, Pattern::none}));  // grey tells the sides of the pivot too
    EXPECT_EQ(made.map().titles.at("0051"), "Zone 0051\u00A0: 10,0\u00A0%");
    EXPECT_FALSE(made.map().callout);
    EXPECT_THAT(made.map().legend_other, ElementsAre());
    EXPECT_TRUE(made.figure.demonstration);
    ASSERT_EQ(made.figure.table.rows.size(), 4u);
    EXPECT_EQ(made.figure.table.columns.size(), 2u);  // these zones tell no region
    EXPECT_EQ(made.figure.table.columns[0].title, "Zones d’essai");
    EXPECT_EQ(to_text(made.figure.table.rows[0].cells[0].text), "Zone 0051");
    EXPECT_THAT(to_text(made.figure.sources), HasSubstr("Institut d’essai, 2010 (zones d’essai)"));
    const std::string notes = to_text(made.figure.notes);
    EXPECT_THAT(notes, HasSubstr("de part et d’autre de 0."));
    EXPECT_THAT(notes, HasSubstr("Échelles différentes dans les cartouches."));
    EXPECT_THAT(notes, Not(HasSubstr("portraits.")));
    EXPECT_THAT(made.figure.alternative, HasSubstr("De −25,0\u00A0% (Zone 0059) à 10,0\u00A0% (Zone 0051)."));
    EXPECT_THAT(made.figure.alternative, HasSubstr("Nombre de zones d’essai par classe\u00A0: −25 à 0\u00A0%, 1\u202F; 0 à 10\u00A0%, 2\u202F; secret statistique 1."));
}

TEST(Maps, ScatterOneDotForEachUnitOfACount) {
    FigureSpec figure = map_of(FigureKind::map);
    MapLayerSpec dots = layer_of(MapLayerSpec::Kind::dots, "territoires");
    dots.indicator.value = "acv";
    dots.label = "villes";
    figure.layers = {dots};
    const Composed made = compose_map(figure);
    const auto& layer = std::get<PointLayer>(made.map().layers.at(0));
    EXPECT_TRUE(layer.scattered);
    double total = 0;
    for (const auto& mark : layer.marks) total += mark.value;
    EXPECT_EQ(total, 198);
    EXPECT_EQ(layer.classes.at(0).count, 198);
    EXPECT_THAT(to_text(made.figure.notes), HasSubstr("Un point par ville, quelque part dans son territoire."));
    EXPECT_THAT(made.figure.alternative, HasSubstr("villes, 198 villes dans"));
}

TEST(Maps, PaintTerritoriesByTheirMainRegion) {
    const Composed made = compose_map(map_of(FigureKind::category_map, "region_principale"));
    const auto& fill = std::get<CategoryFill>(made.map().fill);
    ASSERT_EQ(fill.items.size(), 18u);
    EXPECT_EQ(fill.items.front().label, "Auvergne-Rhône-Alpes");
    EXPECT_EQ(fill.items.front().count, 24);
    EXPECT_EQ(fill.values.at("ti-2703"), "27");
    EXPECT_THAT(made.codes(), ElementsAre());
}

TEST(Charts, OfADocumentAboutNoTerritoryAreOfAllOfThem) {
    FigureSpec figure = map_of(FigureKind::bars, "actions_presse");
    figure.sorted = true;
    const Composed made = compose_map(figure);
    const auto& chart = std::get<BarChart>(made.figure.drawing);
    ASSERT_EQ(chart.series.size(), 1u);
    EXPECT_EQ(chart.series[0].values.front().text, "277");
    EXPECT_EQ(chart.categories.front().label, "Optimisation du foncier");
    EXPECT_THAT(made.figure.alternative, HasSubstr("183 territoires"));
    EXPECT_FALSE(made.figure.demonstration);
}

TEST(Maps, SayWhatAGeometricProgressionCannotDo) {
    FigureSpec figure = map_of(FigureKind::choropleth, "evolution_population");
    figure.classes = ClassesSpec{};
    figure.classes->method = ClassesSpec::Method::geometric;
    EXPECT_THAT(compose_map(figure).codes(), ElementsAre("classes-undefined"));
}

TEST(Maps, EveryValueFallsInOnePrintedClass) {
    for (const auto method : {ClassesSpec::Method::quantiles, ClassesSpec::Method::natural, ClassesSpec::Method::equal, ClassesSpec::Method::standard_deviation,
                              ClassesSpec::Method::nested_means, ClassesSpec::Method::geometric, ClassesSpec::Method::q6, ClassesSpec::Method::head_tail}) {
        FigureSpec figure = map_of(FigureKind::choropleth, "densite");
        figure.classes = ClassesSpec{};
        figure.classes->method = method;
        figure.classes->counts = true;
        const Composed made = compose_map(figure);
        const auto& fill = std::get<ClassedFill>(made.map().fill);
        int known = 0, counted = 0;
        for (const auto& [code, shown] : fill.values) known += shown.value.known();
        for (const int count : fill.counts) counted += count;
        EXPECT_EQ(counted, known) << static_cast<int>(method);
        EXPECT_EQ(fill.colours.size() + 1, fill.limit_labels.size());
        EXPECT_EQ(std::set<std::string>(fill.limit_labels.begin(), fill.limit_labels.end()).size(), fill.limit_labels.size());
    }
}

TEST(Maps, CirclesHaveRoundLegendsAndSayWhatTheyLeaveOut) {
    EXPECT_EQ(legend_values(763000), (std::vector<double>{20000, 100000, 500000}));
    EXPECT_EQ(legend_values(9), (std::vector<double>{0.2, 2, 5}));
    FigureSpec figure = map_of(FigureKind::map);
    MapLayerSpec circles = layer_of(MapLayerSpec::Kind::circles, "zones");
    circles.indicator.value = "zone_jobs";
    figure.layers = {circles};
    const Composed made = compose_map(figure);
    const auto& layer = std::get<PointLayer>(made.map().layers.at(0));
    EXPECT_TRUE(layer.proportional);
    ASSERT_EQ(layer.marks.size(), 3u);
    EXPECT_EQ(layer.marks[0].label, "Zone 0059");
    EXPECT_EQ(layer.marks[0].value, 150);
    EXPECT_EQ(layer.marks[0].text, "150 emplois");
    EXPECT_EQ(layer.legend_title, "Emploi des zones, en emplois");  // the short label when there is one
    EXPECT_THAT(to_text(made.figure.notes), AllOf(HasSubstr("Sans cercle\u00A0: 1 s."), HasSubstr("s\u00A0: secret statistique.")));
    EXPECT_THAT(made.figure.alternative, HasSubstr("de 54 emplois (Zone 1101) à 150 emplois (Zone 0059)"));
    EXPECT_EQ(made.figure.table.rows.size(), 4u);
}

TEST(Maps, PointsAreSortedByPlaceOrByValue) {
    FigureSpec figure = map_of(FigureKind::map);
    MapLayerSpec by_place = layer_of(MapLayerSpec::Kind::points, "sites"), by_value = by_place;
    by_place.inside = "dans un territoire";
    by_place.outside = "ailleurs";
    by_value.classes = {{"a", "premiers", ""}, {"b", "seconds", "croix"}, {"d", "derniers", ""}};
    figure.layers = {by_place, by_value};
    const Composed made = compose_map(figure);
    const auto& places = std::get<PointLayer>(made.map().layers.at(0));
    ASSERT_EQ(places.classes.size(), 2u);
    EXPECT_EQ(places.classes[0].count, 2);
    EXPECT_EQ(places.classes[0].shape, PointLayer::Shape::disc);
    EXPECT_EQ(places.classes[1].count, 3);
    EXPECT_EQ(places.classes[1].shape, PointLayer::Shape::ring);
    const auto& values = std::get<PointLayer>(made.map().layers.at(1));
    ASSERT_EQ(values.classes.size(), 3u);
    EXPECT_EQ(values.classes[0].count, 3);
    EXPECT_EQ(values.classes[1].shape, PointLayer::Shape::cross);
    EXPECT_EQ(values.marks.size(), 4u);
    EXPECT_THAT(made.codes(), ElementsAre("points-left-out", "class-without-point"));
}

TEST(Maps, OutlineTheStrongestAndThoseTiedWithTheLast) {
    FigureSpec figure = map_of(FigureKind::map);
    MapLayerSpec strongest = layer_of(MapLayerSpec::Kind::areas, "territoires");
    strongest.indicator.value = "acv";  // few values: many ties
    strongest.first = 5;
    figure.layers = {strongest};
    const Composed made = compose_map(figure);
    const auto& layer = std::get<AreaLayer>(made.map().layers.at(0));
    const RealContent& real = RealContent::get();
    double least = 1e9;
    for (const std::string& code : layer.codes) least = std::min(least, real.findings.value("acv", code).number);
    std::size_t expected = 0, above = 0;
    for (const Territory& territory : real.atlas.territories())
        if (const Value v = real.findings.value("acv", territory.id); v.known()) expected += v.number >= least, above += v.number > least;
    EXPECT_EQ(layer.codes.size(), expected);
    EXPECT_LT(above, 5u);
    EXPECT_GE(expected, 5u);
    EXPECT_EQ(layer.line, Role::ink);
    EXPECT_THAT(layer.label, HasSubstr("(" + std::to_string(expected) + ")"));
}

TEST(Maps, KnowTheCodesOfADeclaredLayer) {
    FigureSpec figure = map_of(FigureKind::map);
    MapLayerSpec areas = layer_of(MapLayerSpec::Kind::areas, "zones");
    areas.codes = {{"0051", {}}, {"0052", {}}};
    areas.fill = "ancien";
    areas.pattern = "obliques";
    figure.layers = {areas};
    const Composed made = compose_map(figure);
    const auto& layer = std::get<AreaLayer>(made.map().layers.at(0));
    EXPECT_THAT(layer.codes, ElementsAre("0051"));
    EXPECT_EQ(layer.fill, Role::earlier);
    EXPECT_EQ(layer.pattern, Pattern::rising);
    EXPECT_FALSE(layer.line);
    EXPECT_THAT(made.codes(), ElementsAre("code-unknown"));
    EXPECT_TRUE(made.figure.demonstration);
}

TEST(Maps, NameTerritoriesByPopulation) {
    FigureSpec figure = map_of(FigureKind::map);
    figure.layers = {layer_of(MapLayerSpec::Kind::names, "")};
    const Composed made = compose_map(figure);
    const auto& layer = std::get<NameLayer>(made.map().layers.at(0));
    EXPECT_EQ(layer.names.size(), 183u);
    EXPECT_EQ(layer.as, NameLayer::As::small);
    for (const auto& name : layer.names) EXPECT_GT(name.priority, 0) << name.text;
}

TEST(Maps, TellCategoriesApartWithoutColour) {
    const auto second_of = [](const char* indicator, const std::string& asked) {
        FigureSpec figure = map_of(FigureKind::category_map, indicator);
        figure.second_channel = asked;
        return std::get<CategoryFill>(compose_map(figure).map().fill).second;
    };
    using Second = CategoryFill::Second;
    EXPECT_EQ(second_of("secteur_principal", ""), Second::numbers);
    EXPECT_EQ(second_of("trajectoire", ""), Second::patterns);
    EXPECT_EQ(second_of("densite_dominante", ""), Second::none);  // from dark to pale: grey keeps the order
    EXPECT_EQ(second_of("densite_dominante", "motifs"), Second::patterns);
    EXPECT_EQ(second_of("secteur_principal", "aucun"), Second::none);
}

TEST(Maps, HaveASubjectOfTheirOwnInADocumentAboutNone) {
    FigureSpec local = map_of(FigureKind::local_map);
    local.about_territory.value = "ti-2703";
    const Composed made = compose_map(local);
    EXPECT_EQ(made.map().view.territory, "ti-2703");
    EXPECT_THAT(made.figure.alternative, HasSubstr("Carte des membres de Bourgogne Industrie"));
    FigureSpec region = map_of(FigureKind::region_map);
    region.about_region.value = "27";
    const Composed whole = compose_map(region);
    EXPECT_EQ(whole.map().view.region, "27");
    EXPECT_EQ(whole.map().view.territory, "");
    EXPECT_THAT(whole.figure.alternative, HasSubstr("Carte de Bourgogne-Franche-Comté\u00A0:"));
    EXPECT_EQ(whole.figure.table.rows.size(), RealContent::get().atlas.territories_of_region("27").size());
}

TEST(Maps, OfARegionCountWhatTheyShow) {
    FigureSpec figure = map_of(FigureKind::region_map, "part_urbaine");
    figure.about_region.value = "27";
    figure.classes = ClassesSpec{};
    figure.classes->counts = true;
    const Composed made = compose_map(figure);
    const auto& fill = std::get<ClassedFill>(made.map().fill);
    int counted = 0;
    for (const int count : fill.counts) counted += count;
    EXPECT_EQ(counted, static_cast<int>(RealContent::get().atlas.territories_of_region("27").size()));
    EXPECT_THAT(to_text(made.figure.notes), HasSubstr(", sur tous les territoires."));
    FigureSpec categories = map_of(FigureKind::region_map, "trajectoire");
    categories.about_region.value = "94";
    int regional = 0;
    const Composed corsica = compose_map(categories);
    for (const auto& item : std::get<CategoryFill>(corsica.map().fill).items) regional += item.count;
    EXPECT_LE(regional, static_cast<int>(RealContent::get().atlas.territories_of_region("94").size()));
    EXPECT_GT(regional, 0);
}

TEST(Maps, OfNeighboursShowTheNearestTerritories) {
    FigureSpec figure = map_of(FigureKind::neighbour_map, "part_urbaine");
    figure.neighbours = 5;
    const Composed made = compose_map(figure, "ti-2703");
    const MapDrawing& map = made.map();
    EXPECT_EQ(map.view.kind, MapView::Kind::neighbours);
    ASSERT_EQ(map.view.around.size(), 6u);
    EXPECT_EQ(map.view.around.front(), "ti-2703");
    EXPECT_EQ(std::get<ClassedFill>(map.fill).values.size(), 6u);
    EXPECT_EQ(map.titles.size(), 6u);
    EXPECT_EQ(made.figure.table.rows.size(), 6u);
    EXPECT_THAT(to_text(made.figure.notes), AllOf(HasSubstr("les 5 autres territoires les plus proches"), HasSubstr("communes à tous les portraits")));
    const auto limits = std::get<ClassedFill>(compose_map(map_of(FigureKind::choropleth, "part_urbaine")).map().fill).limits;
    EXPECT_EQ(std::get<ClassedFill>(map.fill).limits, limits);  // cut on all territories
}

TEST(Maps, OfNeighboursStayOnTheirIsland) {
    const Composed made = compose_map(map_of(FigureKind::neighbour_map), "ti-0401");
    const Atlas& atlas = RealContent::get().atlas;
    for (const std::string& id : made.map().view.around) EXPECT_EQ(atlas.territory(id)->main_region(), "04") << id;
    EXPECT_EQ(made.map().view.around.size(), atlas.territories_of_region("04").size());
    EXPECT_THAT(made.figure.alternative, HasSubstr("Carte des alentours"));
}

TEST(Maps, OfNeighboursCountTheirCategories) {
    FigureSpec figure = map_of(FigureKind::neighbour_map, "trajectoire");
    figure.neighbours = 7;
    const Composed made = compose_map(figure, "ti-2703");
    const auto& fill = std::get<CategoryFill>(made.map().fill);
    EXPECT_EQ(fill.values.size(), 8u);
    int counted = 0;
    for (const auto& item : fill.items) counted += item.count;
    EXPECT_EQ(counted + static_cast<int>(fill.missing.size()), 8);
}

TEST(Maps, InAPortraitStillSayTheTerritorysOwnValue) {
    FigureSpec figure = map_of(FigureKind::choropleth, "part_industrie");
    MapLayerSpec circles = layer_of(MapLayerSpec::Kind::circles, "");
    circles.indicator.value = "population_membres";
    figure.layers = {circles};
    const Composed made = compose_map(figure, "ti-2703");
    ASSERT_TRUE(made.map().callout);
    EXPECT_EQ(made.map().callout->title, "Bourgogne Industrie");
    EXPECT_THAT(made.figure.alternative, HasSubstr("Cercles proportionnels"));
    const auto& layer = std::get<PointLayer>(made.map().layers.at(0));
    EXPECT_EQ(layer.layer, "membres");
    EXPECT_EQ(layer.classes.at(0).role, Role::ink2);  // the accent is the territory's
    EXPECT_FALSE(made.figure.table.rows.empty());
}

}  // namespace
}  // namespace portraits
