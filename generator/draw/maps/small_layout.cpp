#include <algorithm>

#include "draw/maps/layout_parts.hpp"

namespace portraits {

NationalLayout small_layout(const LayoutNeed& need, double width) {
    constexpr double gap = 3.5;
    NationalLayout made;
    made.width = width;
    made.small = true;
    made.class_bar = true;
    made.size = 0.6;
    double column = 0;
    for (const std::string& code : overseas_frames())
        column = std::max(column, need.context.shaper.width(need.context.geography.frame(Detail::full, code).name, need.style.inset_name) + 5);
    column = std::clamp(column, width * 0.12, width * 0.21);
    // The legend is measured first: the map takes the height that is left.
    NationalLayout probe = made;
    const auto place_legend = [&](NationalLayout& on, double y) {
        const double top = y;
        if (const double classes = place_classes(on, need, {0, y}, width); classes > 0) y += classes + 6;
        std::vector<LegendEntry> entries = layer_entries(need.map), signs = signs_of(need);
        if (const CategoryFill* categories = category_legend(need.map)) {
            const std::vector<LegendEntry> all = category_entries(*categories);
            entries.insert(entries.begin(), all.begin(), all.end());
        }
        entries.insert(entries.end(), signs.begin(), signs.end());
        if (const double row = place_row(on, need, std::move(entries), true, y, width); row > 0) y += row + 2;
        return y - top;
    };
    const double legend = place_legend(probe, 0), main_width = width - column - 8;
    double main = main_width * need.aspect();
    if (need.heights.most > 0) main = std::clamp(need.heights.most - legend - 9, main_width * 0.4, main);
    fit_main(made, need, {0, 0, main_width, main});
    const double box = (main - 4 * gap) / 5;
    const std::vector<std::string> codes = overseas_frames();
    for (std::size_t i = 0; i < codes.size(); ++i)
        place_inset(made, need, codes[i], {width - column, static_cast<double>(i) * (box + gap), column, box});
    made.height = legend > 0 ? main + 9 + place_legend(made, main + 9) : main + 1;
    return made;
}

}  // namespace portraits
