#include "write/pdf/fonts.hpp"

#include <algorithm>
#include <cmath>

#include "base/messages.hpp"
#include "write/pdf/strings.hpp"

namespace portraits::pdf {

namespace {

/// A glyph that only completes the one before stands for nothing; a zero-width space is the nearest a map may say.
constexpr std::string_view nothing = "\u200B";

/// Points that a glyph may stand beside its place, until they add up: what saves a number is not seen.
constexpr double unseen = 0.02;

/// Almost every cluster is one character of at most four bytes: with its glyph it makes one number.
constexpr std::size_t most_packed = 4;
std::uint64_t packed(std::uint32_t glyph, std::string_view text) {
    std::uint64_t key = glyph;
    for (std::size_t i = 0; i < most_packed; ++i) key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    return key;
}

/// A byte of a literal string (ISO 32000-1, 7.3.4.2): half as long as its two digits.
void append_literal(std::string& out, unsigned char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    if (byte == '\r') out += "\\r";
    else out += static_cast<char>(byte);
}

std::vector<std::uint32_t> sorted_once(std::vector<std::uint32_t> glyphs) {
    std::sort(glyphs.begin(), glyphs.end());
    glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
    return glyphs;
}

/// CIDToGIDMap: two bytes for each code from 0.
Bytes glyph_map(const std::vector<std::uint32_t>& used, const std::vector<std::uint32_t>& sorted, const Subset& subset) {
    std::string map(2, '\0');
    for (const std::uint32_t glyph : used) {
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), glyph) - sorted.begin();
        const std::uint32_t id = subset.new_ids[static_cast<std::size_t>(at)];
        map += static_cast<char>(id >> 8 & 0xFF);
        map += static_cast<char>(id & 0xFF);
    }
    return std::make_shared<const std::string>(deflate(map));
}

}  // namespace

unsigned DocumentFont::code_of(const GlyphRun& run, const Glyph& glyph) {
    const std::string_view text = glyph.cluster_length > 0 ? std::string_view(run.text).substr(glyph.cluster, glyph.cluster_length) : nothing;
    const unsigned next = static_cast<unsigned>(characters_.size() + 1);
    if (text.size() > most_packed) {
        const auto [found, added] = long_codes_.try_emplace({glyph.id, std::string(text)}, next);
        if (added) characters_.push_back({glyph.id, std::string(text), reader_.advance(glyph.id)});
        return found->second;
    }
    const std::uint64_t key = packed(glyph.id, text);
    if (glyph.id >= latest_.size()) latest_.resize(glyph.id + 1);
    Latest& latest = latest_[glyph.id];
    if (latest.key == key && latest.code > 0) return latest.code;
    const auto [found, added] = codes_.try_emplace(key, next);
    latest = {key, found->second};
    if (added) characters_.push_back({glyph.id, std::string(text), reader_.advance(glyph.id)});
    return found->second;
}

void DocumentFont::append_operand(std::string& operand, const GlyphRun& run, std::size_t from, std::size_t to, double x) {
    const double size = run.style.size, tracking = run.style.tracking * size;
    operand += "[(";
    bool nothing_shown = true;  // since the last parenthesis
    double pen = x;
    for (std::size_t i = from; i < to; ++i) {
        const Glyph& glyph = run.glyphs[i];
        const unsigned code = code_of(run, glyph);
        const double drift = pen - glyph.x;
        if (const long back = std::lround(drift * 1000 / size); back != 0 && std::abs(drift) > unseen) {
            if (nothing_shown) operand.pop_back();
            else operand += ')';
            append_number(operand, static_cast<double>(back), 0);
            operand += '(';
            nothing_shown = true;
            pen -= static_cast<double>(back) * size / 1000;
        }
        append_literal(operand, static_cast<unsigned char>(code >> 8));
        append_literal(operand, static_cast<unsigned char>(code));
        nothing_shown = false;
        pen += characters_[code - 1].advance * size / 1000 + tracking;
    }
    operand += ")]";
}

Dict DocumentFont::descriptor(Objects& objects, const Subset& subset, const std::string& name) const {
    constexpr int symbolic = 4;  // the subset has no character map of its own
    const FontMetrics metrics = reader_.metrics();
    Dict file = objects.stream(subset.deflated, true);
    file.integer("Length1", subset.length);
    Array box = objects.array();
    for (const int edge : metrics.box) box.integer(edge);
    Dict descriptor = objects.indirect();
    descriptor.name("Type", "FontDescriptor").name("FontName", name).integer("Flags", symbolic).set("FontBBox", box)
        .integer("ItalicAngle", metrics.italic_angle).integer("Ascent", metrics.ascent).integer("Descent", metrics.descent)
        .integer("CapHeight", metrics.cap_height).integer("StemV", face_->file.weight / 5).set("FontFile2", file);
    return descriptor;
}

std::string DocumentFont::unicode_map() const {
    constexpr std::size_t most_at_once = 100;
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    for (std::size_t from = 0; from < characters_.size(); from += most_at_once) {
        const std::size_t to = std::min(characters_.size(), from + most_at_once);
        map += fmt::format("{} beginbfchar\n", to - from);
        for (std::size_t i = from; i < to; ++i) map += fmt::format("<{:04X}><{}>\n", i + 1, utf16_hex(characters_[i].text));
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void DocumentFont::embed(Objects& objects, Subsetter& subsetter) {
    std::vector<std::uint32_t> used;
    for (const Character& c : characters_) used.push_back(c.glyph);
    const std::vector<std::uint32_t> sorted = sorted_once(used);
    const auto subset = subsetter.subset(face_, sorted);
    const std::string name = subset->tag + "+" + face_->id;
    Array widths = objects.array();
    for (const Character& c : characters_) widths.real(c.advance);
    Dict system = objects.dict();
    system.literal("Registry", "Adobe").literal("Ordering", "Identity").integer("Supplement", 0);
    Dict descendant = objects.indirect();
    descendant.name("Type", "Font").name("Subtype", "CIDFontType2").name("BaseFont", name).set("CIDSystemInfo", system)
        .set("FontDescriptor", descriptor(objects, *subset, name)).set("W", objects.array().integer(1).add(widths))
        .set("CIDToGIDMap", objects.stream(glyph_map(used, sorted, *subset), true));
    dict_.name("Type", "Font").name("Subtype", "Type0").name("BaseFont", name).name("Encoding", "Identity-H")
        .set("DescendantFonts", objects.array().add(descendant))
        .set("ToUnicode", objects.stream(std::make_shared<const std::string>(deflate(unicode_map())), true));
}

DocumentFont& DocumentFonts::font(const FacePtr& face) {
    DocumentFont*& font = by_face_[face];
    if (!font) {
        fonts_.push_back(std::make_unique<DocumentFont>(face, fmt::format("F{}", fonts_.size() + 1), objects_.indirect()));
        font = fonts_.back().get();
    }
    return *font;
}

Dict DocumentFonts::embed(Subsetter& subsetter) {
    Dict resources = objects_.dict();
    for (const auto& font : fonts_) {
        font->embed(objects_, subsetter);
        resources.set(font->resource().c_str(), font->dict());
    }
    return resources;
}

}  // namespace portraits::pdf
