#include "load/yaml/read_value.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/language_tag.hpp"
#include "base/messages.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

template <class Number> bool parse_whole(std::string_view text, Number& number) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::string comma_help(const YamlNode& node) {
    std::string with_point = node.text;
    for (char& c : with_point)
        if (c == ',') c = '.';
    double ignored = 0;
    if (with_point == node.text || !parse_whole(with_point, ignored)) return {};
    return message("in YAML the decimal sign is a point: {}", with_point);
}

template <class T> bool read_list(const YamlNode& node, std::string_view key, std::vector<T>& target, Diagnostics& diagnostics) {
    if (!node.is_sequence()) {
        wrong_type(node, key, tr("a list"), diagnostics, node.is_scalar() ? message("write [{}]", node.text) : std::string());
        return false;
    }
    bool good = true;
    std::vector<T> read(node.items.size());
    for (std::size_t i = 0; i < read.size(); ++i) good = read_value(node.items[i], key, read[i], diagnostics) && good;
    if (good) target = std::move(read);
    return good;
}

}  // namespace

bool read_value(const YamlNode& node, std::string_view key, std::string& target, Diagnostics& diagnostics) {
    if (!node.is_scalar()) {
        // {{…}} without quotation marks is a map of maps to YAML: the commonest slip in this product's files.
        const bool braces = node.is_map() && node.keys.empty() == false && node.items.front().is_null();
        wrong_type(node, key, tr("a text"), diagnostics, braces ? tr("put text that begins with “{{” between quotation marks") : "");
        return false;
    }
    target = node.text;
    return true;
}

bool read_value(const YamlNode& node, std::string_view key, Located<std::string>& target, Diagnostics& diagnostics) {
    if (!read_value(node, key, target.value, diagnostics)) return false;
    target.origin = node.origin;
    return true;
}

bool read_value(const YamlNode& node, std::string_view key, double& target, Diagnostics& diagnostics) {
    double number = 0;
    if (!node.is_scalar() || !parse_whole(node.text, number) || !std::isfinite(number)) {
        wrong_type(node, key, tr("a number"), diagnostics, comma_help(node));
        return false;
    }
    target = number;
    return true;
}

bool read_value(const YamlNode& node, std::string_view key, int& target, Diagnostics& diagnostics) {
    int number = 0;
    if (!node.is_scalar() || !parse_whole(node.text, number)) {
        wrong_type(node, key, tr("a whole number"), diagnostics);
        return false;
    }
    target = number;
    return true;
}

bool read_value(const YamlNode& node, std::string_view key, bool& target, Diagnostics& diagnostics) {
    static constexpr std::array<std::pair<std::string_view, bool>, 6> words = {
        {{"oui", true}, {"non", false}, {"true", true}, {"false", false}, {"vrai", true}, {"faux", false}}};
    for (const auto& [word, value] : words)
        if (node.is_scalar() && node.text == word) {
            target = value;
            return true;
        }
    wrong_type(node, key, tr("“oui” or “non”"), diagnostics);
    return false;
}

bool read_value(const YamlNode& node, std::string_view key, Rgb& target, Diagnostics& diagnostics) {
    const std::string& text = node.text;
    unsigned value = 0;
    const bool shaped = node.is_scalar() && text.size() == 7 && text.front() == '#';
    const char* const end = text.data() + text.size();
    if (!shaped || std::from_chars(text.data() + 1, end, value, 16).ptr != end) {
        wrong_type(node, key, tr("a colour such as \"#14233C\""), diagnostics,
                   node.is_null() ? tr("“#” begins a comment: put the colour between quotation marks") : "");
        return false;
    }
    target = {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 255), static_cast<std::uint8_t>(value & 255)};
    return true;
}

bool read_value(const YamlNode& node, std::string_view key, LonLat& target, Diagnostics& diagnostics) {
    std::vector<double> pair;
    if (!read_list(node, key, pair, diagnostics)) return false;
    if (pair.size() != 2 || std::abs(pair[0]) > 180 || std::abs(pair[1]) > 90) {
        wrong_type(node, key, tr("[longitude, latitude] in degrees"), diagnostics);
        return false;
    }
    target = {pair[0], pair[1]};
    return true;
}

