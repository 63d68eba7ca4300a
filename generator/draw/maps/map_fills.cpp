#include "draw/maps/map_fills.hpp"

#include "compute/classify.hpp"

namespace portraits {
namespace {

AreaPaint paint_of(const Shown& shown, const ClassedFill& fill) {
    if (!shown.value.known()) return {Ink::of(Role::paper), shown.value.missing};
    const int place = class_of(shown.value.number, fill.limits);
    if (place < 0 || place >= static_cast<int>(fill.colours.size())) return {Ink::of(Role::paper), Missing::not_available};
    AreaPaint paint{Ink::of(fill.colours[static_cast<std::size_t>(place)]), Missing::none};
    paint.pattern = pattern_of(fill, static_cast<std::size_t>(place));
    return paint;
}

AreaPaint paint_of(const std::string& territory, const std::string& category, const CategoryFill& fill) {
    for (std::size_t i = 0; i < fill.items.size(); ++i) {
        const CategoryFill::Item& item = fill.items[i];
        if (item.code != category) continue;
        AreaPaint paint{Ink::of(item.colour)};
        if (fill.second == CategoryFill::Second::patterns) paint.pattern = item.pattern;
        if (fill.second == CategoryFill::Second::numbers) paint.number = static_cast<int>(i) + 1;
        return paint;
    }
    const auto why = fill.missing.find(territory);
    return {Ink::of(Role::paper), why == fill.missing.end() ? Missing::not_available : why->second};
}

}  // namespace

MapFills::MapFills(const MapDrawing& map) {
    if (const auto* classes = std::get_if<ClassedFill>(&map.fill)) {
        has_values_ = true;
        for (const auto& [id, shown] : classes->values) paints_.emplace_hint(paints_.end(), id, paint_of(shown, *classes));
    }
    if (const auto* categories = std::get_if<CategoryFill>(&map.fill)) {
        has_values_ = true;
        for (const auto& [id, category] : categories->values) paints_.emplace_hint(paints_.end(), id, paint_of(id, category, *categories));
        for (const auto& [id, why] : categories->missing) paints_[id] = {Ink::of(Role::paper), why};
    }
}

AreaPaint MapFills::of(const std::string& code) const {
    const auto found = paints_.find(code);
    if (found != paints_.end()) return found->second;
    return has_values_ ? AreaPaint{Ink::of(Role::paper), Missing::not_available} : AreaPaint{};
}

void MissingKinds::add(const AreaPaint& paint) {
    if (paint.missing != Missing::none) present_.insert(paint.missing);
}

std::string MapFills::key() const {
    std::string key;
    for (const auto& [id, paint] : paints_) {
        key += id.substr(id.find('-') + 1) + '=';
        key += paint.missing == Missing::none ? to_hex(paint.ink.rgb) : sign_of(paint.missing);
        key += paint.number > 0 ? std::to_string(paint.number) : "";
        key += paint.pattern == Pattern::none ? ";" : '/' + std::to_string(static_cast<int>(paint.pattern)) + ';';
    }
    return key;
}

}  // namespace portraits
