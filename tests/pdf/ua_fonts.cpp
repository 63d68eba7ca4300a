#include <hb-ot.h>
#include <hb.h>

#include <cmath>
#include <memory>
#include <regex>

#include "pdf/ua_file.hpp"

namespace portraits {

namespace {

/// Code → UTF-16 in hexadecimal digits, of a ToUnicode map with bfchar and bfrange lines.
std::map<unsigned, std::string> read_unicode(const std::string& map) {
    static const std::regex section("begin(bfchar|bfrange)([\\s\\S]*?)end\\1"), digits("<([0-9A-Fa-f]+)>");
    std::map<unsigned, std::string> texts;
    for (std::sregex_iterator part(map.begin(), map.end(), section), end; part != end; ++part) {
        const std::string body = (*part)[2];
        std::vector<std::string> words;
        for (std::sregex_iterator word(body.begin(), body.end(), digits); word != end; ++word) words.push_back((*word)[1]);
        const std::size_t each = (*part)[1] == "bfchar" ? 2 : 3;
        for (std::size_t i = 0; i + each <= words.size(); i += each) {
            const unsigned first = static_cast<unsigned>(std::stoul(words[i], nullptr, 16));
            const unsigned last = each == 3 ? static_cast<unsigned>(std::stoul(words[i + 1], nullptr, 16)) : first;
            for (unsigned code = first; code <= last; ++code) {
                std::string text = words[i + each - 1];
                if (code > first) text = std::to_string(code);  // what matters of a range's others is that there is one
                texts[code] = text;
            }
        }
    }
    return texts;
}

/// A composite font of TrueType outlines as our writer makes them; anything else is a fault, for nothing else can be judged here.
class Font {
public:
    Font(UaFile& file, QPDFObjectHandle font, const std::map<unsigned, int>& codes) : file_(file), font_(font), codes_(codes) {}

    void check() {
        if (!font_.isDictionary() || !font_.getKey("/Subtype").isNameAndEquals("/Type0"))
            return file_.fault("", "a font of a kind that this checker cannot judge");
        name_ = font_.getKey("/BaseFont").isName() ? font_.getKey("/BaseFont").getName() : "";
        descendant_ = font_.getKey("/DescendantFonts").getArrayItem(0);
        if (!font_.getKey("/Encoding").isNameAndEquals("/Identity-H") && !font_.getKey("/Encoding").isNameAndEquals("/Identity-V"))
            fault("31-006", "its character map is not a listed one");
        check_system();
        check_names();
        check_unicode();
        read_widths();
        if (descendant_.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) check_glyph_map();
        else fault("", "its outlines are not TrueType");
        check_program();
    }

private:
    using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

    void fault(const char* checkpoint, const std::string& what) { file_.fault(checkpoint, "font " + name_ + ": " + what); }

    void check_system() {
        QPDFObjectHandle system = descendant_.getKey("/CIDSystemInfo");
        const bool whole = system.isDictionary() && says(system.getKey("/Registry")) && says(system.getKey("/Ordering")) &&
                           system.getKey("/Supplement").isInteger();
        if (!whole) fault("31-001", "it does not name its collection of characters");
        if (descendant_.hasKey("/FontDescriptor") && descendant_.getKey("/FontDescriptor").hasKey("/CIDSet")) fault("31-014", "its list of glyphs is not read here");
    }

    void check_names() {
        static const std::regex subset("/[A-Z]{6}\\+[^+]+");
        if (!std::regex_match(name_, subset)) fault("", "its name is not that of a subset");
        QPDFObjectHandle descriptor = descendant_.getKey("/FontDescriptor");
        if (!descendant_.getKey("/BaseFont").isNameAndEquals(name_) || !descriptor.isDictionary() || !descriptor.getKey("/FontName").isNameAndEquals(name_))
            fault("", "its names differ");
    }

