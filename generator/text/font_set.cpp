#include <hb-ot.h>
#include <hb.h>

#include <cmath>
#include <cstdlib>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "text/font_configuration.hpp"
#include "text/hyphenator.hpp"
#include "text/shaper.hpp"

namespace portraits {

namespace {

std::string postscript_name(hb_face_t* face) {
    char name[128];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    return name;
}

void read_metrics(hb_face_t* hb, Face& face) {
    face.units_per_em = hb_face_get_upem(hb);
    hb_font_t* font = hb_font_create(hb);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font, &extents);
    face.ascent = extents.ascender / face.units_per_em;
    face.descent = -extents.descender / face.units_per_em;
    hb_font_destroy(font);
}

FacePtr read_face(const FontFile& file) {
    auto face = std::make_shared<Face>();
    face->file = file;
    face->data = std::make_shared<const std::string>(read_file(file.file));
    hb_blob_t* blob = hb_blob_create(face->data->data(), static_cast<unsigned>(face->data->size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* hb = hb_face_create(blob, 0);
    const bool usable = hb_face_get_glyph_count(hb) > 0;
    if (usable) {
        face->id = postscript_name(hb);
        if (face->id.empty()) face->id = file.file.stem().string();
        read_metrics(hb, *face);
    }
    hb_face_destroy(hb);
    hb_blob_destroy(blob);
    if (!usable) throw EnvironmentError(message("{}: not a font that can be used", file.file.string()));
    return face;
}

}  // namespace

FontSet::FontSet(const Theme& theme) : theme_(theme) {
    if (theme.fonts.empty()) throw EnvironmentError(message("theme “{}” names no font", theme.name));
    for (const FontFile& file : theme.fonts) faces_.push_back(read_face(file));
    for (const FontFile& file : theme.fallback_fonts) faces_.push_back(read_face(file));
    configuration_ = std::make_shared<const FontConfiguration>(faces_);
    const Hyphenation& hyphenation = theme.composition.hyphenation;
    if (!hyphenation.patterns.empty()) hyphenator_ = std::make_shared<const Hyphenator>(hyphenation);
}

FacePtr FontSet::face(int weight, bool italic) const {
    const auto distance = [&](const Face& face) {
        const int other_slant = face.file.italic == italic ? 0 : 10000;
        return std::abs(face.file.weight - weight) + other_slant;
    };
    FacePtr best = faces_.front();
    for (std::size_t i = 0; i < theme_.fonts.size(); ++i)
        if (distance(*faces_[i]) < distance(*best)) best = faces_[i];
    return best;
}

}  // namespace portraits
