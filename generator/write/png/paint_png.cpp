#include "write/png/paint_png.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "write/png/encode_png.hpp"
#include "write/png/painter_faces.hpp"

namespace portraits {
namespace {

struct Destroy {
    void operator()(cairo_t* c) const { cairo_destroy(c); }
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
    void operator()(cairo_font_options_t* o) const { cairo_font_options_destroy(o); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

/// Reads from a string, as Cairo's PNG reader wants it.
struct Reading {
    std::string_view rest;
    static cairo_status_t read(void* from, unsigned char* data, unsigned length) {
        auto& self = *static_cast<Reading*>(from);
        if (self.rest.size() < length) return CAIRO_STATUS_READ_ERROR;
        std::copy_n(self.rest.data(), length, data);
        self.rest.remove_prefix(length);
        return CAIRO_STATUS_SUCCESS;
    }
};

class Painter {
public:
    Painter(cairo_t* cairo, const Theme& theme, PainterFaces& faces) : cairo_(cairo), theme_(theme), faces_(faces) {
        const std::unique_ptr<cairo_font_options_t, Destroy> options(cairo_font_options_create());
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(cairo_, options.get());
    }

    void nodes(const std::vector<Node>& all) {
        for (const Node& node : all) std::visit([this](const auto& n) { paint(n); }, node);
    }

private:
    void source(const Ink& ink) {
        const Rgb c = ink.role == Role::none ? ink.rgb : theme_.colour(ink.role);
        cairo_set_source_rgba(cairo_, c.r / 255.0, c.g / 255.0, c.b / 255.0, ink.alpha);
    }

    void pen(const Stroke& stroke) {
        source(stroke.ink);
        cairo_set_line_width(cairo_, stroke.width);
        cairo_set_dash(cairo_, stroke.dash.data(), static_cast<int>(stroke.dash.size()), 0);
        cairo_set_line_cap(cairo_, stroke.round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        cairo_set_line_join(cairo_, stroke.round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    }

    void trace(const Path& path) {
        cairo_new_path(cairo_);
        const Point* p = path.points.data();
        for (const Path::Verb verb : path.verbs) {
            switch (verb) {
                case Path::Verb::move: cairo_move_to(cairo_, p->x, p->y); p += 1; break;
                case Path::Verb::line: cairo_line_to(cairo_, p->x, p->y); p += 1; break;
                case Path::Verb::curve: cairo_curve_to(cairo_, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y); p += 3; break;
                case Path::Verb::close: cairo_close_path(cairo_); break;
            }
        }
    }

    void paint(const Shape& shape) {
        trace(*shape.path);
        cairo_set_fill_rule(cairo_, shape.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
        if (shape.fill) {
            source(*shape.fill);
            cairo_fill_preserve(cairo_);
        }
        if (shape.stroke) {
            pen(*shape.stroke);
            cairo_stroke_preserve(cairo_);
        }
        cairo_new_path(cairo_);
    }

    void paint(const Text& text) {
        if (!text.line) return;
        const Point origin = text.origin();
        if (text.halo) {
            Stroke halo = *text.halo;
            halo.round = true;
            for (const GlyphRun& run : text.line->runs) run_outline(run, origin, halo);
        }
        source(text.ink);
        for (const GlyphRun& run : text.line->runs) {
            const auto glyphs = placed(run, origin);
            cairo_show_glyphs(cairo_, glyphs.data(), static_cast<int>(glyphs.size()));
        }
    }

    void run_outline(const GlyphRun& run, Point origin, const Stroke& halo) {
        const auto glyphs = placed(run, origin);
        cairo_new_path(cairo_);
        cairo_glyph_path(cairo_, glyphs.data(), static_cast<int>(glyphs.size()));
        pen(halo);
        cairo_stroke(cairo_);
    }

    /// The glyphs at their shaped places, with the run's face and size set.
    std::vector<cairo_glyph_t> placed(const GlyphRun& run, Point origin) {
        if (!run.face) throw std::invalid_argument("a run shaped without a font cannot be painted");
        cairo_set_font_face(cairo_, faces_.get(run.face));
        cairo_set_font_size(cairo_, run.style.size);
        std::vector<cairo_glyph_t> glyphs;
        glyphs.reserve(run.glyphs.size());
        for (const Glyph& g : run.glyphs) glyphs.push_back({g.id, origin.x + run.x + g.x, origin.y - run.rise + g.y});
        return glyphs;
    }

    void paint(const Image& image) {
        if (!image.bytes) return;
        if (image.format != Image::Format::png) throw EnvironmentError(tr("Cairo paints PNG images only"));
        Reading reading{*image.bytes};
        const Surface surface(cairo_image_surface_create_from_png_stream(&Reading::read, &reading));
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw EnvironmentError(tr("a PNG image cannot be read"));
        cairo_save(cairo_);
        cairo_translate(cairo_, image.box.x, image.box.y);
        cairo_scale(cairo_, image.box.width / cairo_image_surface_get_width(surface.get()),
                    image.box.height / cairo_image_surface_get_height(surface.get()));
        cairo_set_source_surface(cairo_, surface.get(), 0, 0);
        cairo_paint(cairo_);
        cairo_restore(cairo_);
    }

    void transform(const Transform& t) {
        const cairo_matrix_t matrix{t.a, t.b, t.c, t.d, t.e, t.f};
        cairo_transform(cairo_, &matrix);
    }

    void paint(const Use& use) {
        cairo_save(cairo_);
        transform(use.transform);
        nodes(use.picture->nodes);
        cairo_restore(cairo_);
    }

    void paint(const GroupPtr& group) {
        cairo_save(cairo_);
        transform(group->transform);
        if (group->clip) {
            trace(*group->clip);
            cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
            cairo_clip(cairo_);
        }
        nodes(group->nodes);
        cairo_restore(cairo_);
    }

    cairo_t* cairo_;
    const Theme& theme_;
    PainterFaces& faces_;
};

}  // namespace

namespace {

int pixels(double points, double scale) { return std::max(1, static_cast<int>(std::ceil(points * scale - 1e-6))); }

Surface blank(const Picture& picture, double scale) {
    return Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(picture.width, scale), pixels(picture.height, scale)));
}

void paint_nodes(cairo_surface_t* surface, const std::vector<Node>& nodes, const Theme& theme, double scale, PainterFaces& faces) {
    const std::unique_ptr<cairo_t, Destroy> cairo(cairo_create(surface));
    cairo_scale(cairo.get(), scale, scale);
    Painter(cairo.get(), theme, faces).nodes(nodes);
    if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS)
        throw EnvironmentError(message("the PNG image cannot be made: {}", cairo_status_to_string(status)));
}

void paint_paper(cairo_surface_t* surface, const Theme& theme) {
    const std::unique_ptr<cairo_t, Destroy> cairo(cairo_create(surface));
    const Rgb paper = theme.colour(Role::paper);
    cairo_set_source_rgb(cairo.get(), paper.r / 255.0, paper.g / 255.0, paper.b / 255.0);
    cairo_paint(cairo.get());
}

void copy_pixels(cairo_surface_t* from, cairo_surface_t* to) {
    cairo_surface_flush(to);
    const auto size = static_cast<std::size_t>(cairo_image_surface_get_stride(from)) * static_cast<std::size_t>(cairo_image_surface_get_height(from));
    std::copy_n(cairo_image_surface_get_data(from), size, cairo_image_surface_get_data(to));
    cairo_surface_mark_dirty(to);
}

}  // namespace

namespace {
std::string painted(const Picture& picture, const Theme& theme, double scale, int furthest, PainterFaces& faces) {
    const Surface surface = blank(picture, scale);
    paint_paper(surface.get(), theme);
    paint_nodes(surface.get(), picture.nodes, theme, scale, faces);
    return encode_png(surface.get(), furthest);
}

/// Shades at the edges of letters may change so much, of 255: a palette halves the file.
constexpr int unseen = 4;
}  // namespace

std::string paint_png(const Picture& picture, const Theme& theme, double scale) {
    PainterFaces faces;
    return painted(picture, theme, scale, 0, faces);
}

struct PngSeries::Bases {
    std::mutex mutex;
    std::map<PicturePtr, Surface> rasters;  // keeps the pictures, so that no other takes their address
    std::vector<Surface> spare;             // done with: new memory costs as much as what is painted on it
    PainterFaces faces;                     // Cairo keeps the glyphs that it painted with them

