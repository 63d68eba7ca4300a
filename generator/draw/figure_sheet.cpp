#include "draw/figure_sheet.hpp"

#include "draw/canvas.hpp"

namespace portraits {

namespace {

constexpr double margin = 16;

/// Lines of text one under the other.
class Words {
public:
    Words(Canvas& canvas, Shaper& shaper, double width) : canvas_(canvas), shaper_(shaper), width_(width) {}

    void write(const std::string& text, double size, int weight, Role role) {
        if (text.empty()) return;
        TextStyle style;
        style.size = size;
        style.weight = weight;
        for (const LinePtr& line : shaper_.paragraph({{text, style, false}}, width_)) {
            y += 1.32 * size;
            canvas_.text(line, margin, y - 0.3 * size, Ink::of(role));
        }
    }

    double y = margin;

private:
    Canvas& canvas_;
    Shaper& shaper_;
    double width_;
};

}  // namespace

Picture figure_sheet(const Figure& figure, const Picture& drawing, const std::string& where, const DrawContext& context) {
    Canvas canvas(drawing.width + 2 * margin, 0);
    Words words(canvas, context.shaper, drawing.width);
    words.write(where, 8.5, 700, Role::muted);
    words.write(figure.title, 13, 900, Role::ink);
    words.write(figure.subtitle, 9, 400, Role::muted);
    if (figure.demonstration) words.write("Données fictives de démonstration", 8.5, 700, Role::ink);
    words.y += 12;
    Transform place;
    place.e = margin;
    place.f = words.y;
    canvas.use(std::make_shared<const Picture>(drawing), place);
    words.y += drawing.height + 10;
    words.write(to_text(figure.sources), 7.5, 400, Role::muted);
    words.write(to_text(figure.notes), 7.5, 400, Role::muted);
    return canvas.finish(drawing.width + 2 * margin, words.y + margin);
}

}  // namespace portraits
