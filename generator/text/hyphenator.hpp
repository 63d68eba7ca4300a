#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "model/theme.hpp"

namespace portraits {

/// Where words may be divided, by the patterns of a language (F. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) as libhyphen
/// reads them. Read-only once made, hence shared by all threads.
class Hyphenator {
public:
    /// Throws EnvironmentError naming the file of patterns.
    explicit Hyphenator(const Hyphenation& rules);
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    /// Byte offsets in UTF-8 text before which a word may be divided, ascending. Only words of lower-case letters are: neither
    /// names, nor compounds, nor addresses.
    std::vector<std::size_t> divisions(std::string_view text) const;
    const Hyphenation& rules() const { return rules_; }

private:
    void divide(std::string_view word, std::size_t offset, std::vector<std::size_t>& found) const;

    struct Patterns;
    Hyphenation rules_;
    std::unique_ptr<Patterns> patterns_;
};

}  // namespace portraits
