// portraits_gallery <folder> [territory…]: every golden case, and every figure of some territories (by default one of the mainland and one
// overseas), drawn with the real theme, as one page (index.html) and PNG files.
#include <filesystem>
#include <iostream>

#include "base/files.hpp"
#include "base/format.hpp"
#include "base/french.hpp"
#include "gallery/content_figures.hpp"
#include "gallery/gallery.hpp"
#include "write/png/paint_png.hpp"
#include "write/svg/write_svg.hpp"

namespace portraits::gallery {
namespace {

/// A medium of the page: how a case is drawn there, and how much larger it is shown.
struct View {
    DrawFor medium;
    const char *suffix, *title;
    double shown;
};
constexpr View views[] = {{DrawFor::print, "", "papier", 1.5}, {DrawFor::web_narrow, "-narrow", "téléphone", 1.4}};

std::string role_colours(const Theme& theme) {
    std::string css;
    for (std::size_t i = 1; i < static_cast<std::size_t>(Role::count_); ++i) {
        const auto role = static_cast<Role>(i);
        css += fmt::format(".f-{0}{{fill:{1}}}.s-{0}{{stroke:{1}}}\n", name_of(role), to_hex(theme.colour(role)));
    }
    return css;
}

std::string features(const Theme& theme) {
    std::string css;
    for (const std::string& f : theme.font_features)
        css += fmt::format("{}\"{}\" {}", css.empty() ? "" : ",", f.starts_with('-') ? f.substr(1) : f, f.starts_with('-') ? 0 : 1);
    return css;
}

std::string head(const Theme& theme) {
    return "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>Galerie des dessins</title>\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<style>\nbody{font-family:" +
           theme.family + ",sans-serif;margin:2rem;color:" + to_hex(theme.colour(Role::ink)) + ";font-feature-settings:" + features(theme) +
           "}\nfigure{margin:0 0 2rem}\nfigcaption{font-weight:700;margin-bottom:.7rem}\nfigure{overflow-x:auto}\nnav ul{columns:16rem;padding-left:1.2rem}\n.views{display:flex;flex-wrap:wrap;gap:2rem;"
           "align-items:flex-start}\n" +
           role_colours(theme) + "</style>\n</head>\n<body>\n<main>\n<h1>Galerie des dessins</h1>\n";
}

/// Links to every case, by kind.
std::string contents(const std::vector<Kind>& kinds) {
    std::string html = "<nav aria-label=\"Sommaire\">\n";
    for (const Kind& kind : kinds) {
        html += fmt::format("<p><a href=\"#{}\">{}</a></p>\n<ul>\n", kind.name, escape_markup(kind.title));
        for (const Case& c : kind.cases) html += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", c.name, escape_markup(c.title));
        html += "</ul>\n";
    }
    return html + "</nav>\n";
}

double width_on(const Case& c, const View& view) {
    return view.medium == DrawFor::web_narrow && c.width > 150 ? narrow_width : c.width;
}

std::string figure(const Case& c, const Theme& theme, const DrawContext& base, const std::filesystem::path& folder) {
    std::string html = fmt::format("<figure id=\"{}\">\n<figcaption>{}</figcaption>\n<div class=\"views\">\n", c.name, escape_markup(c.title));
    for (const View& view : views) {
        const DrawContext context{base.theme, base.shaper, base.geography, base.base_maps, view.medium};
        const Picture picture = c.draw(context, width_on(c, view));
        write_file(folder / (c.name + view.suffix + ".png"), paint_png(picture, theme, 2));
        const std::string id = c.name + view.suffix;
        std::string svg = write_svg(picture, theme, {false, id, c.title + " (" + view.title + ")", "", false});
        svg.insert(4, fmt::format(" width=\"{:.0f}\" height=\"{:.0f}\"", picture.width * view.shown, picture.height * view.shown));
        html += svg + "\n";
    }
    return html + "</div>\n</figure>\n";
}

int run(const std::filesystem::path& folder, const std::vector<std::string>& territories) {
    Diagnostics diagnostics;
    const ContentFigures content = content_figures(SOURCE_DIR, territories, diagnostics);
    const Theme& theme = content.atlas->theme();
    const FontSet fonts(theme);
    const auto shaper = make_pango_shaper(fonts);
    BaseMaps base_maps;
    const DrawContext context{theme, *shaper, content.geography, base_maps, DrawFor::print};
    std::vector<Kind> kinds = all_kinds();
    kinds.insert(kinds.end(), content.kinds.begin(), content.kinds.end());
    std::string html = head(theme) + contents(kinds);
    for (const Kind& kind : kinds) {
        html += "<h2 id=\"" + kind.name + "\">" + escape_markup(kind.title) + "</h2>\n";
        for (const Case& c : kind.cases) html += figure(c, theme, context, folder);
    }
    write_file(folder / "index.html", html + "</main>\n</body>\n</html>\n");
    for (const Diagnostic& diagnostic : diagnostics.items()) std::cerr << to_text(diagnostic);
    return diagnostics.has_errors() ? 1 : 0;
}

}  // namespace
}  // namespace portraits::gallery

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: portraits_gallery <folder> [territory...]\n";
        return 2;
    }
    try {
        std::vector<std::string> territories(argv + 2, argv + argc);
        if (territories.empty()) territories = {"ti-2703", "ti-0101"};
        return portraits::gallery::run(argv[1], territories);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 3;
    }
}
