#include "unit/draw/france.hpp"

#include <algorithm>
#include <filesystem>

#include "base/files.hpp"
#include "load/load_sources.hpp"

namespace portraits::test {
namespace {

std::unique_ptr<France> make_france(const BoundariesSpec& boundaries) {
    Diagnostics diagnostics;
    const std::filesystem::path folder(SOURCE_DIR);
    Sources sources = load_sources({folder / "content", folder / "data", folder / "themes", "", {}}, diagnostics);
    sources.publication.boundaries = boundaries;
    auto france = std::make_unique<France>();
    france->atlas = std::make_unique<const Atlas>(std::move(sources));
    france->fonts = std::make_unique<const FontSet>(france->atlas->theme());
    france->shaper = make_pango_shaper(*france->fonts);
    france->geography = make_geography(*france->atlas, read_file(folder / "data/geo/contours.yml"), diagnostics);
    return france;
}

void collect(const std::vector<Node>& nodes, Point by, std::vector<Written>& found) {
    for (const Node& node : nodes) {
        if (const auto* text = std::get_if<Text>(&node)) {
            const double size = text->line->runs.empty() ? 0 : text->line->runs[0].style.size;
            const Point at = text->origin();
            found.push_back({text->line->text(), {at.x + by.x, at.y + by.y - 0.74 * size, text->line->width, 0.94 * size}});
        } else if (const auto* group = std::get_if<GroupPtr>(&node)) {
            collect((*group)->nodes, {by.x + (*group)->transform.e, by.y + (*group)->transform.f}, found);
        } else if (const auto* use = std::get_if<Use>(&node)) {
            collect(use->picture->nodes, {by.x + use->transform.e, by.y + use->transform.f}, found);
        }
    }
}

}  // namespace

France& schematic_france() {
    static const std::unique_ptr<France> france = make_france({});
    return *france;
}

France* real_france() {
    const std::filesystem::path shared = std::filesystem::path(SHARED_DIR) / "data";
    if (!std::filesystem::exists(shared / "territoires_industrie_temps2.geojson")) return nullptr;
    BoundariesSpec files;
    files.territories = (shared / "territoires_industrie_temps2.geojson").string();
    files.departments = (shared / "departements.geojson").string();
    files.regions = (shared / "regions.geojson").string();
    static const std::unique_ptr<France> france = make_france(files);
    return france.get();
}

MapDrawing named_map(const France& france, const std::string& layout) {
    static constexpr Rgb colours[] = {{0xA6, 0xCA, 0xDA}, {0xDD, 0x9A, 0x63}, {0xB1, 0xD8, 0xA9}, {0xDF, 0x8B, 0xB2}, {0xA6, 0xCC, 0xF7}, {0xF1, 0xB5, 0x97},
                                      {0xA8, 0xBB, 0x6D}, {0x82, 0x7E, 0xCC}, {0x5F, 0xB4, 0xE4}};
    MapDrawing map;
    map.view.layout = layout;
    map.legend_other = {"hors périmètre"};
    CategoryFill fill;
    NameLayer names;
    names.layer = territories_layer;
    names.as = NameLayer::As::small;
    for (const Territory& territory : france.atlas->sources().territories) {
        const std::string region = territory.regions.empty() ? "" : territory.regions.front();
        auto item = std::find_if(fill.items.begin(), fill.items.end(), [&](const auto& each) { return each.code == region; });
        if (item == fill.items.end()) {
            const auto& all = france.atlas->sources().regions;
            fill.items.push_back({region, all.count(region) ? all.at(region).name : region, colours[fill.items.size() % std::size(colours)]});
            item = fill.items.end() - 1;
        }
        ++item->count;
        fill.values[territory.id] = region;
        names.names.push_back({territory.id, territory.name()});
    }
    map.fill = std::move(fill);
    map.layers.push_back(std::move(names));
    return map;
}

std::vector<Written> written_on(const Picture& picture) {
    std::vector<Written> found;
    collect(picture.nodes, {}, found);
    return found;
}

}  // namespace portraits::test
