#pragma once
#include <string>
#include <utility>

#include "publication/rich_text.hpp"

namespace portraits {

/// One run of these words. Unlike plain(), also of none: what is put together here has a run to put it in.
inline Span words_span(std::string words) {
    Span span;
    span.text = std::move(words);
    return span;
}

/// The same as a link to an address.
inline Span link_span(std::string words, std::string address) {
    Span span = words_span(std::move(words));
    span.link = std::move(address);
    return span;
}

}  // namespace portraits
