#include "geo/ogr_file.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/control_characters.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"
#include "geo/ogr_projection.hpp"
#include "geo/ogr_text.hpp"
#include "late/gdal.hpp"

namespace portraits {
namespace {

using Dataset = std::unique_ptr<void, void (*)(void*)>;

constexpr std::uintmax_t largest_file = 2u << 30;  // the largest real one, IGN Admin Express with every commune, is under 600 MB

/// Only drivers that read the file and nothing else: no virtual files, no schemas fetched from a network. The others are not there at all,
/// nor are plug-ins, so that no file can ask for them.
void register_drivers() {
    static const bool registered = (gdal().RegisterOGRGeoJSON(), gdal().RegisterOGRTopoJSON(), gdal().RegisterOGRGeoPackage(), gdal().RegisterOGRShape(), gdal().RegisterOGRFlatGeobuf(),
                                    gdal().RegisterOGRCSV(), true);
    static_cast<void>(registered);
}

/// A Shapefile is several files, all of them ordinary ones.
bool parts_are_files(const std::string& path) {
    const std::filesystem::path file(path);
    if (file.extension() != ".shp" && file.extension() != ".SHP") return true;
    std::error_code error;
    for (const char* extension : {".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".idm", ".SHX", ".DBF", ".PRJ", ".CPG", ".QIX", ".SBN", ".IDM"})
        if (const auto part = std::filesystem::path(file).replace_extension(extension);
            std::filesystem::exists(part, error) && !std::filesystem::is_regular_file(part, error))
            return false;
    return true;
}

Dataset open(const std::string& path, bool table) {
    register_drivers();
    static const char* const vectors[] = {"GeoJSON", "TopoJSON", "GPKG", "ESRI Shapefile", "FlatGeobuf", nullptr};
    static const char* const tables[] = {"CSV", nullptr};
    Dataset opened{nullptr, [](void* dataset) { gdal().GDALClose(dataset); }};
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(path, unreadable) || !parts_are_files(path)) return opened;
    const std::string encoding = encoding_option(path);
    const char* const options[] = {encoding.empty() ? nullptr : encoding.c_str(), nullptr};
    note_input_of_library(path);
    opened.reset(gdal().GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, table ? tables : vectors, options, nullptr));
    return opened;
}

/// GDAL reads networks, archives and standard input through such names: boundaries are plain files.
bool is_local_file(const std::string& path) {
    return path.find("/vsi") != 0 && path.find("://") == std::string::npos && path.find('\0') == std::string::npos;
}

bool may_open(const OgrRequest& request, Diagnostics& diagnostics) {
    std::error_code error;
    if (!is_local_file(request.path))
        diagnostics.error("boundaries-not-local", request.origin, message("“{}” is not a local file", request.path));
    else if (const auto size = std::filesystem::file_size(request.path, error); !error && size > largest_file)
        diagnostics.error("boundaries-too-large", request.origin, message("“{}” exceeds {} MB", request.path, largest_file >> 20),
                          tr("keep the areas that are drawn, with outlines simplified to some ten metres"));
    else return true;
    return false;
}

std::string value_of(OGRFeatureH feature, int field) {
    return trimmed_code(with_controls_shown(readable(gdal().OGR_F_GetFieldAsString(feature, field))));
}

struct FeatureDeleter {
    void operator()(void* feature) const { gdal().OGR_F_Destroy(feature); }
};
using Features = std::vector<std::unique_ptr<void, FeatureDeleter>>;

/// In one pass: text formats are parsed anew each time that a layer is read.
Features all_features(OGRLayerH layer) {
    Features features;
    gdal().OGR_L_ResetReading(layer);
    while (OGRFeatureH feature = gdal().OGR_L_GetNextFeature(layer)) features.emplace_back(feature);
    return features;
}

OGREnvelope extent_of(const Features& features) {
    OGREnvelope whole{};
    bool first = true;
    for (const auto& feature : features) {
        const OGRGeometryH geometry = gdal().OGR_F_GetGeometryRef(feature.get());
        if (geometry == nullptr || gdal().OGR_G_IsEmpty(geometry) == TRUE) continue;
        OGREnvelope own{};
        gdal().OGR_G_GetEnvelope(geometry, &own);
        if (first) whole = own;
        else whole.Merge(own);
        first = false;
    }
    return whole;
}

/// The attribute with the most values among the known codes; −1 when none has any.
int find_attribute(const Features& features, const std::set<std::string>& known) {
    const int fields = features.empty() ? 0 : gdal().OGR_F_GetFieldCount(features[0].get());
    std::vector<int> hits(static_cast<std::size_t>(fields), 0);
    for (const auto& feature : features)
        for (int i = 0; i < fields; ++i) hits[static_cast<std::size_t>(i)] += known.contains(value_of(feature.get(), i)) ? 1 : 0;
    const auto most = std::max_element(hits.begin(), hits.end());
    return most == hits.end() || *most == 0 ? -1 : static_cast<int>(most - hits.begin());
}

/// Indices of attributes, in the order they are named.
using Fields = std::vector<int>;

std::string first_value(OGRFeatureH feature, const Fields& fields) {
    for (const int field : fields)
        if (std::string value = value_of(feature, field); !value.empty()) return value;
    return {};
}

std::vector<std::string> attribute_names(OGRLayerH layer) {
    const OGRFeatureDefnH definition = gdal().OGR_L_GetLayerDefn(layer);
    std::vector<std::string> names;
    for (int i = 0; i < gdal().OGR_FD_GetFieldCount(definition); ++i) names.push_back(readable(gdal().OGR_Fld_GetNameRef(gdal().OGR_FD_GetFieldDefn(definition, i))));
    return names;
}

std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t comma = std::min(list.find(',', start), list.size());
        parts.push_back(trimmed_code(list.substr(start, comma - start)));
        start = comma + 1;
    }
    return parts;
}

