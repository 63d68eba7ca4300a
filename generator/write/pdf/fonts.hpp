#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "write/pdf/subset.hpp"

namespace portraits::pdf {

/// A face in one document. Character codes are given to pairs of a glyph and the text it stands for, so that the spaces
/// that look alike stay different when copied.
class DocumentFont {
public:
    DocumentFont(FacePtr face, std::string resource, Dict dict)
        : face_(std::move(face)), reader_(face_), resource_(std::move(resource)), dict_(dict) {}

    /// Appends the operand of TJ for glyphs [from, to) of a run: placed as shaped, to half a thousandth of an em. The pen starts at `x`.
    void append_operand(std::string& operand, const GlyphRun& run, std::size_t from, std::size_t to, double x);
    const std::string& resource() const { return resource_; }
    Dict dict() const { return dict_; }
    /// Completes the dictionaries when every code is known.
    void embed(Objects& objects, Subsetter& subsetter);

private:
    struct Character {
        std::uint32_t glyph;
        std::string text;
        double advance;
    };
    unsigned code_of(const GlyphRun& run, const Glyph& glyph);
    Dict descriptor(Objects& objects, const Subset& subset, const std::string& name) const;
    std::string unicode_map() const;

    FacePtr face_;
    FaceReader reader_;
    std::string resource_;
    Dict dict_;
    /// Of a glyph, its last code: most stand for one text only.
    struct Latest {
        std::uint64_t key = 0;
        unsigned code = 0;
    };
    std::vector<Latest> latest_;
    std::unordered_map<std::uint64_t, unsigned> codes_;                        // by glyph and short text
    std::map<std::pair<std::uint32_t, std::string>, unsigned> long_codes_;
    std::vector<Character> characters_;  // of codes from 1
};

/// The fonts of one document, named in the order of their first use.
class DocumentFonts {
public:
    explicit DocumentFonts(Objects& objects) : objects_(objects) {}
    DocumentFont& font(const FacePtr& face);
    /// Embeds them and lists them in a resource dictionary.
    Dict embed(Subsetter& subsetter);

private:
    Objects& objects_;
    std::map<FacePtr, DocumentFont*> by_face_;
    std::vector<std::unique_ptr<DocumentFont>> fonts_;
};

}  // namespace portraits::pdf
