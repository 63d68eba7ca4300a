#include "write/geojson/write_geojson.hpp"

#include <nlohmann/json.hpp>

#include "base/format.hpp"

namespace portraits {

namespace {

using Json = nlohmann::ordered_json;

Json property(const Cell& cell, const Column& column) {
    if (!column.numeric) return to_text(cell.text);
    return cell.value.known() ? Json(cell.value.number) : Json(nullptr);
}

Json properties(const Dataset::Part& part, const Table::Row& row) {
    Json all = Json::object();
    for (std::size_t i = 0; i < part.keys.size(); ++i) {
        const Cell& cell = row.cells[i];
        all[part.keys[i]] = property(cell, part.table.columns[i]);
        if (part.table.columns[i].numeric && !cell.value.known()) all[part.keys[i] + "_signe"] = sign_of(cell.value.missing);
    }
    return all;
}

void add_ring(std::string& out, const DegreeRing& ring) {
    out += '[';
    const char* between = "";
    for (const LonLat& p : ring) {
        out += fmt::format("{}[{:.5f},{:.5f}]", between, p.lon, p.lat);
        between = ",";
    }
    out += ']';
}

void add_polygon(std::string& out, const DegreePolygon& polygon) {
    out += '[';
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        if (i) out += ',';
        add_ring(out, polygon[i]);
    }
    out += ']';
}

/// Written by hand: a library's numbers would have seventeen digits.
std::string geometry(const std::vector<DegreePolygon>& polygons) {
    std::string out = "{\"type\":\"MultiPolygon\",\"coordinates\":[";
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        if (i) out += ',';
        add_polygon(out, polygons[i]);
    }
    return out + "]}";
}

}  // namespace

std::string write_geojson(const Dataset::Part& part, const std::map<std::string, std::vector<DegreePolygon>>& areas, const std::string& note) {
    std::string out = "{\"type\":\"FeatureCollection\",\"note\":" + Json(note).dump() + ",\"features\":[\n";
    for (std::size_t i = 0; i < part.table.rows.size(); ++i) {
        const Table::Row& row = part.table.rows[i];
        const std::string code = to_text(row.cells.front().text);
        const auto found = areas.find(code);
        out += fmt::format("{{\"type\":\"Feature\",\"id\":{},\"geometry\":{},\"properties\":{}}}", Json(code).dump(),
                           found == areas.end() ? "null" : geometry(found->second), properties(part, row).dump());
        out += i + 1 < part.table.rows.size() ? ",\n" : "\n";
    }
    return out + "]}\n";
}

}  // namespace portraits