MetreRing ring_of(OGRGeometryH line) {
    MetreRing ring;
    for (int i = 0; i + 1 < gdal().OGR_G_GetPointCount(line); ++i) ring.push_back({gdal().OGR_G_GetX(line, i), gdal().OGR_G_GetY(line, i)});
    return ring;
}

void add_shapes(OGRGeometryH geometry, OgrFeature& to) {
    const auto kind = gdal().OGR_GT_Flatten(gdal().OGR_G_GetGeometryType(geometry));
    if (gdal().OGR_G_IsEmpty(geometry) == TRUE) return;
    if (kind == wkbPoint) to.points.push_back({gdal().OGR_G_GetX(geometry, 0), gdal().OGR_G_GetY(geometry, 0)});
    const int parts = gdal().OGR_G_GetGeometryCount(geometry);
    if (kind != wkbPolygon) {
        for (int i = 0; i < parts; ++i) add_shapes(gdal().OGR_G_GetGeometryRef(geometry, i), to);
        return;
    }
    MetrePolygon polygon;
    for (int i = 0; i < parts; ++i) polygon.rings.push_back(ring_of(gdal().OGR_G_GetGeometryRef(geometry, i)));
    if (!polygon.rings.empty()) to.degrees.push_back(std::move(polygon));
}

/// Keeps GDAL's own English complaints off the terminal and remembers whether there was one.
class QuietGdal {
public:
    QuietGdal() {
        gdal().CPLPushErrorHandler(gdal().CPLQuietErrorHandler);
        gdal().CPLErrorReset();
    }
    ~QuietGdal() { gdal().CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
    bool failed() const { return gdal().CPLGetLastErrorType() >= CE_Failure; }
};

/// One opened file and the complaints about it.
class OgrReader {
public:
    OgrReader(const OgrRequest& request, Diagnostics& diagnostics, bool table)
        : request_(request), diagnostics_(diagnostics), dataset_(open(request.path, table)) {}

    std::vector<OgrFeature> read() {
        OGRLayerH layer = dataset_ ? gdal().GDALDatasetGetLayer(dataset_.get(), 0) : nullptr;
        if (layer == nullptr) return unreadable();
        if (!request_.sublayer.empty()) layer = sublayer();
        if (layer == nullptr) return {};
        const Features features = all_features(layer);
        if (quiet_.failed() || features.empty()) return unreadable();
        if (!find_fields(layer, features)) return {};
        if (request_.planar) return made_of(features, ToDegrees(nullptr));
        const auto to_degrees = to_degrees_of(gdal().OGR_L_GetSpatialRef(layer), extent_of(features), request_.path, request_.projection,
                                              request_.origin, diagnostics_);
        return to_degrees ? made_of(features, *to_degrees) : std::vector<OgrFeature>();
    }

