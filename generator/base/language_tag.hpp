#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// The shape of a language tag of BCP 47 (RFC 5646): language, script, region, variants, and private use after "x": "en", "pt-BR", "zh-Hant".
bool is_language_tag(std::string_view tag);

/// Words in another language, written in Markdown as a link to it: "[Smart Factory](langue:en)".
struct ForeignPassage {
    std::size_t start = 0, length = 0;  // of the whole passage, bytes
    std::size_t tag_start = 0;
    std::string tag;                    // as written: it may be wrong
};
std::vector<ForeignPassage> foreign_passages(std::string_view markdown);

/// What begins the address of such a link.
inline constexpr std::string_view language_scheme = "langue:";

}  // namespace portraits