    /// A surface of some size, its pixels of whatever was painted before.
    Surface take(int width, int height) {
        {
            const std::lock_guard lock(mutex);
            const auto fits = [&](const Surface& surface) {
                return cairo_image_surface_get_width(surface.get()) == width && cairo_image_surface_get_height(surface.get()) == height;
            };
            if (const auto found = std::find_if(spare.begin(), spare.end(), fits); found != spare.end()) {
                Surface surface = std::move(*found);
                spare.erase(found);
                return surface;
            }
        }
        return Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    }
    void give_back(Surface surface) {
        const std::lock_guard lock(mutex);
        spare.push_back(std::move(surface));
    }
};

PngSeries::PngSeries(const Theme& theme, double scale) : theme_(theme), scale_(scale), bases_(std::make_unique<Bases>()) {}
PngSeries::~PngSeries() = default;

std::string PngSeries::paint(const Picture& picture) {
    const PicturePtr base = base_of(picture);
    if (!base) return painted(picture, theme_, scale_, unseen, bases_->faces);
    Surface surface = bases_->take(pixels(picture.width, scale_), pixels(picture.height, scale_));
    cairo_surface_t* raster = nullptr;
    {
        const std::lock_guard lock(bases_->mutex);
        Surface& made = bases_->rasters[base];
        if (!made) {
            made = blank(*base, scale_);
            paint_paper(made.get(), theme_);
            paint_nodes(made.get(), base->nodes, theme_, scale_, bases_->faces);
            cairo_surface_flush(made.get());
        }
        raster = made.get();
    }
    copy_pixels(raster, surface.get());
    paint_nodes(surface.get(), {picture.nodes.begin() + 1, picture.nodes.end()}, theme_, scale_, bases_->faces);
    std::string bytes = encode_png(surface.get(), unseen);
    bases_->give_back(std::move(surface));
    return bytes;
}

}  // namespace portraits
