#include "draw/share_card.hpp"

#include "draw/maps/close_maps.hpp"
#include "draw/pen.hpp"

namespace portraits {

namespace {

constexpr double width = ShareCardSize::width, height = ShareCardSize::height;
constexpr double margin = 36, words_width = 318;
constexpr Box map_box{356, 24, 220, 250};

Transform moved(double x, double y) {
    Transform t;
    t.e = x;
    t.f = y;
    return t;
}

const MapDrawing* map_of(const ShareCard& card) { return card.map ? std::get_if<MapDrawing>(&card.map->drawing) : nullptr; }

Picture draw_map_of(const MapDrawing& map, const DrawContext& context) {
    if (map.view.kind != MapView::Kind::locator) return draw_national_cover(map, context, map_box.width, map_box.height);
    MapDrawing dark = map;
    dark.view.layout = "couverture";
    return draw_locator(dark, context, map_box.width, map_box.height);
}

/// The ground with the map's own base over it.
Picture draw_card_base(const PicturePtr& map_base) {
    Canvas canvas(width, height);
    canvas.rectangle({0, 0, width, height}, Ink::of(Role::cover_ground));
    if (map_base) canvas.use(map_base, moved(map_box.x, map_box.y));
    return canvas.finish(width, height);
}

/// The base of the map goes into the card's, which is drawn once for all cards with the same one.
void draw_ground_and_map(Canvas& canvas, const ShareCard& card, const DrawContext& context) {
    Picture map = map_of(card) ? draw_map_of(*map_of(card), context) : Picture{};
    const auto* use = map.nodes.empty() ? nullptr : std::get_if<Use>(&map.nodes.front());
    const PicturePtr base = use && use->transform.identity() ? use->picture : nullptr;
    const std::string key = base ? "share card|locator" : "share card|plain";
    canvas.use(context.base_maps.get(key, [&] { return draw_card_base(base); }), {});
    if (base) map.nodes.erase(map.nodes.begin());
    if (!map.nodes.empty()) canvas.use(std::make_shared<const Picture>(std::move(map)), moved(map_box.x, map_box.y));
}

class CardWords {
public:
    CardWords(Canvas& canvas, const DrawContext& context) : pen_(canvas, context) {}

    void draw(const ShareCard& card) {
        double y = margin + 14;
        if (!card.kicker.empty()) y = lines(fit(card.kicker, style(13, 700), 1), y, Role::cover_accent) + 12;
        y = name(card.name, y);
        if (!card.place.empty()) y = lines(fit(card.place, style(16, 700), 1), y + 26, Role::cover_ink);
        if (!card.places.empty()) lines(fit(card.places, style(14, 400), 2), y + 21, Role::cover_note);
        facts(card.facts);
        pen_.text(card.footer, style(11, 400), margin, height - 18, Role::cover_note);
        pen_.text(card.note, style(9, 400), map_box.x + map_box.width, height - 18, Role::cover_note, Anchor::end);
    }

private:
    static TextStyle style(double size, int weight) {
        TextStyle made;
        made.size = size;
        made.weight = weight;
        return made;
    }

    struct Fitted {
        std::vector<LinePtr> lines;
        double size = 0;
    };

    /// The largest size, down to three fifths of the wished one, at which the words hold in so many lines; else as many lines as needed.
    Fitted fit(const std::string& words, TextStyle with, std::size_t most_lines) const {
        const double least = 0.6 * with.size;
        for (;; with.size -= 1) {
            std::vector<LinePtr> set = balanced(pen_.context.shaper, words, with, words_width);
            if (set.size() <= most_lines || with.size - 1 < least) return {std::move(set), with.size};
        }
    }

    /// Returns the baseline of the last line.
    double lines(const Fitted& text, double baseline, Role role) {
        for (const LinePtr& line : text.lines) {
            pen_.canvas.text(line, margin, baseline, Ink::of(role));
            baseline += 1.16 * text.size;
        }
        return baseline - 1.16 * text.size;
    }

    double name(const std::string& words, double y) {
        const Fitted set = fit(words, style(38, 900), 2);
        return lines(set, y + 0.8 * set.size, Role::cover_ink);
    }

    void facts(const std::vector<CoverFact>& all) {
        double x = margin;
        for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 3); ++i) {
            const LinePtr value = pen_.line(all[i].value, style(26, 900)), label = pen_.line(all[i].label, style(12, 400));
            pen_.canvas.text(value, x, height - 66, Ink::of(Role::cover_ink));
            pen_.canvas.text(label, x, height - 48, Ink::of(Role::cover_note));
            x += std::max(value->width, label->width) + 22;
        }
    }

    Pen pen_;
};

}  // namespace

Picture draw_share_card(const ShareCard& card, const DrawContext& context) {
    Canvas canvas(width, height);
    draw_ground_and_map(canvas, card, context);
    CardWords(canvas, context).draw(card);
    return canvas.finish(width, height);
}

}  // namespace portraits
