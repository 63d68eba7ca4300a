#include "text/style_key.hpp"

#include <cstring>

namespace portraits {

void append_key(std::string& key, double number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    key.append(bytes, sizeof bytes);
}

void append_key(std::string& key, const StyledSpan& span) {
    append_key(key, static_cast<double>(span.text.size()));
    key += span.text;
    append_key(key, span.style.size);
    append_key(key, span.style.tracking);
    append_key(key, span.style.weight);
    key += static_cast<char>('0' + (span.style.italic ? 1 : 0) + (span.superscript ? 2 : 0) + (span.divisible ? 4 : 0));
}

}  // namespace portraits