bool read_value(const YamlNode& node, std::string_view key, std::vector<std::string>& target, Diagnostics& diagnostics) {
    return read_list(node, key, target, diagnostics);
}
bool read_value(const YamlNode& node, std::string_view key, std::vector<Located<std::string>>& target, Diagnostics& diagnostics) {
    return read_list(node, key, target, diagnostics);
}
bool read_value(const YamlNode& node, std::string_view key, std::vector<int>& target, Diagnostics& diagnostics) {
    return read_list(node, key, target, diagnostics);
}
bool read_value(const YamlNode& node, std::string_view key, std::vector<double>& target, Diagnostics& diagnostics) {
    return read_list(node, key, target, diagnostics);
}
bool read_value(const YamlNode& node, std::string_view key, std::vector<Rgb>& target, Diagnostics& diagnostics) {
    return read_list(node, key, target, diagnostics);
}
bool read_value(const YamlNode& node, std::string_view key, std::vector<Phrase>& target, Diagnostics& diagnostics) {
    return read_list(node, key, target, diagnostics);
}

namespace {
bool read_variant(const YamlNode& node, std::string_view key, Phrase::Variant& variant, Diagnostics& diagnostics) {
    if (!node.is_map()) return read_value(node, key, variant.text, diagnostics);
    MapReader map(node, diagnostics);
    map.optional("si", variant.when);
    const bool read = map.required("texte", variant.text);
    map.finish();
    return read;
}
}  // namespace

bool read_value(const YamlNode& node, std::string_view key, Phrase& target, Diagnostics& diagnostics) {
    Phrase phrase;
    phrase.variants.resize(node.is_sequence() ? node.items.size() : 1);
    bool good = true;
    for (std::size_t i = 0; i < node.items.size() && node.is_sequence(); ++i)
        good = read_variant(node.items[i], key, phrase.variants[i], diagnostics) && good;
    if (!node.is_sequence()) good = read_variant(node, key, phrase.variants.front(), diagnostics);
    if (good) target = std::move(phrase);
    return good;
}

namespace {
constexpr std::size_t longest_quotation = 60;

// A message quotes at most one line of a long text, cut between two characters.
std::string abridged(const std::string& text) {
    if (text.size() <= longest_quotation) return text;
    std::size_t end = longest_quotation;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

std::string found_text(const YamlNode& node) {
    switch (node.kind) {
        case YamlNode::Kind::null: return tr("nothing");
        case YamlNode::Kind::scalar: return message("“{}”", abridged(node.text));
        case YamlNode::Kind::sequence: return tr("a list");
        case YamlNode::Kind::map: return tr("a group of keys");
    }
    return {};
}
}  // namespace

void wrong_type(const YamlNode& node, std::string_view key, const char* expected, Diagnostics& diagnostics, std::string help) {
    diagnostics.error("type-mismatch", node.origin, message("“{}” must be {}, not {}", key, expected, found_text(node)), std::move(help));
}

void unknown_choice(const YamlNode& node, std::string_view key, const std::vector<std::string>& allowed, Diagnostics& diagnostics) {
    std::string list;
    for (const auto& word : allowed) list += (list.empty() ? "" : ", ") + word;
    std::string help = did_you_mean(node.text, allowed);
    if (help.empty()) help = message("possible values: {}", list);
    diagnostics.error("choice-unknown", node.origin, message("unknown value “{}” for “{}”", node.text, key), std::move(help));
}

void check_languages(const YamlNode& node, Diagnostics& diagnostics) {
    for (const ForeignPassage& passage : foreign_passages(node.text))
        if (!is_language_tag(passage.tag))
            diagnostics.error("language-unknown", node.origin, message("“{}” is not the tag of a language", passage.tag),
                              tr("write “en”, “de”, “pt-BR”: a tag of BCP 47"));
}

bool is_iso_date(std::string_view text) {
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = 0, month = 0, day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    if (!parse_whole(text.substr(0, 4), year) || !parse_whole(text.substr(5, 2), month) || !parse_whole(text.substr(8, 2), day)) return false;
    if (month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace portraits
