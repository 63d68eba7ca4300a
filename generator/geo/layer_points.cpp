#include "geo/layer_points.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/messages.hpp"
#include "geo/ogr_file.hpp"
#include "geo/rings.hpp"
#include "geo/shores.hpp"

namespace portraits {
namespace {

/// Centres are given to a hundredth of a degree, and a group of communes may reach into the next region.
constexpr double real_tolerance = 15'000;       // m
constexpr double schematic_tolerance = 60'000;  // outlines are drawn by hand, cells are guesses
constexpr double alone = 120'000;               // m from all others of its region

std::string territory_at(const GeoFrame& frame, Metres place) {
    for (const Area& area : frame.territories)
        if (area.extent.contains(place))
            for (const MetrePolygon& polygon : area.polygons)
                if (inside(polygon, place)) return area.code;
    return {};
}

/// Distances to the regions, by GEOS.
class Regions {
public:
    Regions(const Atlas& atlas, const Geography& geography)
        : real_(!atlas.publication().boundaries.regions.empty()) {
        for (const GeoFrame& frame : geography.frames.at(Detail::local))
            for (const Area& area : frame.regions) regions_[area.code] = {frame.code, geos_.to_geometry(area.polygons)};
    }
    bool real() const { return real_; }
    /// False when the place is too far away from the region to be a rough centre in it.
    bool holds(const std::string& region, const std::string& frame, Metres place) const {
        const auto found = regions_.find(region);
        if (found == regions_.end()) return true;
        if (found->second.frame != frame) return false;
        double distance = 0;
        geos_c().GEOSDistance_r(geos_.handle(), found->second.shape.get(), geos_.to_points({place}).get(), &distance);
        return distance <= (real_ ? real_tolerance : schematic_tolerance);
    }

private:
    struct Region { std::string frame; GeosGeometry shape; };
    Geos geos_;
    bool real_;
    std::map<std::string, Region> regions_;
};

struct Misplaced {
    std::vector<std::string> outside, elsewhere, empty;
    void report(const GeoLayerSpec& spec, bool nothing_left, Diagnostics& diagnostics) const {
        const auto tell = [&](const char* code, const std::string& text, const std::string& help) {
            if (nothing_left) diagnostics.error(code, spec.origin, text, help);
            else diagnostics.warning(code, spec.origin, text, help);
        };
        if (!outside.empty())
            tell("point-outside-region", message("“{}” has places outside their region, which are left out: {}", spec.file, listed(outside)),
                 tr("correct their coordinates in the file"));
        if (!elsewhere.empty())
            tell("point-outside-france", message("“{}” has places outside France, which are left out: {}", spec.file, listed(elsewhere)),
                 tr("give overseas departments their true coordinates, not moved beside the mainland"));
        ShapeFaults{{}, empty}.report(spec.file, spec.origin, diagnostics);
    }
};

/// True when the codes of a layer are mostly those of entities.
bool of_entities(const std::vector<OgrFeature>& features, const Atlas& atlas) {
    const auto& entities = atlas.sources().entities;
    const auto known = std::count_if(features.begin(), features.end(), [&](const OgrFeature& f) { return entities.contains(f.code); });
    return 2 * static_cast<std::size_t>(known) > features.size();
}

std::string called(const OgrFeature& feature) {
    if (feature.code.empty() || feature.name.empty()) return feature.code + feature.name;
    return feature.code + " (" + feature.name + ")";
}

/// Codes that maps can tell apart: points without code, or that share one, get their place in the file beside it.
class Codes {
public:
    std::string distinct(const std::string& code) {
        ++count_;
        std::string own = code.empty() ? '#' + std::to_string(count_) : code;
        if (!taken_.insert(own).second) taken_.insert(own = code + '#' + std::to_string(count_));
        return own;
    }

private:
    std::set<std::string> taken_;
    int count_ = 0;
};

double distance(Metres a, Metres b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// True when no other centre of its region is near, in the mainland's frame.
bool is_alone(const Entity& entity, const Atlas& atlas, const Geography& geography) {
    const Metres own = geography.centre_of_entity.at(entity.code);
    bool others = false;
    for (const auto& [code, other] : atlas.sources().entities) {
        if (code == entity.code || other.region != entity.region || !geography.centre_of_entity.contains(code)) continue;
        if (distance(geography.centre_of_entity.at(code), own) < alone) return false;
        others = true;
    }
    return others;
}

}  // namespace

void add_member_points(const Atlas& atlas, Geography& geography) {
    for (const auto& [code, entity] : atlas.sources().entities) {
        const auto centre = geography.centre_of_entity.find(code);
        if (centre == geography.centre_of_entity.end()) continue;
        const Territory* territory = atlas.territory_of_member(code);
        geography.points[members_layer][geography.frame_of_entity.at(code)].push_back(
            {code, entity.short_name(), entity.type, centre->second, territory ? territory->id : std::string()});
    }
}

void add_layer_points(const std::string& name, const GeoLayerSpec& spec, const Atlas& atlas, const Placer& placer, Geography& geography,
                      Diagnostics& diagnostics) {
    const OgrRequest request{spec.file, spec.sublayer, spec.code, spec.label, spec.category, {}, spec.projection, false, spec.origin};
    const std::vector<OgrFeature> features = read_ogr_file(request, diagnostics);
    const bool entities = of_entities(features, atlas);
    const Regions regions(atlas, geography);
    const Shores shores(geography);
    auto& frames = geography.points[name];
    Misplaced misplaced;
    Codes codes;
    for (const OgrFeature& feature : features) {
        if (feature.points.empty()) misplaced.empty.push_back(feature.code.empty() ? feature.name : feature.code);
        for (const Metres degrees : feature.points) {
            const std::string frame = frame_at(degrees);
            const Metres at = frame.empty() ? Metres{} : placer.projected(degrees, frame);
            const auto entity = atlas.sources().entities.find(feature.code);
            if (entities && entity != atlas.sources().entities.end() && !regions.holds(entity->second.region, frame, at))
                misplaced.outside.push_back(called(feature));
            else if (frame.empty() || !shores.hold(at, frame)) misplaced.elsewhere.push_back(called(feature));
            else
                frames[frame].push_back({codes.distinct(feature.code), feature.name, feature.category, at,
                                         territory_at(geography.frame(Detail::full, frame), at)});
        }
    }
    if (!features.empty() && misplaced.empty.size() == features.size()) refuse_empty_layer(spec.file, spec.origin, diagnostics);
    else misplaced.report(spec, frames.empty(), diagnostics);
}

void check_entity_centres(const Atlas& atlas, const Geography& geography, Diagnostics& diagnostics) {
    const Regions regions(atlas, geography);
    for (const auto& [code, entity] : atlas.sources().entities) {
        const auto centre = geography.centre_of_entity.find(code);
        if (centre == geography.centre_of_entity.end()) continue;
        const std::string& frame = geography.frame_of_entity.at(code);
        const bool outside = regions.real() ? !regions.holds(entity.region, frame, centre->second)
                                            : frame == "met" && is_alone(entity, atlas, geography);
        if (!outside) continue;
        const auto region = atlas.sources().regions.find(entity.region);
        diagnostics.warning("point-outside-region", entity.origin,
                            message("the centre of “{}” ({}) lies outside its region, {}", entity.name, code,
                                    region == atlas.sources().regions.end() ? entity.region : region->second.name),
                            tr("check its longitude and latitude, or its region"));
    }
}

}  // namespace portraits
