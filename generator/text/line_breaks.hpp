#pragma once
#include <cstddef>
#include <vector>

namespace portraits {

/// A stretch of text that no line divides: where it starts and ends on the unbroken line, in points.
struct Stretch {
    enum class End : unsigned char {
        space,     // dropped when a line ends there, wider or narrower when text is justified
        hyphen,    // written, or a dash
        division,  // a hyphen is added when a line ends there
    };
    double start = 0, end = 0;
    End follows = End::space;
    double hyphen = 0;          // width of the hyphen that a division adds
};

/// The lines that a paragraph must fill.
struct LineMeasure {
    double width = 0;
    double em = 10;             // size of the type: raggedness is judged by it
    bool justified = false;
    int most_divisions = 2;     // lines in a row that may end with a divided word
};

/// Index of the last stretch of each line: the breaks that make the paragraph best as a whole (D. Knuth and M. Plass, "Breaking
/// Paragraphs into Lines", Software: Practice and Experience 11, 1981). Ragged lines are judged by what stays empty at their end.
/// A stretch wider than the line stands alone on one.
std::vector<std::size_t> choose_breaks(const std::vector<Stretch>& stretches, const LineMeasure& measure);

}  // namespace portraits
