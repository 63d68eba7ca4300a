#include <memory>
#include <mutex>

#include "base/messages.hpp"
#include "late/gdal.hpp"
#include "load/tables/raw_table.hpp"

namespace portraits {

namespace {

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        gdal().RegisterOGRXLSX();
        gdal().RegisterOGRODS();
    });
    // Everything as text, the first row included: no code loses its zeros to a guessed type.
    for (const char* option : {"OGR_XLSX_FIELD_TYPES", "OGR_ODS_FIELD_TYPES"}) gdal().CPLSetThreadLocalConfigOption(option, "STRING");
    for (const char* option : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS"}) gdal().CPLSetThreadLocalConfigOption(option, "DISABLE");
}

OGRLayerH find_sheet(GDALDatasetH workbook, const std::string& sheet) {
    if (!sheet.empty()) return gdal().GDALDatasetGetLayerByName(workbook, sheet.c_str());
    return gdal().GDALDatasetGetLayerCount(workbook) > 0 ? gdal().GDALDatasetGetLayer(workbook, 0) : nullptr;
}

std::vector<std::string> sheet_names(GDALDatasetH workbook) {
    std::vector<std::string> names;
    for (int i = 0; i < gdal().GDALDatasetGetLayerCount(workbook); ++i) names.emplace_back(gdal().OGR_L_GetName(gdal().GDALDatasetGetLayer(workbook, i)));
    return names;
}

std::vector<RawCell> to_row(OGRFeatureH feature) {
    std::vector<RawCell> row;
    const int line = static_cast<int>(gdal().OGR_F_GetFID(feature));
    for (int i = 0; i < gdal().OGR_F_GetFieldCount(feature); ++i) {
        std::string text = gdal().OGR_F_IsFieldSetAndNotNull(feature, i) ? gdal().OGR_F_GetFieldAsString(feature, i) : "";
        while (!text.empty() && text.back() == ' ') text.pop_back();
        text.erase(0, text.find_first_not_of(' '));
        row.push_back({std::move(text), line, i + 1});
    }
    return row;
}

bool is_blank(const std::vector<RawCell>& row) {
    for (const RawCell& cell : row)
        if (!cell.text.empty()) return false;
    return true;
}

constexpr int most_parts = 5000;  // files in a workbook

/// Whether the parts of a workbook, which is a zip, stay within the limit once inflated: by their own headers, beyond which GDAL does
/// not read. What is no zip is left to the drivers.
bool inflates_within(const std::string& file, std::uintmax_t limit) {
    const std::unique_ptr<VSIDIR, decltype(&::VSICloseDir)> parts(gdal().VSIOpenDir(("/vsizip/{" + file + "}").c_str(), -1, nullptr), gdal().VSICloseDir);
    std::uintmax_t bytes = 0;
    int count = 0;
    while (const VSIDIREntry* part = parts ? gdal().VSIGetNextDirEntry(parts.get()) : nullptr) {
        bytes += part->nSize;
        if (bytes > limit || part->nSize > limit || ++count > most_parts) return false;
    }
    return true;
}

using Feature = std::unique_ptr<void, decltype(&::OGR_F_Destroy)>;

void read_rows(OGRLayerH layer, RawTable& table, Diagnostics& diagnostics, const TableLimits& limits) {
    gdal().OGR_L_ResetReading(layer);
    for (;;) {
        const Feature feature(gdal().OGR_L_GetNextFeature(layer), gdal().OGR_F_Destroy);
        if (!feature) return;
        std::vector<RawCell> row = to_row(feature.get());
        if (is_blank(row)) continue;
        if (!table.add(std::move(row), diagnostics, limits)) return;
    }
}

}  // namespace

RawTable read_workbook(const std::string& file, const std::string& sheet, Diagnostics& diagnostics, const TableLimits& limits) {
    prepare_gdal();
    RawTable table;
    table.file = std::make_shared<const std::string>(file);
    gdal().CPLPushErrorHandler(gdal().CPLQuietErrorHandler);
    if (!inflates_within(file, limits.inflated)) {
        gdal().CPLPopErrorHandler();
        diagnostics.error("table-too-large", {table.file, 0, 0}, message("the parts of this workbook exceed {} MB once inflated", limits.inflated >> 20),
                          tr("give the table that is needed, and it alone"));
        return table;
    }
    static const char* const drivers[] = {"XLSX", "ODS", nullptr};
    const std::unique_ptr<void, decltype(&::GDALClose)> workbook(
        gdal().GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr), gdal().GDALClose);
    gdal().CPLPopErrorHandler();
    if (!workbook) {
        diagnostics.error("table-unreadable", {table.file, 0, 0}, tr("this workbook cannot be read"), tr("open it and save it again as .xlsx or .ods"));
        return table;
    }
    const OGRLayerH layer = find_sheet(workbook.get(), sheet);
    if (layer == nullptr) {
        diagnostics.error("sheet-unknown", {table.file, 0, 0}, message("unknown sheet “{}”", sheet),
                          did_you_mean(sheet, sheet_names(workbook.get())));
        return table;
    }
    table.file = std::make_shared<const std::string>(file + '!' + gdal().OGR_L_GetName(layer));
    read_rows(layer, table, diagnostics, limits);
    if (table.header.empty()) diagnostics.error("table-empty", {table.file, 0, 0}, tr("the table is empty"));
    return table;
}

}  // namespace portraits
