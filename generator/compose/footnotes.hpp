#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/plan.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// Footnotes of the chapter that is being composed. They are numbered through the document in the order of their calls; a
/// second call of the same footnote repeats its number.
class FootnoteCalls {
public:
    using Say = std::function<RichText(const Phrase&)>;
    void begin(const ChapterSpec& chapter);
    /// Each [^name] as a raised number that leads to its footnote; an unknown name, already reported, stays as it is.
    RichText with_calls(RichText text, const Say& say);
    /// The footnotes called since the chapter began.
    std::vector<Footnote> take();

private:
    Span call_of(const FootnoteSpec& note, const Say& say);

    const ChapterSpec* chapter_ = nullptr;
    std::vector<const FootnoteSpec*> called_;
    std::vector<Footnote> notes_;
    int count_ = 0;
};

/// The text without its calls: for titles and attributes.
std::string without_calls(std::string text);
/// Reports calls of footnotes that the chapter does not have, and footnotes that nothing calls.
void check_footnotes(const ChapterSpec& chapter, Diagnostics& diagnostics);

}  // namespace portraits
