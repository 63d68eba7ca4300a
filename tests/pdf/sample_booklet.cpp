#include "pdf/sample_booklet.hpp"

#include <cmath>
#include <utility>

namespace portraits {

namespace {

const TextStyle body{9.5, 400, false, 0}, bold{9.5, 700, false, 0}, title{28, 900, false, -0.012}, small{6.8, 400, false, 0};
constexpr double margin = 48, measure = 499, leading = 14;

/// Builds the structure and the pages side by side.
class Builder {
public:
    explicit Builder(Shaper& shaper) : shaper_(shaper) {
        booklet_.title = "Portrait de Bourgogne Industrie – l’œuvre & l’industrie";
        booklet_.author = "Territoires d’industrie";
        booklet_.subject = "Essai";
        booklet_.date = "2024-01-15";
        booklet_.structure.push_back({});
        booklet_.structure.front().tag = Tag::document;
    }

    int element(Tag tag, int parent) {
        const int index = static_cast<int>(booklet_.structure.size());
        booklet_.structure.push_back({});
        booklet_.structure.back().tag = tag;
        at(parent).children.push_back(index);
        return index;
    }
    Element& at(int index) { return booklet_.structure[static_cast<std::size_t>(index)]; }

    Group& add(Group group) {
        auto shared = std::make_shared<Group>(std::move(group));
        nodes_.push_back(GroupPtr(shared));
        return *shared;
    }
    Node text(std::string_view words, const TextStyle& style, Point where, Ink ink = Ink::of(Role::ink2)) {
        return Text{shaper_.line(words, style), where, Anchor::start, ink, {}};
    }
    void tagged(int element_index, Node node) {
        Group group;
        group.element = element_index;
        group.nodes.push_back(std::move(node));
        add(std::move(group));
    }
    void paragraph(int element_index, const std::vector<StyledSpan>& spans, double& y, const std::string& link = "", int link_element = -1) {
        for (const LinePtr& line : shaper_.paragraph(spans, measure)) {
            Group group;
            group.element = link.empty() ? element_index : link_element;
            group.link = link;
            group.link_box = {margin, y - 10, line->width, leading};
            group.nodes.push_back(Text{line, {margin, y}, Anchor::start, Ink::of(link.empty() ? Role::ink2 : Role::link), {}});
            add(std::move(group));
            y += leading;
        }
    }
    void end_page(const std::string& label) {
        Group head;
        head.artifact = true;
        head.nodes.push_back(text("Bourgogne Industrie", bold, {margin, 31}));
        add(std::move(head));
        booklet_.pages.push_back({Picture{595.28, 841.89, std::exchange(nodes_, {})}, label, 0, {}, {}});
    }
    int page() const { return static_cast<int>(booklet_.pages.size()); }
    Booklet booklet_;
    std::vector<Node> nodes_;
    Shaper& shaper_;
};

PathPtr rectangle(double x, double y, double width, double height) {
    auto path = std::make_shared<Path>();
    path->move_to(x, y);
    path->line_to(x + width, y);
    path->line_to(x + width, y + height);
    path->line_to(x, y + height);
    path->close();
    return path;
}

PathPtr star(double x, double y, double radius, int points) {
    auto path = std::make_shared<Path>();
    for (int i = 0; i < 2 * points; ++i) {
        const double angle = 3.14159265358979 * i / points, r = i % 2 ? radius / 2 : radius;
        const double px = x + r * std::sin(angle), py = y - r * std::cos(angle);
        i ? path->line_to(px, py) : path->move_to(px, py);
    }
    path->close();
    return path;
}

/// A base map: enough shapes for a form, then a name, then more shapes in a clipped group.
PicturePtr base_map(Shaper& shaper) {
    auto map = std::make_shared<Picture>();
    map->width = 200;
    map->height = 150;
    for (int i = 0; i < 12; ++i)
        map->nodes.push_back(Shape{star(20 + 32.0 * (i % 6), 30 + 50.0 * (i / 6), 15, 12), Ink::of(Role::other), Stroke{Ink::of(Role::paper), 0.7, {}, true}, false});
    map->nodes.push_back(Text{shaper.line("Dijon", bold), {100, 75}, Anchor::middle, Ink::of(Role::ink), Stroke{Ink::of(Role::paper), 2.4, {}, true}});
    auto clipped = std::make_shared<Group>();
    clipped->clip = rectangle(0, 100, 100, 50);
    clipped->transform = Transform::translation(50, 0);
    Ink soft = Ink::of(Role::region);
    soft.alpha = 0.82;
    for (int i = 0; i < 6; ++i) clipped->nodes.push_back(Shape{star(20.0 * i, 125, 18, 9), soft, {}, true});
    map->nodes.push_back(GroupPtr(clipped));
    return map;
}

void text_page(Builder& b, int section) {
    const int heading = b.element(Tag::h1, section), first = b.element(Tag::p, section), link = b.element(Tag::link, first);
    b.at(link).alternative = "Insee, recensement de la population";
    Group place;
    place.destination = "identite";
    place.element = heading;
    place.nodes.push_back(b.text("Carte d’identité", title, {margin, 90}, Ink::of(Role::ink)));
    b.add(std::move(place));
    double y = 120;
    b.paragraph(first, {{"La part de l’industrie dépasse celle de six territoires sur dix\u00a0: 12\u202f345\u00a0habitants au 1", body},
                        {"er", body, true}, {" janvier, soit «\u00a031,9\u00a0%\u00a0» de la population active de ", body}, {"Bourgogne Industrie", bold},
                        {", et un revenu médian de 21\u202f480\u00a0€ (\u22121,8\u00a0% en un an). L’efficacité affûtée afflue où l’on s’affaire\u00a0; l’œuvre suit.", body}}, y);
    b.paragraph(first, {{"Insee, recensement de la population", body}}, y, "https://www.insee.fr/fr/statistiques?nom=été", link);
    const int second = b.element(Tag::p, section), inner = b.element(Tag::link, second);
    b.paragraph(second, {{"Voir la carte", body}}, y, "#carte", inner);
    const int lost = b.element(Tag::p, section), nowhere = b.element(Tag::link, lost);
    b.paragraph(lost, {{"Voir ce qui n’est pas ici", body}}, y, "#ailleurs", nowhere);
    const int list = b.element(Tag::l, section);
    for (const char* words : {"Premier point", "Deuxième point"}) {
        const int item = b.element(Tag::li, list), label = b.element(Tag::lbl, item), content = b.element(Tag::lbody, item);
        b.tagged(label, b.text("•", body, {margin, y}));
        b.tagged(content, b.text(words, body, {margin + 12, y}));
        y += leading;
    }
}

void table_page(Builder& b, int section) {
    b.tagged(b.element(Tag::h2, section), b.text("Membres", {14, 900, false, 0}, {margin, 90}));
    const int table = b.element(Tag::table, section), head = b.element(Tag::thead, table), body_rows = b.element(Tag::tbody, table);
    double y = 120;
    for (int row = 0; row < 3; ++row, y += leading) {
        const int line = b.element(Tag::tr, row == 0 ? head : body_rows);
        for (int column = 0; column < 3; ++column) {
            const int cell = b.element(row == 0 || column == 0 ? Tag::th : Tag::td, line);
            if (row == 0 || column == 0) b.at(cell).scope = row == 0 ? "Column" : "Row";
            const std::string words = row == 0 ? "Année " + std::to_string(2020 + column) : "1\u202f23" + std::to_string(row * column);
            if (row + column < 4) b.tagged(cell, b.text(words, row == 0 ? bold : body, {margin + 100 * column, y}));
        }
        Group rule;
        rule.artifact = true;
        rule.nodes.push_back(Shape{rectangle(margin, y + 3, 300, 0.4), Ink::of(Role::rule), {}, false});
        b.add(std::move(rule));
    }
    b.tagged(b.element(Tag::note, section), b.text("n.d.\u00a0: non disponible", small, {margin, y + 10}));
}

void figure_page(Builder& b, int section, const PicturePtr& map) {
    const int figure = b.element(Tag::figure, section);
    b.at(figure).alternative = "Carte en étoiles : Dijon au centre.";
    b.at(figure).box = {margin, 100, 240, 200};
    b.at(figure).page = b.page();
    Group group;
    group.element = figure;
    group.destination = b.page() == 2 ? "carte" : "";
    group.nodes.push_back(Use{map, Transform::translation(margin, 100)});
    group.nodes.push_back(Shape{star(margin + 220, 150, 20, 5), Ink::of(Role::territory), Stroke{Ink::of(Role::ink), 1.5, {3, 2}, false}, false});
    auto turned = std::make_shared<Group>();
    turned->transform = Transform{0, -1, 1, 0, margin + 260, 220};
    turned->nodes.push_back(b.text("Emplois", small, {0, 0}));
    group.nodes.push_back(GroupPtr(turned));
    b.add(std::move(group));
    b.tagged(b.element(Tag::caption, figure), b.text("Figure 1 : étoiles", bold, {margin, 280}));
}

}  // namespace

Booklet sample_booklet(Shaper& shaper) {
    Builder b(shaper);
    const PicturePtr map = base_map(shaper);
    const int section = b.element(Tag::sect, 0);
    text_page(b, section);
    b.end_page("1");
    table_page(b, section);
    b.end_page("2");
    for (const char* label : {"3", "A-1"}) {
        figure_page(b, section, map);
        b.end_page(label);
    }
    b.booklet_.outline = {{"Carte d’identité", 1, 0, 63}, {"Membres", 2, 1, 63}, {"Carte", 1, 2, 63}};
    return std::move(b.booklet_);
}

}  // namespace portraits
