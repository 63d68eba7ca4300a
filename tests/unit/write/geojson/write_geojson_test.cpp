// Features as RFC 7946 wants them, missing numbers as null with their sign.
#include <gtest/gtest.h>

#include "write/geojson/write_geojson.hpp"

namespace portraits {
namespace {

Dataset::Part two_territories() {
    Dataset::Part part{"territoires", "Deux territoires", {"code", "emploi"}, {}};
    part.table.columns.resize(2);
    part.table.columns[1].numeric = true;
    const auto add = [&](const char* code, Value value) {
        Table::Row row;
        row.cells.resize(2);
        row.cells[0].text = plain(code);
        row.cells[1].value = value;
        part.table.rows.push_back(row);
    };
    add("ti-1", Value::of(12.5));
    add("ti-2", Value::absent(Missing::secret));
    return part;
}

TEST(Geojson, WritesShapesAndProperties) {
    const DegreePolygon square = {{{2, 48}, {3, 48}, {3, 49}, {2, 48}}};
    const std::string text = write_geojson(two_territories(), {{"ti-1", {square}}}, "schématique");
    EXPECT_EQ(text,
              "{\"type\":\"FeatureCollection\",\"note\":\"schématique\",\"features\":[\n"
              "{\"type\":\"Feature\",\"id\":\"ti-1\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
              "[[[[2.00000,48.00000],[3.00000,48.00000],[3.00000,49.00000],[2.00000,48.00000]]]]},"
              "\"properties\":{\"code\":\"ti-1\",\"emploi\":12.5}},\n"
              "{\"type\":\"Feature\",\"id\":\"ti-2\",\"geometry\":null,\"properties\":{\"code\":\"ti-2\",\"emploi\":null,\"emploi_signe\":\"s\"}}\n"
              "]}\n");
}

}  // namespace
}  // namespace portraits
