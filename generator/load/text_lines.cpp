#include "load/text_lines.hpp"

#include <algorithm>

#include "base/french.hpp"

namespace portraits {

TextLines::TextLines(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') starts_.push_back(i + 1);
}

std::string_view TextLines::line(int number) const {
    if (number < 1 || number > count()) return {};
    const std::size_t begin = starts_[static_cast<std::size_t>(number - 1)];
    const std::size_t end = number < count() ? starts_[static_cast<std::size_t>(number)] - 1 : text_.size();
    std::string_view line = text_.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

int TextLines::column(int line_number, std::size_t byte) const {
    if (last_.line != line_number || byte < last_.byte) last_ = {line_number, 0, 1};
    const std::string_view rest = line(line_number).substr(std::min(last_.byte, line(line_number).size()));
    last_.column += static_cast<int>(utf8_length(rest.substr(0, byte - last_.byte)));
    last_.byte = byte;
    return last_.column;
}

}  // namespace portraits
