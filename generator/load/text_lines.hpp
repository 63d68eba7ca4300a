#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace portraits {

/// Lines of a text, for places in messages: lines and columns from 1, columns in characters. Not thread-safe.
class TextLines {
public:
    explicit TextLines(std::string_view text);
    /// The line without its end, from 1; empty beyond the text.
    std::string_view line(int number) const;
    int count() const { return static_cast<int>(starts_.size()); }
    /// Column in characters of a byte offset in a line; both from 0, result from 1.
    int column(int line_number, std::size_t byte) const;

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
    // Places are asked in reading order: counting goes on from the last one, or a file of one long line would cost its square.
    struct Last { int line = 0; std::size_t byte = 0; int column = 1; };
    mutable Last last_;
};

}  // namespace portraits
