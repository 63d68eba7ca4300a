// Time of one further national map once its base's paths are prepared: drawing, SVG, compressed PDF forms. Medians, to be read beside the
// spin loop. Schematic boundaries, and real ones where their files are present.
// usage: map_bench [MAPS]           run from the project's folder
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "bench/measures.hpp"
#include "unit/draw/france.hpp"
#include "write/pdf/forms.hpp"
#include "write/svg/write_svg.hpp"

using namespace portraits;

namespace {

using bench::Clock, bench::since;

/// A choropleth of other values for each number: no base is shared between them.
MapDrawing choropleth(const test::France& france, int number) {
    MapDrawing map;
    map.legend_other = {"hors périmètre"};
    ClassedFill fill;
    fill.limits = {0, 10, 20, 30, 40, 100};
    fill.limit_labels = {"0", "10", "20", "30", "40", "100"};
    fill.colours = france.atlas->theme().palettes.at("sequentielle-5");
    fill.counts = {37, 37, 37, 36, 36};
    fill.histogram_title = "Part de l’industrie";
    double value = number;
    for (const auto& [id, frame] : france.geography.frame_of) {
        value = std::fmod(value * 7.3 + 11, 100);
        fill.values[id] = {Value::of(value), "x"};
    }
    map.fill = std::move(fill);
    return map;
}

bool is_plain(const Node& node) {
    if (std::holds_alternative<Text>(node) || std::holds_alternative<Use>(node)) return false;
    const auto* group = std::get_if<GroupPtr>(&node);
    return !group || std::all_of((*group)->nodes.begin(), (*group)->nodes.end(), is_plain);
}

/// Compresses the shapes of a shared picture as booklets do, each once for all maps that have it. Bytes of all its forms.
std::size_t pdf_forms(const PicturePtr& picture, const std::vector<Node>& nodes, pdf::Forms& forms, const Theme& theme) {
    std::size_t bytes = 0;
    for (std::size_t from = 0; from < nodes.size();) {
        std::size_t to = from;
        while (to < nodes.size() && is_plain(nodes[to])) ++to;
        if (to > from) bytes += forms.entry(picture, std::span<const Node>(nodes.data() + from, to - from))->form(theme)->deflated->size();
        else if (const auto* use = std::get_if<Use>(&nodes[from])) bytes += pdf_forms(use->picture, use->picture->nodes, forms, theme);
        else if (const auto* group = std::get_if<GroupPtr>(&nodes[from])) bytes += pdf_forms(picture, (*group)->nodes, forms, theme);
        from = std::max(to, from + 1);
    }
    return bytes;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measure(const char* name, test::France& france, int maps) {
    const Theme& theme = france.atlas->theme();
    std::vector<double> draw, svg, form;
    std::size_t svg_bytes = 0, pdf_bytes = 0;
    pdf::Forms forms;
    const auto first = Clock::now();
    pdf_forms(nullptr, draw_map(choropleth(france, -1), france.on(DrawFor::print), 499).nodes, forms, theme);
    const double prepared = since(first);
    for (int i = 0; i < maps; ++i) {
        const MapDrawing map = choropleth(france, i);
        auto start = Clock::now();
        const Picture picture = draw_map(map, france.on(DrawFor::print), 499);
        draw.push_back(since(start));
        start = Clock::now();
        svg_bytes = write_svg(picture, theme, {false, "carte", "Carte", "", false}).size();
        svg.push_back(since(start));
        start = Clock::now();
        pdf_bytes = pdf_forms(nullptr, picture.nodes, forms, theme);
        form.push_back(since(start));
    }
    const double drawn = median(draw), page = drawn + median(svg), booklet = drawn + median(form);
    std::printf("%-12s first map %.1f ms; one further: drawing %.2f ms; with its SVG (%zu kB) %.2f ms; with its part of a booklet (%zu kB, base included) %.2f ms\n",
                name, prepared, drawn, svg_bytes / 1000, page, pdf_bytes / 1000, booklet);
}

}  // namespace

int main(int argc, char** argv) {
    const int maps = argc > 1 ? std::max(1, std::atoi(argv[1])) : 21;
    std::printf("spin loop reference: %.0f ms\n", bench::spin_reference());
    measure("schematic", test::schematic_france(), maps);
    if (test::France* real = test::real_france()) measure("real", *real, maps);
    return 0;
}
