#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "base/french.hpp"

// ICU's UTF-8 macros narrow their own integers.
#pragma GCC diagnostic ignored "-Wconversion"

namespace portraits {

namespace {

const icu::Collator& french_collator() {
    static const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(icu::Locale("fr", "FR"), status));
    }();
    return *collator;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// What the rules below make of the letters and signs of French, which they take 20 µs a name for; null of all others.
const char* folded_french(std::string_view letter) {
    struct Fold { std::string_view letters; const char* plain; };
    static constexpr Fold folds[] = {{"éèêëÉÈÊË", "e"}, {"àâäÀÂÄ", "a"}, {"îïÎÏ", "i"}, {"ôöÔÖ", "o"}, {"ùûüÙÛÜ", "u"}, {"çÇ", "c"}, {"œŒ", "oe"},
                                     {"’", "'"},      {"–", "-"},      {"\u00A0\u202F", " "}};
    for (const Fold& fold : folds)
        if (fold.letters.find(letter) != std::string_view::npos) return fold.plain;
    return nullptr;
}

/// Text of French letters alone; nothing of any other.
std::optional<std::string> french_lower(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
        const std::string_view letter = text.substr(at, length);
        const char* const plain = length == 1 ? "" : folded_french(letter);
        if (letter.size() < length || plain == nullptr || (first >= 0x80 && first < 0xC2)) return std::nullopt;
        if (length == 1) out += ascii_lower(letter);
        else out += plain;
        at += length;
    }
    return out;
}

std::string unaccented_lower(std::string_view text) {
    if (auto french = french_lower(text)) return std::move(*french);
    thread_local const std::unique_ptr<icu::Transliterator> rules = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower; NFC", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    rules->transliterate(unicode);
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

std::string joined_words(std::string_view text, char separator) {
    std::string out;
    for (const char c : unaccented_lower(text)) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (word) out += c;
        else if (!out.empty() && out.back() != separator) out += separator;
    }
    while (!out.empty() && out.back() == separator) out.pop_back();
    return out;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view p) { return text.starts_with(p); });
}

}  // namespace

bool elides(std::string_view word) {
    const std::string folded = unaccented_lower(word.substr(0, std::min<std::size_t>(word.size(), 24)));
    if (folded.empty()) return false;
    if (folded[0] == 'h')  // h aspiré of common place names and words; every other h is mute
        return !starts_with_any(folded, {"haut", "havre", "hainaut", "ham", "hague", "halle", "hangar", "hasard", "herisson",
                                         "honfleur", "houille", "huit", "hors", "hem", "henin", "hambach", "huningue", "hub",
                                         "hombourg", "hettange", "hayange", "haguenau", "harfleur", "hure"});
    if (starts_with_any(folded, {"onze", "oui"})) return false;
    if (folded.starts_with("yonne")) return true;
    if (folded[0] == 'y') return folded.size() > 1 && std::string_view("aeiou").find(folded[1]) == std::string_view::npos;
    return std::string_view("aeiou").find(folded[0]) != std::string_view::npos;
}

std::string with_de(std::string_view name) {
    if (name.starts_with("Le ")) return "du " + std::string(name.substr(3));
    if (name.starts_with("le ")) return "du " + std::string(name.substr(3));
    if (name.starts_with("Les ") || name.starts_with("les ")) return "des " + std::string(name.substr(4));
    return (elides(name) ? "d’" : "de ") + std::string(name);
}

bool collates_before(std::string_view a, std::string_view b) {
    UErrorCode status = U_ZERO_ERROR;
    const auto piece = [](std::string_view s) { return icu::StringPiece(s.data(), static_cast<int32_t>(s.size())); };
    const UCollationResult order = french_collator().compareUTF8(piece(a), piece(b), status);
    return order == UCOL_EQUAL ? a < b : order == UCOL_LESS;
}

std::string fold(std::string_view text) { return joined_words(text, ' '); }
std::string slug(std::string_view text) { return joined_words(text, '-'); }

std::string capitalized(std::string_view text) {
    if (text.empty()) return {};
    int32_t next = 0;
    UChar32 first;
    U8_NEXT(text.data(), next, static_cast<int32_t>(text.size()), first);
    if (first < 0) return std::string(text);
    std::string out;
    icu::UnicodeString(u_toupper(first)).toUTF8String(out);
    return out + std::string(text.substr(static_cast<std::size_t>(next)));
}

std::size_t utf8_length(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_utf8(std::string_view bytes) {
    int32_t at = 0;
    const auto size = static_cast<int32_t>(bytes.size());
    while (at < size) {
        UChar32 c;
        U8_NEXT(bytes.data(), at, size, c);
        if (c < 0) return false;
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    icu::UnicodeString unicode(bytes.data(), static_cast<int32_t>(bytes.size()), "windows-1252");
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

std::string escape_markup(std::string_view text) {
    const auto name_of = [](char c) -> const char* {
        switch (c) {
            case '&': return "&amp;";
            case '<': return "&lt;";
            case '>': return "&gt;";
            case '"': return "&quot;";
            case '\'': return "&#39;";
            default: return nullptr;
        }
    };
    std::string out;
    out.reserve(text.size());
    std::size_t plain = 0;  // start of what is copied as it is
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char* const name = name_of(text[i]);
        if (!name) continue;
        out.append(text, plain, i - plain);
        out += name;
        plain = i + 1;
    }
    return out.append(text, plain);
}

}  // namespace portraits
