#include "write/xlsx/write_xlsx.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <map>

#include <unistd.h>
#include <xlsxwriter.h>

#include "base/files.hpp"
#include "base/format.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "base/reasons.hpp"

namespace portraits {

namespace {

/// A file of its own in the temporary folder, removed at the end: the library only writes to files.
class TemporaryFile {
public:
    TemporaryFile() : path_((std::filesystem::temp_directory_path() / "portraits-XXXXXX").string()) {
        const int file = mkstemp(path_.data());
        if (file < 0) throw EnvironmentError(message("cannot write {}: {}", path_, std::strerror(errno)));
        close(file);
    }
    ~TemporaryFile() { std::filesystem::remove(path_, ignored_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
    std::error_code ignored_;
};

constexpr double narrowest = 8, widest = 60;  // columns, in digits of the usual type
constexpr std::size_t measured_rows = 200;

class Workbook {
public:
    explicit Workbook(const std::string& path) : book_(workbook_new(path.c_str())) {
        bold_ = workbook_add_format(book_);
        format_set_bold(bold_);
        format_set_text_wrap(bold_);
        format_set_align(bold_, LXW_ALIGN_VERTICAL_TOP);
    }

    void properties(const Dataset& dataset) {
        lxw_doc_properties about{};
        std::string title = dataset.title, publisher = dataset.publisher, description = dataset.description;  // the library takes no const
        about.title = title.data();
        about.company = publisher.data();
        about.comments = description.data();
        about.created = seconds(dataset.date);
        workbook_set_properties(book_, &about);
    }

    void text_sheet(const char* name, const std::vector<std::string>& lines) {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, name);
        worksheet_set_column(sheet, 0, 0, 110, nullptr);
        for (std::size_t i = 0; i < lines.size(); ++i)
            worksheet_write_string(sheet, static_cast<lxw_row_t>(i), 0, lines[i].c_str(), i == 0 ? bold_ : nullptr);
    }

    void table_sheet(const Dataset::Part& part) {
        const Table& table = part.table;
        lxw_worksheet* sheet = workbook_add_worksheet(book_, part.name.c_str());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            const double width = width_of(table, i);
            worksheet_set_column(sheet, column, column, width, nullptr);
            worksheet_write_string(sheet, 0, column, title_of(table.columns[i]).c_str(), bold_);
            for (std::size_t r = 0; r < table.rows.size(); ++r)
                cell(sheet, static_cast<lxw_row_t>(r + 1), column, table.rows[r].cells[i], table.columns[i]);
        }
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), static_cast<lxw_col_t>(table.columns.size() - 1));
    }

    /// Writes the file.
    bool finish() { return workbook_close(book_) == LXW_NO_ERROR; }

private:
    static std::string title_of(const Column& column) { return column.unit.empty() ? column.title : column.title + " (" + column.unit + ")"; }

    static double width_of(const Table& table, std::size_t column) {
        double width = narrowest;
        for (std::size_t r = 0; r < std::min(table.rows.size(), measured_rows); ++r)
            width = std::max(width, static_cast<double>(utf8_length(to_text(table.rows[r].cells[column].text))) + 2);
        return std::min(std::max(width, static_cast<double>(utf8_length(table.columns[column].title)) / 2), widest);
    }

    void cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, const Column& about) {
        if (about.numeric && cell.value.known()) {
            worksheet_write_number(sheet, row, column, cell.value.number, number_format(about.decimals));
            return;
        }
        const std::string text = to_text(cell.text);
        if (!text.empty()) worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
    }

    lxw_format* number_format(int decimals) {
        lxw_format*& format = numbers_[decimals];
        if (!format) {
            format = workbook_add_format(book_);
            format_set_num_format(format, ("#,##0" + (decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "")).c_str());
        }
        return format;
    }

    /// Noon UTC of an ISO date.
    static std::time_t seconds(const std::string& date) {
        std::tm day{};
        if (!strptime(date.c_str(), "%Y-%m-%d", &day)) return 0;
        day.tm_hour = 12;
        return timegm(&day);
    }

    lxw_workbook* book_;
    lxw_format* bold_;
    std::map<int, lxw_format*> numbers_;
};

}  // namespace

std::string write_xlsx(const Dataset& dataset) {
    const TemporaryFile file;
    Workbook book(file.path());
    book.properties(dataset);
    book.text_sheet("lisez-moi", dataset.readme);
    for (const Dataset::Part& part : dataset.parts) book.table_sheet(part);
    if (!book.finish()) throw environment_failure("cannot write {}: {}", file.path(), errno);
    return read_file(file.path());
}

}  // namespace portraits
