#include "draw/maps/map_paths.hpp"

#include "base/format.hpp"

namespace portraits {
namespace {

BaseMaps::Paths projected(const std::vector<Area>& areas, const MapWindow& window) {
    BaseMaps::Paths paths;
    paths.reserve(areas.size());
    for (const Area& area : areas) paths.push_back(to_path(area, window.projector, window.box));
    return paths;
}

}  // namespace

// To a hundredth of what shows. The frame's address tells its detail.
std::string window_key(const MapWindow& window, const std::string& layer) {
    const Projector& p = window.projector;
    const Box& b = window.box;
    return fmt::format("{}|{}|{}|{:.9g}|{:.3f}|{:.3f}|{:.2f}|{:.2f}|{:.2f}|{:.2f}", layer, window.frame->code,
                       static_cast<const void*>(window.frame), p.scale, p.corner.x, p.corner.y, b.x, b.y, b.width, b.height);
}

std::shared_ptr<const BaseMaps::Paths> area_paths(const DrawContext& context, const MapWindow& window, const std::string& layer) {
    return context.base_maps.paths(window_key(window, layer), [&] { return projected(areas_of(*window.frame, layer), window); });
}

std::shared_ptr<const BaseMaps::Paths> land_paths(const DrawContext& context, const MapWindow& window, bool kept) {
    const auto land = [&] { return projected(window.frame->land, window); };
    if (!kept) return std::make_shared<const BaseMaps::Paths>(land());
    return context.base_maps.paths(window_key(window, "/land"), land);
}

std::shared_ptr<const BaseMaps::Paths> border_paths(const DrawContext& context, const MapWindow& window, bool kept) {
    const auto borders = [&] {
        std::vector<const Border*> departments, regions;
        for (const Border& border : window.frame->borders) {
            if (border.level == Border::Level::department) departments.push_back(&border);
            if (border.level == Border::Level::region) regions.push_back(&border);
        }
        return BaseMaps::Paths{to_path(departments, window.projector, window.box), to_path(regions, window.projector, window.box)};
    };
    if (!kept) return std::make_shared<const BaseMaps::Paths>(borders());
    return context.base_maps.paths(window_key(window, "/borders"), borders);
}

PathPtr all_borders_path(const DrawContext& context, const MapWindow& window) {
    return context.base_maps.paths(window_key(window, "/all borders"), [&] {
        std::vector<const Border*> all;
        for (const Border& border : window.frame->borders) all.push_back(&border);
        return BaseMaps::Paths{to_path(all, window.projector, window.box)};
    })->front();
}

PicturePtr drawn_once(const DrawContext& context, const MapWindow& window, const std::string& what, const std::function<void(Canvas&)>& draw) {
    return context.base_maps.get(window_key(window, what), [&] {
        Canvas canvas(window.box.right(), window.box.bottom());
        draw(canvas);
        return canvas.finish(window.box.right(), window.box.bottom());
    });
}

MapWindow window_on(const DrawContext& context, const std::string& frame, const Projector& projector, const Box& box, double size) {
    const GeoFrame& full = context.geography.frame(Detail::full, frame);
    Projector exact = projector;
    exact.step = context.geography.step;
    const double pattern = context.medium == DrawFor::web ? 1.8 : context.medium == DrawFor::web_narrow ? 1.2 : 1;
    return {&context.geography.frame(detail_for(full, projector.scale), frame), exact, box, false, size, {}, pattern};
}

}  // namespace portraits
