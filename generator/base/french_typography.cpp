#include <algorithm>
#include <array>
#include <string>

#include "base/french.hpp"

namespace portraits {

namespace {

constexpr std::string_view apostrophe = "\u2019";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Removes the spaces at the end of `out`, ordinary or not, so that the right one can be written.
bool strip_trailing_space(std::string& out) {
    bool stripped = false;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view space : {std::string_view(" "), nbsp, narrow_nbsp})
            if (out.size() >= space.size() && std::string_view(out).ends_with(space)) {
                out.resize(out.size() - space.size());
                stripped = again = true;
            }
    }
    return stripped;
}

bool inside_url(std::string_view text, std::size_t at) {
    const std::size_t start = text.find_last_of(" \n(", at);
    const std::string_view word = text.substr(start == std::string_view::npos ? 0 : start + 1);
    const std::string_view head = word.substr(0, word.find_first_of(" \n)"));
    return head.find("://") != std::string_view::npos || head.find('@') != std::string_view::npos;
}

/// Space that French sets before this sign; empty when none is due (start of text, "::", "10:30").
std::string_view space_before(std::string_view text, std::size_t at, bool spaced) {
    const char c = text[at];
    if (at == 0 || inside_url(text, at)) return {};
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const char previous = text[at - 1];
    const bool at_word_end = next == ' ' || next == '\n' || at + 1 == text.size() || static_cast<unsigned char>(next) >= 0x80 ||
                             next == ')' || next == '*' || next == '!' || next == '?' || next == '.' || next == ',' || next == '<';
    if (!spaced && !at_word_end) return {};
    if ((c == '!' || c == '?') && (previous == '!' || previous == '?')) return {};
    if (c == ';' || c == '!' || c == '?') return narrow_nbsp;
    if (c == ':') return nbsp;
    if (c == '%') return spaced || is_digit(previous) ? nbsp : std::string_view{};
    return {};
}

}  // namespace

std::string typographic(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const std::string_view rest = text.substr(i);
        if (c == '\'') {
            out += apostrophe;
        } else if (c == ';' || c == '!' || c == '?' || c == ':' || c == '%') {
            const std::size_t length = out.size();
            const bool spaced = strip_trailing_space(out);
            const std::string_view space = space_before(text, i, spaced);
            if (space.empty() && spaced) out.append(text.substr(i - 1, 1) == " " ? " " : "", length > out.size() ? 1 : 0);
            out += space;
            out += c;
        } else if (rest.starts_with("»") || rest.starts_with("€")) {
            strip_trailing_space(out);
            out += nbsp;
            out += rest.substr(0, rest.starts_with("»") ? 2 : 3);
            i += rest.starts_with("»") ? 1 : 2;
        } else if (rest.starts_with("«")) {
            out += "«";
            out += nbsp;
            ++i;
            while (i + 1 < text.size()) {
                const std::string_view after = text.substr(i + 1);
                if (after.starts_with(" ")) i += 1;
                else if (after.starts_with(nbsp)) i += nbsp.size();
                else if (after.starts_with(narrow_nbsp)) i += narrow_nbsp.size();
                else break;
            }
        } else if (c == '-' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '(') && i + 1 < text.size() && is_digit(text[i + 1])) {
            out += minus_sign;
        } else if (c == ' ' && !out.empty() && out.back() == ' ') {
            continue;  // doubled space
        } else {
            out += c;
        }
    }
    return out;
}

std::vector<TypographicFault> lint_typography(std::string_view text) {
    std::vector<TypographicFault> faults;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const std::string_view rest = text.substr(i);
        if (c == '"') faults.push_back({i, "straight-quote"});
        if (c == '\'') faults.push_back({i, "straight-apostrophe"});
        if (rest.starts_with("  ")) faults.push_back({i, "doubled-space"});
        if (c == ' ' && i + 1 < text.size() && std::string_view(";:!?%").find(text[i + 1]) != std::string_view::npos)
            faults.push_back({i, "breaking-space"});
        if (rest.starts_with(" »") || rest.starts_with("« ") || rest.starts_with(" €")) faults.push_back({i, "breaking-space"});
        if (c == '.' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]) && !inside_url(text, i))
            faults.push_back({i, "decimal-point"});
    }
    return faults;
}

}  // namespace portraits
