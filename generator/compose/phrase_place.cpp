#include "compose/phrase_place.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/french.hpp"

namespace portraits::phrase {

namespace {

/// Text of the file from the scalar's own line and column on, or empty.
std::string source_from(const Origin& origin) {
    if (!origin.file || origin.line < 1) return {};
    std::ifstream in(*origin.file, std::ios::binary);
    std::string skipped;
    for (int line = 1; line < origin.line; ++line)
        if (!std::getline(in, skipped)) return {};
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t occurrences_before(std::string_view text, std::string_view what, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos && at < end; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace

Origin place_in_scalar(const Origin& origin, std::string_view scalar, std::size_t start, std::string_view expression, std::size_t offset) {
    const std::string source = source_from(origin);
    const std::size_t from = std::min(source.size(), static_cast<std::size_t>(std::max(0, origin.column - 1)));
    std::size_t at = source.find(expression, from);
    for (std::size_t n = occurrences_before(scalar, expression, start); n > 0 && at != std::string::npos; --n)
        at = source.find(expression, at + 1);
    Origin place = origin;
    if (at == std::string::npos || expression.empty()) {
        if (place.column > 0) place.column += static_cast<int>(utf8_length(scalar.substr(0, start)) + utf8_length(expression.substr(0, offset)));
        return place;
    }
    const std::string_view before = std::string_view(source).substr(0, at + offset);
    const std::size_t line_start = before.rfind('\n');
    place.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    place.column = static_cast<int>(utf8_length(line_start == std::string_view::npos ? before : before.substr(line_start + 1))) + 1;
    return place;
}

}  // namespace portraits::phrase
