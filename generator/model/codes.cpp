#include "model/codes.hpp"

#include <algorithm>
#include <map>
#include <regex>

#include "base/messages.hpp"

namespace portraits {

namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 01 to 95 without 20, 2A, 2B, 971 to 978, 984, 986 to 989.
bool is_department(std::string_view code) {
    if (code == "2A" || code == "2B") return true;
    if (!is_digits(code)) return false;
    if (code.size() == 2) return code >= "01" && code <= "95" && code != "20";
    return code.size() == 3 && ((code >= "971" && code <= "978") || code == "984" || (code >= "986" && code <= "989"));
}

bool is_commune(std::string_view code) {
    if (code.size() != 5) return false;
    const std::string_view head = code.substr(0, code.starts_with("97") || code.starts_with("98") ? 3 : 2);
    return is_department(head) && is_digits(code.substr(head.size()));
}

/// Regions that the law of 16 January 2015 merged, by the code they had.
std::string merged_region(std::string_view code) {
    static const std::map<std::string_view, const char*> merged = {
        {"21", "44"}, {"41", "44"}, {"42", "44"}, {"23", "28"}, {"25", "28"}, {"22", "32"}, {"31", "32"}, {"26", "27"},
        {"43", "27"}, {"54", "75"}, {"72", "75"}, {"74", "75"}, {"73", "76"}, {"91", "76"}, {"82", "84"}, {"83", "84"}};
    const auto found = merged.find(code);
    return found == merged.end() ? std::string() : found->second;
}

std::string without_spaces(std::string_view code) {
    static const std::regex spaces("[ \t]|\xC2\xA0|\xE2\x80\xAF");
    return std::regex_replace(std::string(code), spaces, "");
}

}  // namespace

bool is_siren(std::string_view code) {
    if (code.size() != 9 || !is_digits(code)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const int digit = code[i] - '0', doubled = i % 2 == 1 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

bool is_code(CodeOf kind, std::string_view code) {
    switch (kind) {
        case CodeOf::region: return code.size() == 2 && is_digits(code);
        case CodeOf::department: return is_department(code);
        case CodeOf::commune: return is_commune(code);
        case CodeOf::siren: return is_siren(code);
    }
    return false;
}

std::string advice_on_code(std::string_view code) {
    static const std::regex scientific("[0-9][.,]?[0-9]*[Ee]\\+?[0-9]+"), decimals("([0-9]{2,})[.,]0+");
    const std::string text(code);
    std::smatch match;
    if (std::regex_match(text, scientific))
        return tr("a spreadsheet has rounded it to a number, and its last digits are lost: take the column again from its source, as text");
    if (std::regex_match(text, match, decimals)) return message("a spreadsheet has made a number of it: write “{}”, and give the column the format “Text”", match[1].str());
    if (const std::string joined = without_spaces(code); joined != text && !joined.empty()) return message("a code has no spaces: write “{}”", joined);
    if (text.starts_with("2a") || text.starts_with("2b")) return message("write “{}”, in capitals", "2" + std::string(1, static_cast<char>(text[1] - 'a' + 'A')) + text.substr(2));
    if (is_digits(code) && (text == "20" || (code.size() == 5 && text.starts_with("20"))))
        return tr("Corsica has been 2A and 2B since 1976: take the code from the official list");
    if (is_digits(code) && code.size() == 14) return message("this is a SIRET, of an establishment: the SIREN is its first nine digits, {}", text.substr(0, 9));
    if (is_digits(code) && code.size() == 9 && !is_siren(code)) return tr("this is not a SIREN: its last digit disagrees with the others");
    if (const std::string region = merged_region(code); !region.empty()) return message("this was a region before 2016: it is in “{}” now", region);
    if (is_digits(code) && (code.size() == 1 || code.size() == 4))
        return message("leading zero lost? write “{}”; in a spreadsheet, give the column the format “Text”", '0' + text);
    return {};
}

}  // namespace portraits
