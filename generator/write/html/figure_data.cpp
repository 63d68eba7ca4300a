#include "write/html/figure_data.hpp"

#include <cmath>

#include "base/french.hpp"
#include "write/html/inline_text.hpp"
#include "write/html/table_data.hpp"

namespace portraits::html {

namespace {

bool empty(const WebFace& face) { return face.svg.empty() && face.href.empty(); }

void set_download(Data& data, const std::string& name, const Download& download) {
    data.set(name, !download.href.empty());
    data.set(name + "_href", download.href);
    data.set(name + "_details", details_of(download));
}

/// A drawing for each width, or the same one for both where only one exists or fits.
void set_drawings(Data& data, const Figure& figure, const FigureFaces& faces, bool half) {
    const bool single = half || empty(faces.narrow) || empty(faces.wide);
    const WebFace& only = half && !empty(faces.narrow) ? faces.narrow : empty(faces.wide) ? faces.narrow : faces.wide;
    data.set("drawn", !empty(only));
    data.set("single", single);
    data.set("both", !single);
    data.set("only_html", single ? face_html(only, figure.alternative) : "");
    data.set("wide_html", single ? "" : face_html(faces.wide, figure.alternative));
    data.set("narrow_html", single ? "" : face_html(faces.narrow, figure.alternative));
}

/// An <img> that waits until it is near the window; on dark screens, its dark twin.
std::string image_html(const WebFace& face, const std::string& alternative) {
    const auto pixels = [](double points) { return std::to_string(std::lround(points)); };
    const std::string image = "<img src=\"" + escape_markup(face.href) + "\" alt=\"" + escape_markup(alternative) + "\" width=\"" +
                              pixels(face.width) + "\" height=\"" + pixels(face.height) + "\" loading=\"lazy\">";
    if (face.dark_href.empty()) return image;
    return "<picture><source media=\"screen and (prefers-color-scheme: dark)\" srcset=\"" + escape_markup(face.dark_href) + "\">" +
           image + "</picture>";
}

}  // namespace

std::string face_html(const WebFace& face, const std::string& alternative) {
    if (face.href.empty()) return face.svg;
    if (face.svg.empty()) return image_html(face, alternative);
    return "<div class=\"layers\">" + image_html(face, "") + face.svg + "</div>";
}

std::string citation(const Figure& figure, const PageContext& context) {
    const Site& site = *context.shared->site;
    std::string text = "«\u00A0" + figure.title + "\u00A0»";
    const std::string figure_number = figure.number ? "figure\u00A0" + std::to_string(figure.number) : "";
    for (const std::string& part : {figure_number, context.document == site.title ? "" : context.document, site.title, site.edition, site.base_url})
        if (!part.empty()) text += ", " + part;
    return text + ".";
}

Data figure_table_data(const Figure& figure, const Table& table, const std::string& root) {
    return table_data(table, "figure-" + figure.id + "-donnees", figure.title, root);
}

Data figure_data(const Figure& figure, const FigureFaces& faces, bool half) {
    const bool is_table = std::holds_alternative<TableDrawing>(figure.drawing);
    Data data;
    data.set("id", figure.id);
    data.set("number", figure.number ? std::to_string(figure.number) : "");
    data.set("numbered", figure.number > 0);
    data.set("title", figure.title);
    data.set("subtitle", figure.subtitle);
    data.set("has_subtitle", !figure.subtitle.empty());
    data.set("demonstration", figure.demonstration);
    data.set("description", figure.description);
    data.set("has_description", !figure.description.empty());
    data.set("sources", to_html(figure.sources));
    data.set("has_sources", !figure.sources.empty());
    data.set("notes", to_html(figure.notes));
    data.set("has_notes", !figure.notes.empty());
    data.set("table_shown", is_table);
    data.set("table_behind", !is_table && !figure.table.columns.empty());
    set_drawings(data, figure, faces, half);
    set_download(data, "csv", faces.csv);
    set_download(data, "csv_international", faces.csv_international);
    set_download(data, "svg", faces.svg);
    set_download(data, "png", faces.png);
    return data;
}

}  // namespace portraits::html
