#include "load/tables/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/french.hpp"

namespace portraits {

namespace {

std::optional<Missing> missing_of(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Missing>, 8> signs = {
        {{"", Missing::not_available}, {"n.d.", Missing::not_available}, {"n.d", Missing::not_available}, {"nd", Missing::not_available},
         {"N.D.", Missing::not_available}, {"s", Missing::secret}, {"S", Missing::secret}, {"///", Missing::not_applicable}}};
    for (const auto& [sign, why] : signs)
        if (text == sign) return why;
    return std::nullopt;
}

/// What stands before the sign of secret in "12 s" or "12 (s)": a producer's number that must not go further. Empty without the sign.
std::string_view before_secret_sign(std::string_view text) {
    for (const std::string_view sign : {" (s)", "(s)", " s"})
        if (text.ends_with(sign)) return text.substr(0, text.size() - sign.size());
    return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Removes a sign that groups thousands; false when some group after it has not three digits.
bool ungroup(std::string& text, std::string_view sign) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
        const std::size_t after = at + sign.size();
        const bool three = after + 3 <= text.size() && is_digit(text[after]) && is_digit(text[after + 1]) && is_digit(text[after + 2]) &&
                           (after + 3 == text.size() || !is_digit(text[after + 3]));
        if (at == 0 || !is_digit(text[at - 1]) || !three) return false;
        text.erase(at, sign.size());
    }
    return true;
}

void replace_sign(std::string& text, std::string_view sign, char with) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.replace(at, sign.size(), 1, with);
}

void drop_percent(std::string& text) {
    if (text.empty() || text.back() != '%') return;
    text.pop_back();
    for (const std::string_view space : {std::string_view(" "), nbsp, narrow_nbsp})
        if (text.ends_with(space)) text.resize(text.size() - space.size());
}

}  // namespace

void NumberStyle::learn(std::string_view text) {
    const auto commas = std::count(text.begin(), text.end(), ','), points = std::count(text.begin(), text.end(), '.');
    const std::size_t comma = text.rfind(','), point = text.rfind('.');
    if (!std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == ',' || c == '.' || c == '-'; })) return;
    if (commas > 1 || (commas == 1 && points == 1 && comma < point)) comma_groups = true;
    if (points > 1 || (commas == 1 && points == 1 && point < comma)) point_groups = true;
}

std::optional<Value> parse_value(std::string_view written, const NumberStyle& style) {
    if (const auto why = missing_of(written)) return Value::absent(*why);
    if (const std::string_view number = before_secret_sign(written); !number.empty())
        return parse_value(number, style) ? std::optional<Value>(Value::absent(Missing::secret)) : std::nullopt;
    std::string text(written);
    replace_sign(text, minus_sign, '-');
    drop_percent(text);
    for (const std::string_view space : {std::string_view(" "), nbsp, narrow_nbsp, std::string_view("\u2009")})
        if (!ungroup(text, space)) return std::nullopt;
    if (style.comma_groups && !style.point_groups && !ungroup(text, ",")) return std::nullopt;
    if (style.point_groups && !style.comma_groups && !ungroup(text, ".")) return std::nullopt;
    replace_sign(text, ",", '.');
    if (!text.empty() && text.front() == '+') text.erase(0, 1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    const bool named = text.find_first_of("in") != std::string::npos;  // from_chars also reads "inf" and "nan"
    return named ? std::nullopt : std::optional<Value>(Value::of(number));
}

}  // namespace portraits
