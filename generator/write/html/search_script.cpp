#include "write/html/search_script.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

namespace portraits {

namespace {

using Json = nlohmann::ordered_json;

/// The printable characters that a JSON text and a script hold as they are, without space, quotation mark and backslash.
std::string alphabet() {
    std::string all;
    for (char c = '!'; c <= '~'; ++c)
        if (c != '"' && c != '\\') all += c;
    return all;
}

/// The last three digits of an INSEE code; the two characters before them are the department's, or "97".
int number_in_department(const std::string& code) {
    int number = 0;
    std::from_chars(code.data() + std::min<std::size_t>(2, code.size()), code.data() + code.size(), number);
    return std::clamp(number, 0, 999);
}

std::string insee_codes(const std::vector<SearchIndex::Commune>& communes) {
    std::string text, department;
    int last = 0;
    for (const auto& commune : communes) {
        const int number = number_in_department(commune.code);
        if (commune.code.substr(0, 2) != department || number <= last) {
            department = commune.code.substr(0, 2);
            text += " " + department + compact_number(number);
        } else {
            text += compact_number(number - last);
        }
        last = number;
    }
    return text;
}

std::vector<std::string> postal_codes(const std::vector<SearchIndex::Commune>& communes) {
    std::vector<std::string> codes;
    for (const auto& commune : communes) codes.push_back(commune.postal_code);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

/// "21000,110,121": after the first, what follows the two digits that it shares with the one before.
std::string listed_codes(const std::vector<std::string>& codes) {
    std::string text;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const bool shared = i > 0 && codes[i].size() == 5 && codes[i].substr(0, 2) == codes[i - 1].substr(0, 2);
        text += (i ? "," : "") + (shared ? codes[i].substr(2) : codes[i]);
    }
    return text;
}

std::string ranks(const std::vector<SearchIndex::Commune>& communes, const std::vector<std::string>& codes) {
    std::string text;
    if (codes.size() < 2) return text;
    for (const auto& commune : communes)
        text += compact_number(static_cast<int>(std::lower_bound(codes.begin(), codes.end(), commune.postal_code) - codes.begin()));
    return text;
}

Json named(const std::vector<SearchIndex::Named>& list) {
    Json made = Json::array();
    for (const auto& one : list) made.push_back(one.page.empty() ? Json{one.code, one.name} : Json{one.code, one.name, one.page});
    return made;
}

Json territory(const SearchIndex::Territory& one) {
    Json members = Json::array();
    for (const auto& member : one.members) members.push_back(member.name);
    return {one.id, one.name, one.slug, std::lround(one.population / 1000), one.regions, one.departments, members};
}

}  // namespace

std::string compact_number(int number) {
    static const std::string digits = alphabet();
    constexpr int base = 79;
    std::string text;
    if (number >= base) text += digits[static_cast<std::size_t>(std::min(base + number / base - 1, 91))];
    return text + digits[static_cast<std::size_t>(number % base)];
}

std::string search_script(const SearchIndex& index) {
    Json data;
    data["regions"] = named(index.regions);
    data["departements"] = named(index.departments);
    data["territoires"] = Json::array();
    std::string names, codes, postal, places;
    for (const auto& one : index.territories) {
        data["territoires"].push_back(territory(one));
        for (const auto& member : one.members) {
            const std::vector<std::string> listed = postal_codes(member.communes);
            for (const auto& commune : member.communes) names += commune.name + "\n";
            codes += insee_codes(member.communes) + "\n";
            postal += listed_codes(listed) + "\n";
            places += ranks(member.communes, listed) + "\n";
        }
    }
    data["communes"] = names;
    data["codes"] = codes;
    data["postaux"] = postal;
    data["rangs"] = places;
    return "portraits.take(\"recherche\"," + data.dump() + ");\n";
}

}  // namespace portraits
