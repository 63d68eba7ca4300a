#include <cmath>

#include "write/pdf/content.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {
Transform as_printed(Transform t) {
    t.e = std::round(t.e * 100) / 100;
    t.f = std::round(t.f * 100) / 100;
    return t;
}
}  // namespace

void Content::font(const std::string& resource, double size) {
    if (state_.font == resource && state_.font_size == size) return;
    state_.font = resource;
    state_.font_size = size;
    out_ += '/' + resource + ' ';
    number(size);
    out_ += "Tf\n";
}

void Content::tracking(double points) {
    if (state_.tracking == points) return;
    state_.tracking = points;
    number(points, 4);
    out_ += "Tc\n";
}

/// Glyphs stand upright although y points down here: the text matrix mirrors them back. A next text with the same slope
/// continues the text object, as most do.
void Content::begin_text(const Transform& placement) {
    const Transform to = as_printed(placement);
    const auto same_slope = [&] { return to.a == text_at_.a && to.b == text_at_.b && to.c == text_at_.c && to.d == text_at_.d; };
    const bool upright = to.a == 1 && to.b == 0 && to.c == 0 && to.d == 1;
    if (in_text_ && upright && same_slope()) {
        if (to.e != text_at_.e || to.f != text_at_.f) {
            point({to.e - text_at_.e, text_at_.f - to.f});
            out_ += "Td\n";
        }
    } else {
        if (!in_text_) out_ += "BT\n";
        for (const double v : {to.a, to.b, -to.c, -to.d}) number(v, 5);
        point({to.e, to.f});
        out_ += "Tm\n";
    }
    in_text_ = true;
    text_at_ = to;
}

void Content::end_text() {
    if (in_text_) out_ += "ET\n";
    in_text_ = false;
}

void Content::show(const std::string& glyphs, const Transform& placement, Glyphs as) {
    begin_text(placement);
    if (state_.glyphs != as) {
        state_.glyphs = as;
        out_ += as == Glyphs::filled ? "0 Tr\n" : "1 Tr\n";
    }
    out_ += glyphs;
    out_ += "TJ\n";
}

void Content::begin_marked(const std::string& tag, const std::string& properties) {
    end_text();
    out_ += '/' + tag + (properties.empty() ? std::string(" BMC\n") : properties + "BDC\n");
}

void Content::end_marked() {
    end_text();
    out_ += "EMC\n";
}

}  // namespace portraits::pdf
