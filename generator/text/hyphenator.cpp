#include "text/hyphenator.hpp"

#include <glib.h>
#include <hyphen.h>

#include <cstdlib>
#include <string>

#include "base/files.hpp"
#include "base/inputs.hpp"
#include "base/messages.hpp"

namespace portraits {

struct Hyphenator::Patterns {
    HyphenDict* dictionary = nullptr;
};

namespace {

bool is_letter(std::string_view text, std::size_t at) { return g_unichar_islower(g_utf8_get_char(text.data() + at)) != 0; }

std::size_t next_of(std::string_view text, std::size_t at) {
    return static_cast<std::size_t>(g_utf8_next_char(text.data() + at) - text.data());
}

bool is_apostrophe(std::string_view text, std::size_t at) {
    const gunichar c = g_utf8_get_char(text.data() + at);
    return c == U'’' || c == U'\'';
}

bool is_blank(std::string_view text, std::size_t at) {
    const gunichar c = g_utf8_get_char(text.data() + at);
    return g_unichar_isspace(c) != 0 || c == 0xA0 || c == 0x202F;
}

/// What may stand at either end of a word that is still a word: « mot », (mot), mot.
bool is_frame(std::string_view text, std::size_t at) {
    const gunichar c = g_utf8_get_char(text.data() + at);
    return g_unichar_ispunct(c) != 0 && c != U'@' && c != U'/' && c != U'-' && c != U'_';
}

}  // namespace

Hyphenator::Hyphenator(const Hyphenation& rules) : rules_(rules), patterns_(std::make_unique<Patterns>()) {
    note_input_of_library(rules.patterns);
    patterns_->dictionary = hnj_hyphen_load(rules.patterns.string().c_str());
    if (!patterns_->dictionary || !patterns_->dictionary->utf8)
        throw EnvironmentError(message("{}: not a file of hyphenation patterns in UTF-8", rules.patterns.string()));
}

Hyphenator::~Hyphenator() {
    if (patterns_->dictionary) hnj_hyphen_free(patterns_->dictionary);
}

void Hyphenator::divide(std::string_view word, std::size_t offset, std::vector<std::size_t>& found) const {
    const auto letters = static_cast<std::size_t>(g_utf8_strlen(word.data(), static_cast<gssize>(word.size())));
    if (letters < static_cast<std::size_t>(rules_.shortest)) return;
    const std::string copy(word);
    std::vector<char> marks(word.size() + 5);  // libhyphen asks for five more than the word
    char** replaced = nullptr;
    int *position = nullptr, *cut = nullptr;
    const int failed = hnj_hyphen_hyphenate3(patterns_->dictionary, copy.c_str(), static_cast<int>(copy.size()), marks.data(), nullptr,
                                             &replaced, &position, &cut, rules_.before, rules_.after, rules_.before, rules_.after);
    std::size_t at = 0;
    for (std::size_t letter = 0; !failed && letter + 1 < letters; ++letter) {
        at = next_of(word, at);
        const bool kept = letter + 1 >= static_cast<std::size_t>(rules_.before) && letters - letter - 1 >= static_cast<std::size_t>(rules_.after);
        if (kept && (marks[letter] & 1) != 0 && !(replaced && replaced[letter])) found.push_back(offset + at);
    }
    for (std::size_t i = 0; replaced && i < letters; ++i) std::free(replaced[i]);
    std::free(replaced);
    std::free(position);
    std::free(cut);
}

std::vector<std::size_t> Hyphenator::divisions(std::string_view text) const {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && (is_blank(text, at) || is_frame(text, at))) at = next_of(text, at);
        std::size_t start = at;
        while (at < text.size() && is_letter(text, at)) {
            at = next_of(text, at);
            if (at < text.size() && is_apostrophe(text, at)) start = at = next_of(text, at);  // l’industrie, qu’aujourd’hui
        }
        std::size_t end = at;
        while (at < text.size() && is_frame(text, at)) at = next_of(text, at);
        if (at >= text.size() || is_blank(text, at)) divide(text.substr(start, end - start), start, found);
        while (at < text.size() && !is_blank(text, at)) at = next_of(text, at);
    }
    return found;
}

}  // namespace portraits
