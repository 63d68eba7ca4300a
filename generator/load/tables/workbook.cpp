#include <memory>
#include <mutex>

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include "base/messages.hpp"
#include "load/tables/raw_table.hpp"

namespace portraits {

namespace {

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRXLSX();
        RegisterOGRODS();
    });
    // Everything as text, the first row included: no code loses its zeros to a guessed type.
    for (const char* option : {"OGR_XLSX_FIELD_TYPES", "OGR_ODS_FIELD_TYPES"}) CPLSetThreadLocalConfigOption(option, "STRING");
    for (const char* option : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS"}) CPLSetThreadLocalConfigOption(option, "DISABLE");
}

OGRLayer* find_sheet(GDALDataset& workbook, const std::string& sheet) {
    if (sheet.empty()) return workbook.GetLayerCount() > 0 ? workbook.GetLayer(0) : nullptr;
    return workbook.GetLayerByName(sheet.c_str());
}

std::vector<std::string> sheet_names(GDALDataset& workbook) {
    std::vector<std::string> names;
    for (int i = 0; i < workbook.GetLayerCount(); ++i) names.emplace_back(workbook.GetLayer(i)->GetName());
    return names;
}

std::vector<RawCell> to_row(const OGRFeature& feature) {
    std::vector<RawCell> row;
    const int line = static_cast<int>(feature.GetFID());
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        std::string text = feature.IsFieldSetAndNotNull(i) ? feature.GetFieldAsString(i) : "";
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
    const std::unique_ptr<VSIDIR, void (*)(VSIDIR*)> parts(VSIOpenDir(("/vsizip/{" + file + "}").c_str(), -1, nullptr), VSICloseDir);
    std::uintmax_t bytes = 0;
    int count = 0;
    while (const VSIDIREntry* part = parts ? VSIGetNextDirEntry(parts.get()) : nullptr) {
        bytes += part->nSize;
        if (bytes > limit || part->nSize > limit || ++count > most_parts) return false;
    }
    return true;
}

void read_rows(OGRLayer& layer, RawTable& table, Diagnostics& diagnostics, const TableLimits& limits) {
    layer.ResetReading();
    for (;;) {
        const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
        if (!feature) return;
        std::vector<RawCell> row = to_row(*feature);
        if (is_blank(row)) continue;
        if (!table.add(std::move(row), diagnostics, limits)) return;
    }
}

}  // namespace

RawTable read_workbook(const std::string& file, const std::string& sheet, Diagnostics& diagnostics, const TableLimits& limits) {
    prepare_gdal();
    RawTable table;
    table.file = std::make_shared<const std::string>(file);
    CPLPushErrorHandler(CPLQuietErrorHandler);
    if (!inflates_within(file, limits.inflated)) {
        CPLPopErrorHandler();
        diagnostics.error("table-too-large", {table.file, 0, 0}, message("the parts of this workbook exceed {} MB once inflated", limits.inflated >> 20),
                          tr("give the table that is needed, and it alone"));
        return table;
    }
    static const char* const drivers[] = {"XLSX", "ODS", nullptr};
    const std::unique_ptr<GDALDataset> workbook(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers));
    CPLPopErrorHandler();
    if (!workbook) {
        diagnostics.error("table-unreadable", {table.file, 0, 0}, tr("this workbook cannot be read"), tr("open it and save it again as .xlsx or .ods"));
        return table;
    }
    OGRLayer* layer = find_sheet(*workbook, sheet);
    if (!layer) {
        diagnostics.error("sheet-unknown", {table.file, 0, 0}, message("unknown sheet “{}”", sheet),
                          did_you_mean(sheet, sheet_names(*workbook)));
        return table;
    }
    table.file = std::make_shared<const std::string>(file + '!' + layer->GetName());
    read_rows(*layer, table, diagnostics, limits);
    if (table.header.empty()) diagnostics.error("table-empty", {table.file, 0, 0}, tr("the table is empty"));
    return table;
}

}  // namespace portraits
