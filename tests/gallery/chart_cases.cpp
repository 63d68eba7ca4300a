#include <cmath>

#include "gallery/gallery.hpp"
#include "gallery/literals.hpp"

namespace portraits::gallery {
namespace {

Series territory_series(std::vector<Shown> v) { return {"Bourgogne Industrie", "Territoire", Who::territory, std::move(v)}; }
Series region_series(std::vector<Shown> v) { return {"Territoires de la région", "TI région", Who::region, std::move(v)}; }
Series all_series(std::vector<Shown> v) { return {"183 territoires", "183 TI", Who::all_territories, std::move(v)}; }
Series france_series(std::vector<Shown> v) { return {"France", "", Who::france, std::move(v)}; }

BarChart sectors_ranked() {
    BarChart chart;
    chart.categories = categories({"Métallurgie", "Machines", "Agroalimentaire", "Chimie, pharmacie", "Électronique, optique", "Automobile",
                                   "Aéronautique, ferrov., naval", "Verre, céramique, ciment", "Utilités", "Bois, papier, imprimerie",
                                   "Autres industries", "Textile, mode, cuir"});
    chart.categories.front().highlighted = true;
    chart.categories[6].short_label = "Aéronautique";
    std::vector<Shown> shares = values({28.4, 15.2, 14.1, 10.6, 9.8, 6.9, 4.7, 3.9, 3.2, 2.1, 1.1});
    shares.push_back(secret());
    chart.series = {territory_series(shares)};
    chart.ticks = Series{"région", "", Who::region, values({19.1, 11.3, 13.8, 13.0, 10.4, 11.7, 3.1, 2.8, 5.1, 5.2, 3.2, 2.9})};
    chart.highlight_legend = "secteur principal";
    chart.other_legend = "autres";
    return chart;
}

BarChart sectors_grouped(bool vertical = false) {
    BarChart chart;
    chart.vertical = vertical;
    chart.categories = categories({"Industrie", "Construction", "Commerce", "Transports, entreposage", "Autres services"});
    chart.series = {{"Territoire", "", Who::territory, values({24.6, 7.4, 16.2, 7.1, 44.7})},
                    {"Région", "", Who::region, values({21.8, 8.1, 17.4, 7.6, 45.1})},
                    {"France", "", Who::france, values({16.2, 8.3, 16.9, 7.9, 50.7})}};
    return chart;
}

BarChart diverging(bool vertical) {
    BarChart chart;
    chart.vertical = vertical;
    chart.categories = categories({"2019", "2020", "2021", "2022", "2023"});
    std::vector<Shown> changes;
    for (const double v : {1.2, -3.4, -0.6, 2.1, 0.8}) changes.push_back({Value::of(v), format_signed(v, 1)});
    chart.series = {territory_series(changes)};
    return chart;
}

BarChart diverging_groups() {
    BarChart chart = sectors_grouped();
    const double numbers[3][5] = {{-1.8, 4.2, 0.6, -0.4, 3.9}, {-2.6, 3.1, 1.4, 0.0, 4.4}, {1.2, 5.0, 2.2, 1.7, 6.1}};
    for (std::size_t s = 0; s < 3; ++s) {
        for (std::size_t i = 0; i < 5; ++i) chart.series[s].values[i] = {Value::of(numbers[s][i]), format_signed(numbers[s][i], 1)};
    }
    return chart;
}

BarChart years_in_columns() {
    BarChart chart;
    chart.vertical = true;
    std::vector<double> jobs;
    for (int year = 2004; year <= 2023; ++year) {
        chart.categories.push_back({std::to_string(year), "", year == 2023});
        jobs.push_back(41200 - 420.0 * (year - 2004) + 900 * std::sin(year));
    }
    chart.series = {territory_series(values(jobs, 0))};
    return chart;
}

StackedBars density() {
    StackedBars chart;
    chart.categories = categories({"Grands centres urbains", "Centres urbains intermédiaires", "Petites villes", "Ceintures urbaines", "Bourgs ruraux",
                                   "Rural à habitat dispersé", "Rural à habitat très dispersé"});
    chart.colours = {{0x10, 0x34, 0x5B}, {0x23, 0x5D, 0x89}, {0x3D, 0x7B, 0xA4}, {0x6A, 0xA2, 0xC1}, {0x95, 0xBF, 0xD2}, {0xBB, 0xD6, 0xE1}, {0xDC, 0xE9, 0xEE}};
    const auto shares = [](const std::vector<double>& v) {
        std::vector<Shown> all;
        for (const double n : v) all.push_back({Value::of(n), format_number(n, 0) + std::string(nbsp) + "%"});
        return all;
    };
    chart.rows = {territory_series(shares({45.2, 16.1, 6.4, 10.7, 6.2, 11.4, 4.0})), region_series(shares({25.0, 15.1, 9.1, 11.4, 16.2, 20.8, 2.4})),
                  all_series(shares({35.3, 17.6, 5.6, 12.0, 14.1, 13.6, 1.8}))};
    return chart;
}

LineChart population() {
    LineChart chart;
    chart.years = {2018, 2019, 2020, 2021, 2022};
    chart.series = {territory_series(values({100, 99.97, 100.11, 99.86, 100.04})), region_series(values({100, 99.96, 99.77, 99.7, 99.77})),
                    all_series(values({100, 100.32, 100.51, 100.86, 101.37})), france_series(values({100, 100.38, 100.64, 101.06, 101.59}))};
    chart.axis = axis(0, 0, false);
    chart.reference = 100;
    return chart;
}

LineChart employment() {
    LineChart chart;
    std::vector<double> own, region, france;
    for (int year = 2004; year <= 2023; ++year) {
        chart.years.push_back(year);
        const double t = year - 2004;
        own.push_back(100 - 0.9 * t + 2.2 * std::sin(t / 2) + (t > 14 ? 1.5 * (t - 14) : 0));
        region.push_back(100 - 1.2 * t + 1.4 * std::sin(t / 2.4));
        france.push_back(100 - 0.8 * t + 0.6 * std::sin(t / 3));
    }
    chart.series = {territory_series(values(own)), region_series(values(region)), france_series(values(france))};
    chart.axis = axis(0, 0, false);
    chart.reference = 100;
    return chart;
}

DonutChart actions() {
    DonutChart chart;
    chart.categories = categories({"Compétences et emploi", "Transition écologique", "Innovation", "Foncier industriel"});
    chart.colours = {{0x12, 0x30, 0x6A}, {0x2C, 0x6A, 0x96}, {0x74, 0xA9, 0xC6}, {0xCD, 0xE0, 0xE8}};
    for (const double v : {41.0, 27.0, 19.0, 13.0}) {
        chart.series.values.push_back({Value::of(v), format_number(v, 0) + std::string(nbsp) + "%"});
    }
    chart.centre_value = "37";
    chart.centre_label = "actions engagées";
    return chart;
}

/// 179 values between 9 and 41 with a long right tail, made by a fixed arithmetic sequence.
StripPlot industry() {
    StripPlot chart;
    for (int i = 0; i < 178; ++i) {
        const double u = (i * 61 % 178 + 0.5) / 178, spread = 0.5 * (u + (i * 37 % 178 + 0.5) / 178);
        const double v = 9.5 + 24 * std::pow(spread, 1.15) + (i % 17 == 0 ? 7 * u : 0);
        chart.dots.push_back({"Territoire " + std::to_string(i + 1), v, i % 23 == 5 ? Who::region : Who::other, format_number(v, 1)});
    }
    chart.dots.push_back({"Bourgogne Industrie", 24.6, Who::territory, "24,6"});
    chart.callout = "Bourgogne Industrie : 24,6 %, 64e sur 179";
    chart.references = {{"France 16,2 %", 16.2, Who::france}};
    chart.low_quartile = 17;
    chart.high_quartile = 26.9;
    chart.quartile_label = "la moitié des territoires";
    chart.territory_label = "Bourgogne Industrie";
    chart.region_label = "autres territoires de la région";
    chart.other_label = "autres territoires";
    chart.axis = axis(0, 45, true, "%");
    return chart;
}

TileBars tile(const std::vector<Shown>& v) {
    return {{{"Territoire", Who::territory, v[0]}, {"TI région", Who::region, v[1]}, {"France", Who::france, v[2]}}};
}

Case tile_case(std::string name, std::string title, double width, TileBars bars) {
    return {std::move(name), std::move(title), width,
            [bars = std::move(bars)](const DrawContext& context, double on) { return draw_tile_bars(bars, context, on); }};
}

Shown percent(double v, bool sign) {
    return {Value::of(v), (sign ? format_signed(v, 1) : format_number(v, 1)) + std::string(nbsp) + "%"};
}

}  // namespace

std::vector<Case> chart_cases() {
    return {
        chart_case("bars-ranked", "Barres classées, repère de la région, valeur secrète", half_width, sectors_ranked()),
        chart_case("bars-grouped", "Barres groupées par secteur", half_width, sectors_grouped()),
        chart_case("bars-diverging", "Barres groupées de part et d’autre de zéro", half_width, diverging_groups()),
        chart_case("columns-grouped", "Colonnes groupées", full_width, sectors_grouped(true)),
        chart_case("columns-diverging", "Colonnes de part et d’autre de zéro", half_width, diverging(true)),
        chart_case("columns-twenty-years", "Colonnes de vingt années", full_width, years_in_columns()),
        chart_case("stacked-density", "Population par niveau de densité", full_width, density()),
        chart_case("lines-index", "Courbes en indice, étiquettes directes", full_width, population()),
        chart_case("lines-twenty-years", "Courbes de vingt années", half_width, employment()),
        chart_case("donut", "Anneau, étiquettes directes", full_width, actions()),
        chart_case("donut-half", "Anneau étroit, liste dessous", half_width, actions()),
        chart_case("strip-industry", "La place du territoire parmi les 183", full_width, industry()),
        tile_case("tile", "Petites barres d’une tuile", 114, tile({percent(24.6, false), percent(21.8, false), percent(16.2, false)})),
        tile_case("tile-signed", "Petites barres signées", 114, tile({percent(-1.8, true), percent(-2.6, true), percent(1.2, true)})),
        tile_case("tile-missing", "Valeur secrète et valeur absente", 114, tile({percent(4.1, false), secret(), absent()})),
    };
}

}  // namespace portraits::gallery
