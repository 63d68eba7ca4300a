#include "write/fonts/web_font.hpp"

#include <cstdio>
#include <memory>
#include <mutex>

#include <fcntl.h>
#include <unistd.h>

#include <hb-subset.h>
#include <hb.h>
#include <woff2/encode.h>

#include "base/files.hpp"
#include "base/format.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {

template <class T, void (*destroy)(T*)> struct Destroy {
    void operator()(T* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;

/// Keeps what the stylesheet asks for: figures of one width, accents and kerning. Ligatures are off everywhere but where a script asks for them.
void keep_features(hb_subset_input_t* input) {
    hb_set_t* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    for (const char* tag : {"tnum", "lnum", "kern", "mark", "mkmk", "ccmp", "locl", "isol", "init", "medi", "fina", "rlig"})
        hb_set_add(features, hb_tag_from_string(tag, 4));
}

/// Debian's libwoff prints the sizes on standard error at each call; nothing else is written there meanwhile. Several threads may be at it: the
/// first one silences, the last one lets speak again.
class QuietStandardError {
public:
    QuietStandardError() {
        const std::scoped_lock lock(mutex_);
        if (++silent_ > 1) return;
        std::fflush(stderr);
        saved_ = dup(STDERR_FILENO);
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (nowhere >= 0) dup2(nowhere, STDERR_FILENO), close(nowhere);
    }
    ~QuietStandardError() {
        const std::scoped_lock lock(mutex_);
        if (--silent_ > 0) return;
        std::fflush(stderr);
        if (saved_ >= 0) dup2(saved_, STDERR_FILENO), close(saved_);
    }
    QuietStandardError(const QuietStandardError&) = delete;
    QuietStandardError& operator=(const QuietStandardError&) = delete;

private:
    static inline std::mutex mutex_;
    static inline int silent_ = 0, saved_ = -1;
};

bool to_woff2(const std::string& font, std::string& out) {
    const QuietStandardError quiet;
    const auto* input = reinterpret_cast<const std::uint8_t*>(font.data());
    out.resize(woff2::MaxWOFF2CompressedSize(input, font.size()));
    std::size_t length = out.size();
    woff2::WOFF2Params params;
    params.brotli_quality = 10;  // 11 takes nearly twice as long for 0.7 %
    const bool done = woff2::ConvertTTFToWOFF2(input, font.size(), reinterpret_cast<std::uint8_t*>(out.data()), &length, params);
    out.resize(length);
    return done;
}

std::string subset_of(const std::string& font, const CodePoints& code_points, const std::string& name) {
    const Blob blob(hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const HbFace face(hb_face_create(blob.get(), 0));
    const Input input(hb_subset_input_create_or_fail());
    if (!input || hb_face_get_glyph_count(face.get()) == 0) throw EnvironmentError(message("{}: not a readable font", name));
    hb_set_t* unicodes = hb_subset_input_unicode_set(input.get());
    for (const auto& [first, last] : code_points) hb_set_add_range(unicodes, first, last);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    keep_features(input.get());
    const HbFace cut(hb_subset_or_fail(face.get(), input.get()));
    if (!cut) throw EnvironmentError(message("{}: the font cannot be cut down for the web", name));
    const Blob bytes(hb_face_reference_blob(cut.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes.get(), &length);
    return {data, length};
}

}  // namespace

const CodePoints& french_code_points() {
    static const CodePoints points = {
        {0x20, 0x7E}, {0xA0, 0xA0}, {0xA7, 0xA7}, {0xAB, 0xAB}, {0xB0, 0xB0}, {0xB2, 0xB3}, {0xB7, 0xB7}, {0xBB, 0xBB},
        {0xC0, 0xC0}, {0xC2, 0xC2}, {0xC6, 0xCB}, {0xCE, 0xCF}, {0xD4, 0xD4}, {0xD7, 0xD7}, {0xD9, 0xD9}, {0xDB, 0xDC},
        {0xE0, 0xE0}, {0xE2, 0xE2}, {0xE6, 0xEB}, {0xEE, 0xEF}, {0xF4, 0xF4}, {0xF6, 0xF6}, {0xF9, 0xF9}, {0xFB, 0xFC}, {0xFF, 0xFF},
        {0x152, 0x153}, {0x2011, 0x2011}, {0x2013, 0x2014}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2022, 0x2022}, {0x2026, 0x2026},
        {0x202F, 0x202F}, {0x203A, 0x203A}, {0x20AC, 0x20AC}, {0x2212, 0x2212},
    };
    return points;
}

const CodePoints& further_code_points() {
    static const CodePoints points = {
        {0xA1, 0xA6}, {0xA8, 0xAA}, {0xAC, 0xAF}, {0xB1, 0xB1}, {0xB4, 0xB6}, {0xB8, 0xBA}, {0xBC, 0xBF}, {0xC1, 0xC1}, {0xC3, 0xC5},
        {0xCC, 0xCD}, {0xD0, 0xD3}, {0xD5, 0xD6}, {0xD8, 0xD8}, {0xDA, 0xDA}, {0xDD, 0xDF}, {0xE1, 0xE1}, {0xE3, 0xE5}, {0xEC, 0xED},
        {0xF0, 0xF3}, {0xF5, 0xF5}, {0xF7, 0xF8}, {0xFA, 0xFA}, {0xFD, 0xFE},
        // Polynesian names: long vowels, ʻeta and hamza.
        {0x100, 0x101}, {0x112, 0x113}, {0x12A, 0x12B}, {0x14C, 0x14D}, {0x16A, 0x16B}, {0x2BB, 0x2BC}, {0x178, 0x178}, {0x2C6, 0x2C6}, {0x2DC, 0x2DC},
        {0x2009, 0x200A}, {0x2010, 0x2010}, {0x2012, 0x2012}, {0x2015, 0x2015}, {0x201A, 0x201A}, {0x201E, 0x201E}, {0x2020, 0x2021},
        {0x2030, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x2039}, {0x2070, 0x2079}, {0x2116, 0x2116}, {0x2122, 0x2122}, {0x2190, 0x2193},
        {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265}, {0x25A0, 0x25CF},
    };
    return points;
}

std::string unicode_range(const CodePoints& code_points) {
    std::string text;
    for (const auto& [first, last] : code_points) {
        text += fmt::format("{}U+{:X}", text.empty() ? "" : ",", static_cast<unsigned>(first));
        if (last != first) text += fmt::format("-{:X}", static_cast<unsigned>(last));
    }
    return text;
}

CodePoints code_points_lent(const std::string& font_file, const std::vector<std::string>& others) {
    using Set = std::unique_ptr<hb_set_t, Destroy<hb_set_t, hb_set_destroy>>;
    const auto characters_of = [](const std::string& file) {
        const std::string font = read_file(file);
        const Blob blob(hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
        const HbFace face(hb_face_create(blob.get(), 0));
        if (hb_face_get_glyph_count(face.get()) == 0) throw EnvironmentError(message("{}: not a readable font", file));
        Set characters(hb_set_create());
        hb_face_collect_unicodes(face.get(), characters.get());
        return characters;
    };
    const Set lent = characters_of(font_file);
    for (const std::string& other : others) hb_set_subtract(lent.get(), characters_of(other).get());
    constexpr hb_codepoint_t first_written = 0x20;
    CodePoints found;
    hb_codepoint_t first = HB_SET_VALUE_INVALID, last = HB_SET_VALUE_INVALID;
    while (hb_set_next_range(lent.get(), &first, &last))
        if (first >= first_written) found.push_back({first, last});
    return found;
}

std::string web_font(const std::string& font_file, const CodePoints& code_points) {
    const std::string subset = subset_of(read_file(font_file), code_points, font_file);
    std::string out;
    if (!to_woff2(subset, out)) throw EnvironmentError(message("{}: the font cannot be compressed for the web", font_file));
    return out;
}

}  // namespace portraits
