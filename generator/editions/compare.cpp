#include "editions/compare.hpp"

#include <cmath>

#include "editions/compare_files.hpp"
#include "editions/withheld.hpp"

namespace portraits {

namespace {

/// The entry of the newer edition, or of the older where it is gone; an empty one when neither has it.
template <class Map> typename Map::mapped_type newest(const Map& after, const Map& before, const std::string& key) {
    if (const auto found = after.find(key); found != after.end()) return found->second;
    const auto found = before.find(key);
    return found == before.end() ? typename Map::mapped_type() : found->second;
}

/// Calls `each(key, before, after)` for every key of either, in order; null where a side lacks it.
template <class Map, class Call> void for_each_pair(const Map& before, const Map& after, const Call& each) {
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        if (b == after.end() || (a != before.end() && a->first < b->first)) each(a->first, &a->second, static_cast<decltype(&a->second)>(nullptr)), ++a;
        else if (a == before.end() || b->first < a->first) each(b->first, static_cast<decltype(&b->second)>(nullptr), &b->second), ++b;
        else each(a->first, &a->second, &b->second), ++a, ++b;
    }
}

class Comparer {
public:
    Comparer(const EditionFolder& before, const EditionFolder& after) : before_(before), after_(after) {}

    EditionChanges run() {
        changes_.before = before_.head;
        changes_.after = after_.head;
        for_each_pair(before_.values, after_.values, [&](const auto& key, const auto* a, const auto* b) { add_value(key, a, b); });
        for (const char* table : {"indicateurs", "sources", "membres", "territoires"}) add_records(table);
        compare_files(before_, after_, Withheld(before_, after_, changes_.values), changes_);
        add_territories();
        return std::move(changes_);
    }

private:
    /// Of an indicator and year that the newer edition still has, a value that lacks may be a hidden one: references have no line then.
    bool may_be_hidden(const ValueKey& key) {
        if (still_published_.empty())
            for (const auto& [each, value] : after_.values) still_published_.insert(each.indicator + " " + each.year);
        const bool gone = territory(before_, key.place) && !territory(after_, key.place);
        return !gone && still_published_.contains(key.indicator + " " + key.year);
    }

    void add_value(const ValueKey& key, const PublishedValue* a, const PublishedValue* b) {
        if (a && b && *a == *b) {
            ++changes_.values_same;
            return;
        }
        ValueChange change;
        change.key = key;
        change.change = !a ? Change::added : !b ? Change::removed : Change::changed;
        const PublishedIndicator indicator = newest(after_.indicators, before_.indicators, key.indicator);
        const PublishedPlace place = newest(after_.places, before_.places, key.place);
        change.place = place.name;
        change.page = place.page;
        change.indicator = indicator.label;
        change.category = (b ? b : a)->category_label;
        if (change.category.empty()) change.category = key.category;
        if ((b ? b : a)->kind == PublishedValue::Kind::label) change.category.clear();
        const bool number = a && a->kind == PublishedValue::Kind::number;
        change.now_secret = number && (b ? b->secret() : may_be_hidden(key));
        if (a && !change.now_secret) change.before = shown(*a, newest(before_.indicators, after_.indicators, key.indicator));
        if (b) change.after = shown(*b, indicator);
        if (number && b && b->kind == PublishedValue::Kind::number) {
            if (indicator.unit == "%") change.points = b->number - a->number;
            else if (a->number != 0) change.relative = (b->number - a->number) / std::abs(a->number);
            change.same_in_print = change.before == change.after;
        }
        changes_.values.push_back(std::move(change));
    }

    /// Values of territories are compared as values; here their names and places only.
    static bool compared(const std::string& table, const std::string& column) {
        if (table != "territoires") return true;
        return column == "territoire" || column == "code_region" || column == "region" || column == "departements";
    }

    void add_records(const std::string& table) {
        static const std::map<std::string, Record> none;
        const auto a = before_.tables.find(table), b = after_.tables.find(table);
        for_each_pair(a == before_.tables.end() ? none : a->second, b == after_.tables.end() ? none : b->second,
                      [&](const std::string& key, const Record* old, const Record* now) {
                          if (!old || !now) changes_.records.push_back({table, key, {}, old ? Change::removed : Change::added, {}, {}});
                          else add_columns(table, key, *old, *now);
                      });
    }

    void add_columns(const std::string& table, const std::string& key, const Record& old, const Record& now) {
        for_each_pair(old, now, [&](const std::string& column, const std::string* a, const std::string* b) {
            if (!a || !b || *a == *b || !compared(table, column)) return;  // a column that only one edition has is a matter of form
            changes_.records.push_back({table, key, column, Change::changed, *b == "s" ? std::string() : *a, *b});
        });
    }

    void mark(const std::string& code) {
        const bool was = territory(before_, code), is = territory(after_, code);
        if (!was && !is) return;
        changes_.territories[code] = !was ? Change::added : !is ? Change::removed : Change::changed;
        changes_.names[code] = newest(after_.places, before_.places, code).name;
    }

    void mark_own(const std::string& code) {
        mark(code);
        if (changes_.territories.contains(code)) changes_.by_values.insert(code);
    }

    static bool territory(const EditionFolder& edition, const std::string& code) {
        const auto found = edition.places.find(code);
        return found != edition.places.end() && found->second.territory;
    }

    void add_territories() {
        for_each_pair(before_.places, after_.places, [&](const std::string& code, const PublishedPlace* a, const PublishedPlace* b) {
            if ((a && a->territory) || (b && b->territory)) ++changes_.territories_compared;
            if ((a && a->territory) != (b && b->territory)) mark(code);
            else if (a && b && a->territory && (a->name != b->name || own_words_changed(b->page))) mark(code);
        });
        for (const ValueChange& change : changes_.values)
            if (!change.same_in_print) mark_own(change.key.place);
        for (const RecordChange& change : changes_.records)
            if (change.table == "membres" || change.table == "territoires") mark_own(change.key.substr(0, change.key.find(' ')));
    }

    /// Words that changed in the same way on many pages (the name of the edition…) are not this territory's.
    bool own_words_changed(const std::string& page) const {
        for (const TextChange& text : changes_.texts)
            if (text.pages.size() == 1 && text.pages.front() == page) return true;
        return false;
    }

    const EditionFolder& before_;
    const EditionFolder& after_;
    std::set<std::string> still_published_;
    EditionChanges changes_;
};

}  // namespace

EditionChanges compare_editions(const EditionFolder& before, const EditionFolder& after) { return Comparer(before, after).run(); }

}  // namespace portraits
