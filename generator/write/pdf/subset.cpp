#include "write/pdf/subset.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <cmath>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {

template <auto Destroy> struct Destroyer {
    template <class T> void operator()(T* object) const { Destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_destroy>>;

HbFace open_face(const Face& face) {
    const Blob blob(hb_blob_create(face.data->data(), static_cast<unsigned>(face.data->size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    return HbFace(hb_face_create(blob.get(), 0));
}

/// A viewer needs outlines and metrics only; characters are mapped by the PDF itself.
constexpr hb_tag_t unneeded_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('O', 'S', '/', '2'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x')};

Input input_for(const std::vector<std::uint32_t>& glyphs) {
    Input input(hb_subset_input_create_or_fail());
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table : unneeded_tables) hb_set_add(dropped, table);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

std::string tag_of(const std::string& face, const std::vector<std::uint32_t>& glyphs) {
    std::string key = face;
    for (const std::uint32_t glyph : glyphs) append_hex4(key, glyph);
    const std::string hash = content_hash(key);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) {
        const int value = std::stoi(hash.substr(2 * i, 2), nullptr, 16);
        tag += static_cast<char>('A' + value % 26);
    }
    return tag;
}

std::shared_ptr<const Subset> make_subset(const Face& face, const std::vector<std::uint32_t>& glyphs) {
    const HbFace source = open_face(face);
    const Input input = input_for(glyphs);
    const Plan plan(hb_subset_plan_create_or_fail(source.get(), input.get()));
    const HbFace made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!made) throw EnvironmentError(message("{}: the font cannot be subset", face.id));
    const hb_map_t* ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    const Blob blob(hb_face_reference_blob(made.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    auto subset = std::make_shared<Subset>();
    subset->deflated = std::make_shared<const std::string>(deflate({data, length}));
    subset->length = static_cast<int>(length);
    subset->tag = tag_of(face.id, glyphs);
    for (const std::uint32_t glyph : glyphs) subset->new_ids.push_back(hb_map_get(ids, glyph));
    return subset;
}

int big_endian_16(const char* bytes) {
    return static_cast<std::int16_t>(static_cast<unsigned char>(bytes[0]) << 8 | static_cast<unsigned char>(bytes[1]));
}

}  // namespace

std::shared_ptr<const Subset> Subsetter::subset(const FacePtr& face, const std::vector<std::uint32_t>& glyphs) {
    const std::pair key{face, glyphs};
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = made_.find(key); found != made_.end()) return found->second;
    }
    auto made = make_subset(*face, glyphs);  // outside the lock; two threads may make the same bytes
    const std::lock_guard lock(mutex_);
    return made_.emplace(key, std::move(made)).first->second;
}

struct FaceReader::Impl {
    HbFace face;
    HbFont font;
    double thousandths = 1;
};

FaceReader::FaceReader(const FacePtr& face) : impl_(std::make_unique<Impl>()) {
    impl_->face = open_face(*face);
    if (hb_face_get_glyph_count(impl_->face.get()) == 0) throw EnvironmentError(message("{}: not a font that can be used", face->id));
    impl_->font.reset(hb_font_create(impl_->face.get()));
    impl_->thousandths = 1000.0 / hb_face_get_upem(impl_->face.get());
}

FaceReader::~FaceReader() = default;

double FaceReader::advance(std::uint32_t glyph) const {
    return std::round(hb_font_get_glyph_h_advance(impl_->font.get(), glyph) * impl_->thousandths * 10) / 10;
}

FontMetrics FaceReader::metrics() const {
    FontMetrics metrics;
    const auto scaled = [&](double units) { return static_cast<int>(std::lround(units * impl_->thousandths)); };
    hb_font_extents_t extents{};
    hb_font_get_h_extents(impl_->font.get(), &extents);
    metrics.ascent = scaled(extents.ascender);
    metrics.descent = scaled(extents.descender);
    hb_position_t cap_height = 0;
    hb_ot_metrics_get_position_with_fallback(impl_->font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
    metrics.cap_height = scaled(cap_height);
    metrics.italic_angle = static_cast<int>(std::lround(hb_style_get_value(impl_->font.get(), HB_STYLE_TAG_SLANT_ANGLE)));
    const Blob head(hb_face_reference_table(impl_->face.get(), HB_TAG('h', 'e', 'a', 'd')));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(head.get(), &length);
    constexpr unsigned box_at = 36;
    for (unsigned i = 0; i < 4 && box_at + 2 * i + 1 < length; ++i) metrics.box[i] = scaled(big_endian_16(bytes + box_at + 2 * i));
    return metrics;
}

}  // namespace portraits::pdf
