#include "load/tables/read_places.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/messages.hpp"
#include "load/tables/codes.hpp"
#include "base/few_complaints.hpp"
#include "load/tables/numbers.hpp"
#include "load/tables/read_observations.hpp"

namespace portraits {

namespace {

/// The rows of a table by the names of their columns.
class PlaceRows {
public:
    PlaceRows(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics, std::initializer_list<const char*> columns)
        : table_(table), few_(diagnostics) {
        for (const char* name : columns)
            if (const auto index = require_column(table, {name, asked_at}, diagnostics)) columns_.emplace_back(name, *index);
            else complete_ = false;
    }

    template <class Place> std::map<std::string, Place> read(const std::function<void(Place&)>& fill) {
        std::map<std::string, Place> places;
        each([&](const RawCell& code) {
            const auto [place, fresh] = places.try_emplace(code.text);
            if (fresh) fill(place->second);
            else duplicate();
        });
        return places;
    }

    /// Calls for the code of each row that has a whole one.
    template <class Call> void each(const Call& call) {
        for (const auto& row : table_.rows) {
            row_ = &row;
            const RawCell* code = complete_ ? cell("code") : nullptr;
            if (code && check_code(*code)) call(*code);
        }
    }
    void duplicate() {
        const RawCell& code = *cell("code");
        few_.error("place-duplicate", table_.origin(code), message("the code “{}” appears twice", code.text));
    }

    std::string text(const char* column) const {
        const RawCell* written = cell(column);
        return written ? written->text : std::string();
    }
    double number(const char* column) {
        const RawCell* written = cell(column);
        const auto value = written ? parse_value(written->text) : std::nullopt;
        if (written && !value) few_.error("number-invalid", table_.origin(*written), message("“{}” is not a number", written->text));
        return value ? value->number : 0;
    }
    Origin origin() const { return table_.origin(row_->front()); }

private:
    const RawCell* cell(std::string_view column) const {
        // A handful, asked for each cell: looked through, they are found before a map has compared two.
        const std::size_t index = std::find_if(columns_.begin(), columns_.end(), [&](const auto& each) { return each.first == column; })->second;
        return index < row_->size() ? &(*row_)[index] : nullptr;
    }
    bool check_code(const RawCell& code) {
        const std::string whole = with_lost_zero(code.text);
        if (whole.empty() && !code.text.empty()) return true;
        if (code.text.empty()) few_.error("code-missing", table_.origin(code), tr("a row without a code"));
        else few_.error("code-zero-lost", table_.origin(code), message("the code “{}” has {} digits: leading zero lost?", code.text, code.text.size()),
                        message("write “{}”; in a spreadsheet, give the column the format “Text”", whole));
        return false;
    }

    const RawTable& table_;
    FewComplaints few_;
    std::vector<std::pair<std::string_view, std::size_t>> columns_;  // names, which the caller keeps, and places
    const std::vector<RawCell>* row_ = nullptr;
    bool complete_ = true;
};

}  // namespace

std::map<std::string, Entity> read_entities(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics) {
    PlaceRows rows(table, asked_at, diagnostics,
                   {"code", "nom", "type", "departement", "region", "communes", "population_2020", "lon", "lat"});
    return rows.read<Entity>([&](Entity& entity) {
        entity.code = rows.text("code");
        entity.name = rows.text("nom");
        entity.type = rows.text("type");
        entity.department = rows.text("departement");
        entity.region = rows.text("region");
        entity.communes = static_cast<int>(rows.number("communes"));
        entity.population = rows.number("population_2020");
        entity.centre = {rows.number("lon"), rows.number("lat")};
        entity.origin = rows.origin();
    });
}

std::map<std::string, Department> read_departments(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics) {
    PlaceRows rows(table, asked_at, diagnostics, {"code", "nom", "region"});
    return rows.read<Department>([&](Department& department) {
        department = {rows.text("code"), rows.text("nom"), rows.text("region")};
    });
}

std::vector<Commune> read_communes(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics) {
    PlaceRows rows(table, asked_at, diagnostics, {"code", "nom", "territoire", "membre", "code_postal"});
    std::vector<Commune> communes;
    communes.reserve(table.rows.size());
    std::unordered_set<std::string> known;
    known.reserve(table.rows.size());
    rows.each([&](const RawCell& code) {
        Commune commune{code.text, rows.text("nom"), rows.text("territoire"), rows.text("membre"), rows.text("code_postal"), rows.origin()};
        if (known.insert(commune.code + '\n' + commune.territory).second) communes.push_back(std::move(commune));
        else rows.duplicate();
    });
    return communes;
}

std::map<std::string, Region> read_regions(const RawTable& table, const Origin& asked_at, Diagnostics& diagnostics) {
    PlaceRows rows(table, asked_at, diagnostics, {"code", "nom"});
    return rows.read<Region>([&](Region& region) { region = {rows.text("code"), rows.text("nom")}; });
}

}  // namespace portraits
