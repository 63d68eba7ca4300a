#include "gallery/gallery.hpp"
#include "gallery/literals.hpp"

namespace portraits::gallery {
namespace {

BarChart bars(const std::vector<std::string>& labels, std::vector<Shown> v, bool vertical = false) {
    BarChart chart;
    chart.vertical = vertical;
    chart.categories = categories(labels);
    chart.series = {{"Territoire", "", Who::territory, std::move(v)}};
    return chart;
}

BarChart long_labels() {
    BarChart chart = bars({"Fabrication de produits informatiques, électroniques et optiques, d’équipements électriques et de machines",
                           "Bois", "Réparation et installation de machines et d’équipements, hors matériels de transport",
                           "Intercommunalités"},
                          values({31.5, 22, 18.25, 4}));
    chart.categories[2].highlighted = true;
    return chart;
}

LineChart lines(const std::vector<int>& years, const std::vector<std::vector<Shown>>& all) {
    LineChart chart;
    chart.years = years;
    const Who whos[] = {Who::territory, Who::region, Who::all_territories, Who::france};
    const char* names[] = {"Territoire d’industrie Saint-Étienne Loire et Haute-Loire", "Région", "183 territoires", "France"};
    for (std::size_t i = 0; i < all.size(); ++i) chart.series.push_back({names[i], "", whos[i], all[i]});
    chart.axis = axis(0, 0, false);
    return chart;
}

StripPlot strip(const std::vector<double>& numbers, bool with_own) {
    StripPlot chart;
    for (const double n : numbers) chart.dots.push_back({"Territoire", n, Who::other, format_number(n, 1)});
    if (with_own) chart.dots.back().who = Who::territory;
    chart.callout = with_own ? "Communauté d’agglomération de la Région de Château-Thierry : 12,0 %, 1er sur 12" : "Bourgogne Industrie : n.d.";
    chart.references = {{"France 12,4 %", 12.4, Who::france}, {"Région 12,9 %", 12.9, Who::region}};
    chart.low_quartile = 12;
    chart.high_quartile = 12.5;
    chart.quartile_label = "la moitié des territoires";
    chart.territory_label = "Château-Thierry";
    chart.other_label = "autres territoires";
    return chart;
}

StackedBars stacked(std::vector<Shown> first, std::vector<Shown> second) {
    StackedBars chart;
    chart.categories = categories({"Grands centres", "Petites villes", "Rural"});
    chart.colours = {{0x10, 0x34, 0x5B}, {0x6A, 0xA2, 0xC1}, {0xDC, 0xE9, 0xEE}};
    chart.rows = {{"Saint-Martin et Saint-Barthélemy", "Territoire", Who::territory, std::move(first)}, {"France", "", Who::france, std::move(second)}};
    return chart;
}

DonutChart donut(std::vector<Shown> v) {
    DonutChart chart;
    chart.categories = categories({"Première part", "Deuxième part au nom long qui se coupe", "Troisième"});
    chart.colours = {{0x10, 0x34, 0x5B}, {0x6A, 0xA2, 0xC1}, {0xDC, 0xE9, 0xEE}};
    chart.series.values = std::move(v);
    chart.centre_value = "1 234 567";
    chart.centre_label = "emplois";
    return chart;
}

TileBars tile(std::vector<Shown> v) {
    return {{{"Territoire", Who::territory, v[0]}, {"Région", Who::region, v[1]}, {"France", Who::france, v[2]}}};
}

Case tile_case(std::string name, std::string title, TileBars bars) {
    return {std::move(name), std::move(title), 114,
            [bars = std::move(bars)](const DrawContext& context, double on) { return draw_tile_bars(bars, context, on); }};
}

}  // namespace

std::vector<Case> chart_edge_cases() {
    return {
        chart_case("edge-one-category", "Une seule catégorie", half_width, bars({"Industrie"}, values({12.5}))),
        chart_case("edge-long-names", "Noms très longs", half_width, long_labels()),
        chart_case("edge-all-missing", "Aucune valeur connue", half_width, bars({"Industrie", "Commerce"}, {secret(), absent()})),
        chart_case("edge-all-negative", "Valeurs toutes négatives", half_width, bars({"Industrie", "Commerce"}, values({-12.5, -3}))),
        chart_case("edge-zeros", "Valeurs nulles", half_width, bars({"Industrie", "Commerce"}, values({0, 0}))),
        chart_case("edge-equal-columns", "Valeurs égales, en colonnes", half_width, bars({"2021", "2022", "2023"}, values({7, 7, 7}), true)),
        chart_case("edge-huge-numbers", "Très grands nombres", half_width, bars({"Emplois", "Habitants"}, values({67418672, 1234567890}, 0))),
        chart_case("edge-columns-too-narrow", "Colonnes trop étroites pour leurs noms", half_width,
                   bars({"Aéronautique", "Agroalimentaire", "Automobile", "Électronique", "Métallurgie", "Textile", "Verre"},
                        values({1, 2, 3, 4, 5, 6, 7}), true)),
        chart_case("edge-columns-missing", "Colonnes sans valeur connue", half_width, bars({"2022", "2023"}, {secret(), absent()}, true)),
        chart_case("edge-one-year", "Courbe d’une seule année", half_width, lines({2023}, {values({3.2}), values({4.1})})),
        chart_case("edge-lines-meeting", "Courbes qui finissent ensemble", half_width,
                   lines({2019, 2020, 2021}, {values({1, 2, 3}), values({2, 2, 3}), values({3, 3, 3.01}), values({0, 4, 2.99})})),
        chart_case("edge-lines-with-gaps", "Courbes à trous", half_width,
                   lines({2019, 2020, 2021, 2022, 2023}, {{shown(1), secret(), shown(3), absent(), shown(2)}, {absent(), absent(), absent(), absent(), absent()}})),
        chart_case("edge-lines-missing", "Aucune année connue", half_width, lines({2022, 2023}, {{secret(), secret()}})),
        chart_case("edge-strip-crowded", "Points tous voisins, deux repères", half_width,
                   strip({12, 12.1, 12.1, 12.2, 12.2, 12.2, 12.3, 12.3, 12.4, 12.5, 12.5, 12}, true)),
        chart_case("edge-strip-without-own", "Territoire sans valeur", full_width, strip({3, 8, 12, 17, 21}, false)),
        chart_case("edge-strip-empty", "Aucun point", half_width, StripPlot{}),
        chart_case("edge-stacked-secret", "Parts secrètes", full_width,
                   stacked({shown(55, 0), secret(), secret()}, {absent(), absent(), absent()})),
        chart_case("edge-donut-one-slice", "Une part entière", half_width, donut({shown(100, 0), shown(0, 0), shown(0, 0)})),
        chart_case("edge-donut-secret", "Une part secrète", full_width, donut({shown(60, 0), shown(22, 0), secret()})),
        chart_case("edge-donut-empty", "Aucune part connue", half_width, donut({absent(), absent(), absent()})),
        tile_case("edge-tile-zeros", "Tuile de zéros", tile({shown(0), shown(0), shown(0)})),
        tile_case("edge-tile-missing", "Tuile sans valeur", tile({absent(), absent(), secret()})),
    };
}

}  // namespace portraits::gallery
