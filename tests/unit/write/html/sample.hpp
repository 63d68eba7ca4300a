#pragma once
#include <memory>

#include "publication/publication.hpp"
#include "publication/site.hpp"
#include "write/html/drawings.hpp"
#include "write/html/pages.hpp"

/// A territory and a site made of literals, small but with every kind of block.
namespace sample {

using namespace portraits;

inline Theme theme() {
    Theme theme;
    theme.name = "sample";
    theme.family = "Lato";
    for (std::size_t i = 0; i < theme.light.size(); ++i) {
        theme.light[i] = {static_cast<std::uint8_t>(i), 0x22, 0x33};
        theme.dark[i] = {static_cast<std::uint8_t>(255 - i), 0xEE, 0xDD};
    }
    return theme;
}

inline Picture picture() {
    auto path = std::make_shared<Path>();
    path->move_to(0, 0);
    path->line_to(100, 40);
    Shape shape{path, Ink::of(Role::territory), std::nullopt, false};
    Picture picture{100, 40, {}};
    picture.nodes.emplace_back(shape);
    return picture;
}

inline Cell text_cell(const char* text) { return {plain(text), Value::absent(Missing::not_applicable), -1, false}; }
inline Cell number_cell(double number, const char* text, double bar = -1) { return {plain(text), Value::of(number), bar, false}; }

inline Table table() {
    Table table;
    table.caption = "Population municipale, de 2018 à 2022";
    table.columns = {{"Périmètre", "", false, false, 0}, {"2018", "habitants", true, true, 0}};
    table.rows = {{{text_cell("Bourgogne <Industrie>"), number_cell(445117, "445\u202F117", 0.5)}, false, true},
                  {{text_cell("France"), number_cell(66987000, "66\u202F987\u202F000", 1)}, true, false}};
    return table;
}

inline FigurePtr figure(const std::string& id, int number) {
    Figure figure;
    figure.id = id;
    figure.number = number;
    figure.title = "Une population stable & des territoires en recul";
    figure.subtitle = "Population municipale, indice 100 en 2018";
    figure.drawing = LineChart{};
    figure.alternative = "De 2018 à 2022, l’indice va de 100 à 100,0.";
    figure.description = "La population varie peu.";
    figure.table = table();
    figure.table.caption += " (" + id + ")";
    figure.sources = plain("Sources\u00A0: Insee.");
    figure.demonstration = number == 2;
    return std::make_shared<const Figure>(figure);
}

inline Tile tile() {
    Tile tile;
    tile.label = "Population municipale, 2022";
    tile.value = "445\u202F279";
    tile.line = plain("habitants");
    tile.compared = "Évolution depuis 2018";
    tile.bars.bars = {{"Territoire", Who::territory, {Value::of(1), "+1"}}};
    tile.alternative = "Évolution depuis 2018\u00A0: territoire +1.";
    return tile;
}

inline Publication publication() {
    Publication publication;
    publication.id = "ti-2703";
    publication.slug = "bourgogne-industrie";
    publication.name = "Bourgogne Industrie";
    publication.title = "Bourgogne Industrie – portrait de territoire d’industrie";
    publication.subject = "Chiffres & cartes";
    publication.cover.place = "Bourgogne-Franche-Comté";
    publication.cover.places = "Côte-d’Or, Allier";
    Chapter identity{"identite", "Carte d’identité", {}, {}, true, false, false, {}, {}};
    identity.blocks.push_back({Tiles{{tile(), tile()}, plain("Note des tuiles.")}, Medium::both});
    identity.blocks.push_back({Counters{{{"12", "villes"}}}, Medium::both});
    Chapter people{"population", "Population", {}, plain("Depuis 2018…"), true, false, false, {}, {}};
    people.blocks.push_back({FigureBlock{figure("population", 1)}, Medium::both});
    people.blocks.push_back({Heading{4, plain("Trop profond"), "profond"}, Medium::both});
    people.blocks.push_back({Paragraph{Paragraph::As::body, plain("Sur papier seulement")}, Medium::paper});
    people.blocks.push_back({List{false, {plain("un"), plain("deux")}}, Medium::both});
    people.blocks.push_back({Row{{{6, {{FigureBlock{figure("moitie", 2)}, Medium::both}}}, {6, {{PageBreak{}, Medium::both}}}}}, Medium::both});
    people.blocks.push_back({TableBlock{table(), plain("Source")}, Medium::both});
    people.blocks.push_back({Definitions{{{plain("Commune"), plain("Définie.")}}, 2}, Medium::both});
    people.blocks.push_back({Panel{{{12, {{Paragraph{Paragraph::As::note, plain("Encadré")}, Medium::both}}}}}, Medium::both});
    publication.chapters = {identity, people};
    return publication;
}

inline Site site() {
    Site site;
    site.title = "Portraits des territoires d’industrie";
    site.subtitle = "Population, emploi, industrie";
    site.edition = "Édition 2024";
    site.geography = "géographie au 1er janvier 2023";
    site.licence = "Licence Ouverte 2.0";
    site.home_title = plain("Un portrait pour chaque territoire");
    site.figures = {{"183", "territoires"}};
    SiteEntry entry{"ti-2703", "Bourgogne Industrie", "bourgogne-industrie", "Bourgogne-Franche-Comté",
                    "Côte-d’Or, Allier", "445\u202F279", 5};
    site.regions = {{"27", "Bourgogne-Franche-Comté", {0xA6, 0xCC, 0xF7}, {entry}}, {"94", "Corse", {0, 0, 0}, {}}};
    number_entries(site);
    site.sources = {{Heading{2, plain("Méthode"), "methode"}, Medium::both}, {TableBlock{table(), {}}, Medium::both}};
    return site;
}

/// The shared part and a page context that points to it.
struct Pages {
    Site site = sample::site();
    SiteContext shared;
    PageContext context;
    Pages() {
        shared.site = &site;
        shared.assets = {"assets/a.css", "assets/a.js", "assets/a.svg", "", "", ""};
        site.text_pages = {{"mentions/", "Mentions légales", {{Paragraph{Paragraph::As::body, plain("Éditeur")}, Medium::both}}}};
        shared.booklets["bourgogne-industrie"] = {"territoires/bourgogne-industrie/bourgogne-industrie.pdf", 143210, 9};
        context.shared = &shared;
        context.tile_bars = [](const TileBars&, const std::string& id, bool narrow) {
            return "<svg data-tile=\"" + id + (narrow ? "\" data-narrow" : "\"") + "></svg>";
        };
        for (const char* id : {"population", "moitie"}) {
            const Figure figure = *sample::figure(id, 1);
            context.figures[id] = {inline_face(figure, picture(), theme(), false), inline_face(figure, picture(), theme(), true),
                                   {"figures/" + std::string(id) + ".csv", 0, 0}, {}, {"figures/x.svg", 0, 0}, {}};
        }
        context.locator = decorative_face(picture(), theme(), "situation");
    }
};

}  // namespace sample
