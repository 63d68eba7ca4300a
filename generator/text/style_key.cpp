#include "text/style_key.hpp"

#include <cstring>

namespace portraits {

void append_key(std::string& key, double number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    key.append(bytes, sizeof bytes);
}

void append_key(std::string& key, std::string_view text, const TextStyle& style) {
    append_key(key, static_cast<double>(text.size()));
    key += text;
    append_key(key, style.size);
    append_key(key, style.tracking);
    append_key(key, style.weight);
    key += style.italic ? 'i' : 'r';
}

void append_key(std::string& key, const StyledSpan& span) {
    append_key(key, span.text, span.style);
    key += static_cast<char>('0' + (span.superscript ? 2 : 0) + (span.divisible ? 4 : 0));
}

}  // namespace portraits