    std::vector<TableRow> read_table() {
        OGRLayerH layer = dataset_ ? gdal().GDALDatasetGetLayer(dataset_.get(), 0) : nullptr;
        if (layer == nullptr) {
            diagnostics_.error("table-unreadable", request_.origin, message("the table “{}” cannot be read", request_.path), tr("give a CSV file"));
            return {};
        }
        const Features features = all_features(layer);
        const Fields member{find_attribute(features, request_.known)};
        if (!resolve(layer, request_.code, code_) || !resolve(layer, request_.label, label_)) return {};
        if (member[0] < 0) {
            diagnostics_.error("table-without-members", request_.origin, message("no column of “{}” holds codes of members", request_.path));
            return {};
        }
        std::vector<TableRow> rows;
        for (const auto& feature : features)
            rows.push_back({first_value(feature.get(), member), first_value(feature.get(), code_), first_value(feature.get(), label_)});
        return rows;
    }

private:
    OGRLayerH sublayer() {
        OGRLayerH layer = gdal().GDALDatasetGetLayerByName(dataset_.get(), request_.sublayer.c_str());
        if (layer != nullptr) return layer;
        std::vector<std::string> names;
        for (int i = 0; i < gdal().GDALDatasetGetLayerCount(dataset_.get()); ++i) names.push_back(gdal().OGR_L_GetName(gdal().GDALDatasetGetLayer(dataset_.get(), i)));
        std::string all;
        for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
        diagnostics_.error("sublayer-unknown", request_.origin, message("“{}” has no layer “{}”", request_.path, request_.sublayer),
                           message("it has: {}", all));
        return nullptr;
    }

    bool find_fields(OGRLayerH layer, const Features& features) {
        if (request_.code.empty() && !request_.known.empty()) {
            code_ = {find_attribute(features, request_.known)};
            if (code_[0] < 0)
                diagnostics_.error("boundaries-without-code", request_.origin, message("no attribute of “{}” holds the expected codes", request_.path),
                                   tr("name the attribute in publication.yml"));
            return code_[0] >= 0;
        }
        return resolve(layer, request_.code, code_) && resolve(layer, request_.label, label_) && resolve(layer, request_.category, category_);
    }

    bool resolve(OGRLayerH layer, const std::string& wanted, Fields& fields) {
        if (wanted.empty()) return true;
        const std::vector<std::string> names = attribute_names(layer);
        for (const std::string& name : parts_of(wanted)) {
            int field = gdal().OGR_FD_GetFieldIndex(gdal().OGR_L_GetLayerDefn(layer), name.c_str());
            if (const auto found = std::find(names.begin(), names.end(), name); field < 0 && found != names.end())
                field = static_cast<int>(found - names.begin());
            if (field >= 0) {
                fields.push_back(field);
                continue;
            }
            std::string help = did_you_mean(name, names);
            diagnostics_.error("boundaries-without-code", request_.origin, message("“{}” has no attribute “{}”", request_.path, name),
                               help.empty() ? tr("name the attribute in publication.yml") : std::move(help));
            return false;
        }
        return true;
    }

    std::vector<OgrFeature> made_of(const Features& features, const ToDegrees& to_degrees) const {
        std::vector<OgrFeature> all;
        for (const auto& each : features) {
            OGRFeatureH feature = each.get();
            OgrFeature made{first_value(feature, code_), first_value(feature, label_), first_value(feature, category_), {}, {}};
            if (OGRGeometryH geometry = gdal().OGR_F_GetGeometryRef(feature)) {
                to_degrees.apply(geometry);  // what cannot be projected stays as it is: it will lie outside its place
                add_shapes(geometry, made);
            }
            all.push_back(std::move(made));
        }
        return all;
    }

    std::vector<OgrFeature> unreadable() {
        diagnostics_.error("boundaries-unreadable", request_.origin, message("the boundaries “{}” cannot be read", request_.path),
                           tr("give a vector file: GeoJSON, GeoPackage, Shapefile, TopoJSON…"));
        return {};
    }

    const QuietGdal quiet_;
    const OgrRequest& request_;
    Diagnostics& diagnostics_;
    Dataset dataset_;
    Fields code_, label_, category_;
};

}  // namespace

std::string trimmed_code(std::string text) {
    const std::vector<std::string> spaces{" ", "\t", "\u00A0", "\u202F", "\r", "\n"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string& space : spaces) {
            if (text.starts_with(space)) text.erase(0, space.size()), again = true;
            if (text.ends_with(space)) text.erase(text.size() - space.size()), again = true;
        }
    }
    return text;
}

std::vector<TableRow> read_member_table(const OgrRequest& request, Diagnostics& diagnostics) {
    return may_open(request, diagnostics) ? OgrReader(request, diagnostics, true).read_table() : std::vector<TableRow>();
}

std::vector<OgrFeature> read_ogr_file(const OgrRequest& request, Diagnostics& diagnostics) {
    return may_open(request, diagnostics) ? OgrReader(request, diagnostics, false).read() : std::vector<OgrFeature>();
}

}  // namespace portraits
