#include "base/french_slips.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace portraits {

namespace {

using icu::UnicodeString;

std::string to_utf8(const UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

/// A pattern of ICU, compiled once. A text that makes it work too long is left as it is: content comes from everywhere.
class Pattern {
public:
    explicit Pattern(const char* pattern) {
        UErrorCode error = U_ZERO_ERROR;
        compiled_.reset(icu::RegexPattern::compile(UnicodeString::fromUTF8(pattern), 0, error));
    }
    /// Calls with the matcher at each match, while the call returns true.
    template <class Call> void each(const UnicodeString& text, const Call& call) const {
        constexpr int32_t most_work = 500;  // of ICU's units, some milliseconds each
        UErrorCode error = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->matcher(text, error));
        if (U_FAILURE(error)) return;
        matcher->setTimeLimit(most_work, error);
        while (matcher->find(error) && U_SUCCESS(error) && call(*matcher)) {}
    }

private:
    std::unique_ptr<icu::RegexPattern> compiled_;
};

struct Rule {
    Pattern pattern;
    UnicodeString better;  // "$1" stands for the first group
    Rule(const char* text, const char* instead) : pattern(text), better(UnicodeString::fromUTF8(instead)) {}
};

#define START "(?<![\\p{L}\\p{N}_])"
#define END "(?![\\p{L}\\p{N}_])"

const std::vector<Rule>& rules() {
    static const std::vector<Rule> all = [] {
        std::vector<Rule> list;
        const auto rule = [&](const char* pattern, const char* better) { list.emplace_back(pattern, better); };
        rule("etc\\.?…|etc\\.{2,}", "etc.");
        rule("\\.{3,}", "…");
        rule("\"([^\"\\n]{0,200})\"", "« $1 »");
        rule(START "1i?(?:ère|ere)" END, "1re");
        rule(START "([0-9]+)i?[èe]mes?" END, "$1e");
        rule("(?<=\\p{L},?) - (?=\\p{L})", " – ");
        rule(START "(k?)m2" END, "$1m²");
        rule(START "(k?)m3" END, "$1m³");
        rule(START "CO2" END, "CO₂");
        rule(START "([CcSsNnBbVvMm])oe(urs?|uds?|ufs?|u|ux)" END, "$1œ$2");
        rule(START "oe(uvres?|il|illet)" END, "œ$1");
        rule(START "Oe(uvres?|il|illet)" END, "Œ$1");
        rule(START "E(tats?|coles?|cologi(?:e|que|ques)|conomi(?:e|que|ques)|nergies?|nergétiques?|tablissements?|tudes?|volutions?|quipes?|quipements?|"
                   "galement|lus?|lues?)" END, "É$1");
        rule(START "I(les?)" END, "Î$1");
        rule(START "Mr\\.?(?= )", "M.");
        rule(START "n°(?=[0-9])", "n° ");
        rule(START "([0-9]{1,3})\\.([0-9]{3})(?![0-9])", "$1 $2");
        rule(START "([0-9]+)\\.(?!0(?![0-9]))([0-9]{1,2})(?![0-9.])", "$1,$2");  // but versions: 2.0
        rule(" (?=[,)]|\\.(?![0-9.]))", "");
        rule("(?<=\\() ", "");
        rule("([,;])\\1+", "$1");
        return list;
    }();
    return all;
}

#undef START
#undef END

/// Stretches that are no prose become control characters, so that places stay the same.
UnicodeString prose_of(UnicodeString text) {
    static const Pattern others(R"(\{\{[^}]*\}\}|\]\([^)]*\)|[A-Za-z]{2,10}://\S+|www\.\S+|`[^`]*`|\S{1,100}(?:@|\.(?:fr|com|org|eu|csv|xlsx|pdf)\b)\S*)");
    std::vector<std::pair<int32_t, int32_t>> found;
    others.each(text, [&](const icu::RegexMatcher& match) {
        UErrorCode error = U_ZERO_ERROR;
        found.emplace_back(match.start(error), match.end(error));
        return true;
    });
    for (const auto& [from, to] : found)
        for (int32_t i = from; i < to; ++i) text.setCharAt(i, 1);
    return text;
}

/// "$1" and "$2" of the rule, filled with the groups of the match.
UnicodeString filled(const Rule& rule, const icu::RegexMatcher& match) {
    UnicodeString text = rule.better;
    for (int32_t i = 1; i <= match.groupCount(); ++i) {
        UErrorCode error = U_ZERO_ERROR;
        text.findAndReplace(UnicodeString::fromUTF8("$" + std::to_string(i)), match.group(i, error));
    }
    return text;
}

/// The words around a stretch, so that a reader finds it.
std::pair<int32_t, int32_t> with_words(const UnicodeString& text, int32_t from, int32_t to) {
    constexpr int32_t most = 24;
    const auto in_word = [&](int32_t i) { return u_isalnum(text.char32At(i)); };
    const int32_t first = std::max(0, from - most), last = std::min(text.length(), to + most);
    while (from > first && in_word(from - 1)) --from;
    while (to < last && in_word(to)) ++to;
    return {from, to};
}

}  // namespace

std::vector<Slip> typographic_slips(std::string_view text) {
    const UnicodeString given = UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const UnicodeString prose = prose_of(given);
    std::vector<std::pair<int32_t, Slip>> found;
    std::vector<std::pair<int32_t, int32_t>> taken;
    constexpr std::size_t most = 50;  // of one text: enough to see what is wrong with it
    for (const Rule& rule : rules())
        rule.pattern.each(prose, [&](const icu::RegexMatcher& match) {
            UErrorCode error = U_ZERO_ERROR;
            const int32_t from = match.start(error), to = match.end(error);
            const bool met = std::any_of(taken.begin(), taken.end(), [&](const auto& other) { return from < other.second && other.first < to; });
            if (met || prose.indexOf(static_cast<UChar>(1), from, to - from) >= 0) return true;  // what an earlier rule says is enough
            taken.emplace_back(from, to);
            const auto [first, last] = with_words(prose, from, to);
            const UnicodeString better = given.tempSubStringBetween(first, from) + filled(rule, match) + given.tempSubStringBetween(to, last);
            found.push_back({from, {to_utf8(given.tempSubStringBetween(first, last)), to_utf8(better)}});
            return found.size() < most;
        });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Slip> slips;
    for (auto& [place, slip] : found) slips.push_back(std::move(slip));
    return slips;
}

std::vector<std::string> dead_links(std::string_view text) {
    static constexpr std::string_view alive[] = {"http://", "https://", "mailto:", "page:", "site:", "langue:", "#", "{{"};
    std::vector<std::string> dead;
    for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 2)) {
        const std::size_t from = std::min(text.find_first_not_of(" <", at + 2), text.size());
        const std::string_view address = text.substr(from, text.find_first_of(" )>\n", from) - from);
        const bool leads = std::any_of(std::begin(alive), std::end(alive), [&](std::string_view start) { return address.starts_with(start); });
        if (!leads && !address.empty()) dead.emplace_back(address);
    }
    return dead;
}

}  // namespace portraits