    void check_unicode() {
        if (!font_.getKey("/ToUnicode").isStream()) return fault("31-027", "no map to Unicode");
        const auto texts = read_unicode(bytes_of(font_.getKey("/ToUnicode")));
        for (const auto& [code, page] : codes_)
            if (!texts.contains(code)) fault("10-001", "code " + std::to_string(code) + " of page " + std::to_string(page) + " is no character");
        for (const auto& [code, text] : texts) {
            for (std::size_t i = 0; i + 4 <= text.size(); i += 4) {
                const unsigned unit = static_cast<unsigned>(std::stoul(text.substr(i, 4), nullptr, 16));
                if (unit == 0) fault("31-028", "code " + std::to_string(code) + " is U+0000");
                if (unit == 0xFEFF || unit == 0xFFFE) fault("31-029", "code " + std::to_string(code) + " is a byte order mark");
            }
        }
    }

    void read_widths() {
        QPDFObjectHandle list = descendant_.getKey("/W");
        for (int i = 0; list.isArray() && i + 1 < list.getArrayNItems();) {
            const unsigned first = static_cast<unsigned>(list.getArrayItem(i).getIntValue());
            QPDFObjectHandle next = list.getArrayItem(i + 1);
            if (next.isArray()) {
                for (int k = 0; k < next.getArrayNItems(); ++k) widths_[first + static_cast<unsigned>(k)] = next.getArrayItem(k).getNumericValue();
                i += 2;
            } else {
                for (unsigned code = first; code <= static_cast<unsigned>(next.getIntValue()); ++code) widths_[code] = list.getArrayItem(i + 2).getNumericValue();
                i += 3;
            }
        }
    }

    void check_glyph_map() {
        QPDFObjectHandle map = descendant_.getKey("/CIDToGIDMap");
        if (map.isNull()) return fault("31-005", "no glyph map");
        if (map.isStream()) glyphs_ = bytes_of(map);
        else if (!map.isNameAndEquals("/Identity")) fault("31-004", "its glyph map is not one");
    }

    unsigned glyph_of(unsigned code) const {
        if (!descendant_.getKey("/CIDToGIDMap").isStream()) return code;
        const std::size_t at = 2 * static_cast<std::size_t>(code);
        if (at + 1 >= glyphs_.size()) return 0;
        return static_cast<unsigned>(static_cast<unsigned char>(glyphs_[at]) << 8 | static_cast<unsigned char>(glyphs_[at + 1]));
    }

    void check_program() {
        QPDFObjectHandle descriptor = descendant_.getKey("/FontDescriptor");
        QPDFObjectHandle stream = descriptor.isDictionary() ? descriptor.getKey("/FontFile2") : QPDFObjectHandle::newNull();
        if (!stream.isStream()) return fault("31-009", "not embedded");
        const std::string program = bytes_of(stream);
        const Blob blob(hb_blob_create(program.data(), static_cast<unsigned>(program.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr), hb_blob_destroy);
        const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face(hb_face_create(blob.get(), 0), hb_face_destroy);
        const std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)> font(hb_font_create(face.get()), hb_font_destroy);
        const unsigned count = hb_face_get_glyph_count(face.get());
        const double thousandths = 1000.0 / hb_face_get_upem(face.get());
        const double default_width = descendant_.getKey("/DW").isNumber() ? descendant_.getKey("/DW").getNumericValue() : 1000;
        for (const auto& [code, page] : codes_) {
            const unsigned glyph = glyph_of(code);
            const std::string which = "code " + std::to_string(code) + " of page " + std::to_string(page);
            if (glyph == 0) fault("31-030", which + " shows the missing glyph");
            if (glyph >= count) {
                fault("31-011", which + " has no glyph");
                continue;
            }
            const double own = hb_font_get_glyph_h_advance(font.get(), glyph) * thousandths;
            const double said = widths_.contains(code) ? widths_.at(code) : default_width;
            if (std::abs(own - said) > 1) fault("31-016", which + " has another width than its glyph");
        }
    }

    UaFile& file_;
    mutable QPDFObjectHandle font_, descendant_;
    const std::map<unsigned, int>& codes_;
    std::string name_, glyphs_;
    std::map<unsigned, double> widths_;
};

}  // namespace

void check_fonts(UaFile& file) {
    for (const auto& [number, codes] : file.codes) Font(file, file.pdf.getObjectByID(number, 0), codes).check();
}

}  // namespace portraits
