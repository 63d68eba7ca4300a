#include "editions/withheld.hpp"

#include <algorithm>

namespace portraits {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Spaces as page_blocks() gives them.
std::string with_plain_spaces(const std::string& text) {
    const std::vector<PageBlock> blocks = page_blocks("<p>" + text + "</p>");
    return blocks.empty() ? std::string() : blocks.front().text;
}

/// The number stands there, and is not a part of a longer one.
bool holds_number(const std::string& text, const std::string& number) {
    for (std::size_t at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
        const std::size_t end = at + number.size();
        if ((at == 0 || !is_digit(text[at - 1])) && (end == text.size() || !is_digit(text[end]))) return true;
    }
    return false;
}

/// Runs of digits.
std::vector<std::string> numbers_in(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i])) continue;
        if (i == 0 || !is_digit(text[i - 1])) found.emplace_back();
        found.back() += text[i];
    }
    return found;
}

}  // namespace

Withheld::Withheld(const EditionFolder& before, const EditionFolder& after, const std::vector<ValueChange>& values) {
    for (const ValueChange& change : values) {
        if (!change.now_secret) continue;
        const PublishedIndicator& indicator = before.indicators.at(change.key.indicator);
        numbers_.insert(with_plain_spaces(shown(before.values.at(change.key), indicator)));
        for (const EditionFolder* edition : {&before, &after})
            if (const auto place = edition->places.find(change.key.place); place != edition->places.end() && place->second.territory)
                pages_.insert(place->second.page.substr(0, place->second.page.rfind('/') + 1));
    }
}

bool Withheld::may_say(const std::string& page, const BlockChange& change) const {
    const auto held = [&](const std::string& number) { return holds_number(change.before, number); };
    if (std::any_of(numbers_.begin(), numbers_.end(), held)) return true;
    if (std::none_of(pages_.begin(), pages_.end(), [&](const std::string& folder) { return page.starts_with(folder); })) return false;
    const std::vector<std::string> said = numbers_in(change.before);
    return std::any_of(said.begin(), said.end(), [&](const std::string& number) { return !holds_number(change.after, number); });
}

}  // namespace portraits
