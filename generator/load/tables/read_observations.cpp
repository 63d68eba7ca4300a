#include "load/tables/read_observations.hpp"

#include <algorithm>
#include <set>

#include "base/messages.hpp"
#include "load/hide_secrets.hpp"
#include "load/tables/codes.hpp"
#include "base/few_complaints.hpp"
#include "load/tables/numbers.hpp"
#include "load/yaml/read_value.hpp"

namespace portraits {

namespace {

int year_of(std::string_view text) {
    if (text.size() != 4 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return 0;
    return std::stoi(std::string(text));
}

/// A column of values: which one, and the year or category that the whole column stands for.
struct ValueColumn {
    std::size_t index = 0;
    int year = 0;
    std::string category;
    NumberStyle style;
};

class ObservationReader {
public:
    ObservationReader(const Indicator& indicator, const TableSpec& spec, const RawTable& table, Diagnostics& diagnostics)
        : indicator_(indicator), spec_(spec), table_(table), diagnostics_(diagnostics), few_(diagnostics) {
        for (const auto& code : indicator.categories) names_[code] = code;
        for (const auto& [code, label] : indicator.category_labels) names_.emplace(label, code);
    }

    Observations read() {
        found_.indicator = indicator_.code;
        if (find_columns()) {
            learn_styles();
            for (const auto& row : table_.rows) read_row(row);
        }
        found_.years.assign(years_.begin(), years_.end());
        if (found_.years.empty()) found_.years = {spec_.constant_year};
        found_.categories = indicator_.categories.empty() ? std::vector<std::string>{""} : indicator_.categories;
        return std::move(found_);
    }

private:
    bool find_columns() {
        const auto perimeter = require_column(table_, spec_.perimeter, diagnostics_);
        bool good = perimeter.has_value();
        if (good) perimeter_ = *perimeter;
        const auto optional_column = [&](const Located<std::string>& name, std::optional<std::size_t>& index) {
            if (name.value.empty()) return;
            index = require_column(table_, name, diagnostics_);
            good = good && index;
        };
        optional_column(spec_.year, year_);
        optional_column(spec_.category, category_);
        optional_column(spec_.secret, secret_);
        return (spec_.wide.empty() ? find_long() : find_wide()) && good;
    }

    bool find_long() {
        if (spec_.value.value.empty()) return false;  // the catalogue already complained
        const auto index = require_column(table_, spec_.value, diagnostics_);
        if (index) values_.push_back({*index, spec_.constant_year, {}, {}});
        return index.has_value();
    }

    bool find_wide() {
        bool good = true;
        for (const auto& [key, name] : spec_.wide) {
            const auto index = require_column(table_, name, diagnostics_);
            ValueColumn column{index.value_or(0), spec_.constant_year, {}, {}};
            const auto category = names_.find(key.value);
            if (category != names_.end()) column.category = category->second;
            else column.year = year_of(key.value);
            if (category == names_.end() && column.year == 0) good = complain_of_key(key);
            good = good && index;
            values_.push_back(std::move(column));
        }
        return good;
    }

    bool complain_of_key(const Located<std::string>& key) {
        diagnostics_.error("category-unknown", key.origin, message("“{}” is neither a year nor a category of “{}”", key.value, indicator_.code),
                           did_you_mean(key.value, indicator_.categories));
        return false;
    }

    void learn_styles() {
        for (ValueColumn& column : values_)
            for (const auto& row : table_.rows)
                if (column.index < row.size()) column.style.learn(row[column.index].text);
    }

    void read_row(const std::vector<RawCell>& row) {
        const RawCell* perimeter = cell(row, perimeter_);
        if (!perimeter || !check_perimeter(*perimeter)) return;
        int year = 0;
        std::string category;
        if (year_ && !read_year(row, year)) return;
        if (category_ && !read_category(row, category)) return;
        bool secret = false;
        if (secret_ && !read_flag(row, secret)) return;
        for (const ValueColumn& column : values_) {
            const RawCell* value = cell(row, column.index);
            Observations::Key key{perimeter->text, year ? year : column.year, category.empty() ? column.category : category};
            if (value && secret) hide(*value, std::move(key));
            else if (value) read_cell(*value, column, std::move(key));
        }
    }

    const RawCell* cell(const std::vector<RawCell>& row, std::size_t index) const { return index < row.size() ? &row[index] : nullptr; }

    bool check_perimeter(const RawCell& written) {
        if (written.text.empty()) {
            few_.error("perimeter-missing", table_.origin(written), tr("a row without a code"), tr("give the code, or remove the row"));
            return false;
        }
        if (!indicator_.places.empty()) return true;  // codes of a layer have their own lengths
        const std::string whole = with_lost_zero(written.text);
        if (whole.empty()) return true;
        few_.error("code-zero-lost", table_.origin(written), message("the code “{}” has {} digits: leading zero lost?", written.text, written.text.size()),
                   message("write “{}”; in a spreadsheet, give the column the format “Text”", whole));
        return false;
    }

    bool read_year(const std::vector<RawCell>& row, int& year) {
        const RawCell* written = cell(row, *year_);
        year = written ? year_of(written->text) : 0;
        if (year == 0 && written) few_.error("year-invalid", table_.origin(*written), message("“{}” is not a year", written->text), tr("write four digits"));
        return year != 0;
    }

    /// The column by which a producer says which rows must not be published.
    bool read_flag(const std::vector<RawCell>& row, bool& secret) {
        const RawCell* written = cell(row, *secret_);
        if (!written) return true;
        static const std::set<std::string> hidden = {"s", "S", "oui", "Oui", "OUI", "1", "vrai", "C"}, open = {"", "non", "Non", "NON", "0", "faux", "F"};
        secret = hidden.contains(written->text);
        if (secret || open.contains(written->text)) return true;
        few_.error("secret-flag-unknown", table_.origin(*written), message("“{}” does not say whether this row is secret", written->text),
                   tr("write s, oui or 1 when it is, nothing, non or 0 when it is not"));
        return false;
    }

    bool read_category(const std::vector<RawCell>& row, std::string& category) {
        const RawCell* written = cell(row, *category_);
        if (!written) return false;
        return written->text.empty() || find_category(*written, category);  // an empty category is the total of them all
    }

    bool find_category(const RawCell& written, std::string& category) {
        const auto found = names_.find(written.text);
        if (found == names_.end()) {
            few_.error("category-unknown", table_.origin(written), message("“{}” is not a category of “{}”", written.text, indicator_.code),
                       did_you_mean(written.text, indicator_.categories));
            return false;
        }
        category = found->second;
        return true;
    }

    void read_cell(const RawCell& written, const ValueColumn& column, Observations::Key key) {
        auto value = parse_value(written.text, column.style);
        if (indicator_.categorical && !(value && !value->known())) {
            if (!find_category(written, key.category)) return;
            value = Value::of(1);
        }
        if (!value)
            return few_.error("number-invalid", table_.origin(written), message("“{}” is not a number", written.text),
                              tr("a number, or n.d., s, /// for a missing one"));
        if (value->missing == Missing::secret && written.text.size() > 1) hide(written, std::move(key));  // "12 s"
        else keep(written, std::move(key), *value);
    }

    void hide(const RawCell& written, Observations::Key key) {
        seal_table(table_.origin(written));
        keep(written, std::move(key), Value::absent(Missing::secret));
    }

    void keep(const RawCell& written, Observations::Key key, Value value) {
        years_.insert(key.year);
        const std::string perimeter = key.perimeter;
        const auto [place, fresh] = found_.values.try_emplace(std::move(key), Located<Value>{value, table_.origin(written)});
        if (fresh) return;
        few_.error("row-duplicate", table_.origin(written), message("a second value for “{}”", perimeter),
                   message("the first one is on line {}", place->second.origin.line));
    }

    const Indicator& indicator_;
    const TableSpec& spec_;
    const RawTable& table_;
    Diagnostics& diagnostics_;
    FewComplaints few_;
    std::map<std::string, std::string> names_;  // code or label of a category → code
    std::size_t perimeter_ = 0;
    std::optional<std::size_t> year_, category_, secret_;
    std::vector<ValueColumn> values_;
    std::set<int> years_;
    Observations found_;
};

}  // namespace

std::optional<std::size_t> require_column(const RawTable& table, const Located<std::string>& name, Diagnostics& diagnostics) {
    const auto index = table.find(name.value);
    if (index || table.header.empty()) return index;  // an empty table has its own complaint
    std::string help = did_you_mean(name.value, table.column_names());
    std::string all;
    for (const auto& column : table.column_names()) all += (all.empty() ? "" : ", ") + column;
    diagnostics.error("column-unknown", name.origin, message("the table {} has no column “{}”", table.file ? *table.file : "", name.value),
                      help.empty() ? message("its columns: {}", all) : std::move(help));
    return std::nullopt;
}

Observations read_observations(const Indicator& indicator, const TableSpec& spec, const RawTable& table, Diagnostics& diagnostics) {
    return ObservationReader(indicator, spec, table, diagnostics).read();
}

}  // namespace portraits
