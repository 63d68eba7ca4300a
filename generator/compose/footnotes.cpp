#include "compose/footnotes.hpp"

#include <algorithm>
#include <set>

#include "base/messages.hpp"
#include "compose/phrase_place.hpp"
#include "compose/plan_walk.hpp"

namespace portraits {

namespace {

/// Where a text calls a footnote: "[^name]" from `start` on; npos when it calls no more.
struct Call {
    std::size_t start = std::string_view::npos, end = 0;
    std::string name;
};

Call next_call(std::string_view text, std::size_t from) {
    for (std::size_t at; (at = text.find("[^", from)) != std::string_view::npos; from = at + 2) {
        const std::size_t close = text.find(']', at);
        if (close == std::string_view::npos) break;
        if (close > at + 2) return {at, close + 1, std::string(text.substr(at + 2, close - at - 2))};
    }
    return {};
}

const FootnoteSpec* find_note(const ChapterSpec& chapter, const std::string& name) {
    const auto found = std::find_if(chapter.notes.begin(), chapter.notes.end(), [&](const FootnoteSpec& one) { return one.name.value == name; });
    return found == chapter.notes.end() ? nullptr : &*found;
}

class Checker {
public:
    Checker(const ChapterSpec& chapter, Diagnostics& diagnostics) : chapter_(chapter), diagnostics_(diagnostics) {}

    void check() {
        check(chapter_.lead);
        check(chapter_.blocks);
        for (const FootnoteSpec& note : chapter_.notes)
            if (!called_.contains(note.name.value))
                diagnostics_.error("footnote-unused", note.name.origin, message("no text of the chapter calls the footnote “{}”", note.name.value),
                                   message("write [^{}] in a text, or remove it", note.name.value));
    }

private:
    void check(const std::vector<BlockSpec>& blocks) {
        for (const BlockSpec& block : blocks) {
            for (const Phrase* phrase : phrases_of(block)) check(*phrase);
            if (const auto* columns = columns_of(block))
                for (const ColumnSpec& column : *columns) check(column.blocks);
        }
    }
    void check(const Phrase& phrase) {
        for (const Phrase::Variant& variant : phrase.variants) {
            const std::string& text = variant.text.value;
            for (Call call = next_call(text, 0); call.start != std::string::npos; call = next_call(text, call.end)) check(variant.text, call);
        }
    }
    void check(const Located<std::string>& text, const Call& call) {
        called_.insert(call.name);
        if (find_note(chapter_, call.name)) return;
        std::vector<std::string> names;
        for (const FootnoteSpec& note : chapter_.notes) names.push_back(note.name.value);
        std::string help = did_you_mean(call.name, names);
        if (help.empty()) help = message("write it in the chapter: “notes: {{{}: …}}”", call.name);
        const std::string written = text.value.substr(call.start, call.end - call.start);
        diagnostics_.error("footnote-unknown", phrase::place_in_scalar(text.origin, text.value, call.start, written, 0),
                           message("unknown footnote “{}”", call.name), std::move(help));
    }

    const ChapterSpec& chapter_;
    Diagnostics& diagnostics_;
    std::set<std::string> called_;
};

}  // namespace

void FootnoteCalls::begin(const ChapterSpec& chapter) {
    chapter_ = &chapter;
    called_.clear();
    notes_.clear();
}

std::vector<Footnote> FootnoteCalls::take() { return std::move(notes_); }

Span FootnoteCalls::call_of(const FootnoteSpec& note, const Say& say) {
    auto place = std::find(called_.begin(), called_.end(), &note);
    const bool first = place == called_.end();
    if (first) {
        notes_.push_back({++count_, say(note.text)});
        place = called_.insert(called_.end(), &note);
    }
    Span span;
    span.note = notes_[static_cast<std::size_t>(place - called_.begin())].number;
    span.text = std::to_string(span.note);
    span.superscript = true;
    span.link = "#note-" + span.text;
    if (first) span.id = "appel-" + span.text;
    return span;
}

RichText FootnoteCalls::with_calls(RichText text, const Say& say) {
    if (!chapter_ || chapter_->notes.empty()) return text;
    RichText out;
    for (const Span& span : text) {
        std::size_t from = 0;
        const auto words = [&](std::size_t end) {
            Span part = span;
            part.text = span.text.substr(from, end - from);
            if (!part.text.empty()) out.push_back(std::move(part));
        };
        for (Call call = next_call(span.text, 0); call.start != std::string::npos; call = next_call(span.text, call.end)) {
            const FootnoteSpec* note = find_note(*chapter_, call.name);
            if (!note) continue;
            words(call.start);
            out.push_back(call_of(*note, say));
            from = call.end;
        }
        words(span.text.size());
    }
    return out;
}

std::string without_calls(std::string text) {
    for (Call call = next_call(text, 0); call.start != std::string::npos; call = next_call(text, call.start)) text.erase(call.start, call.end - call.start);
    return text;
}

void check_footnotes(const ChapterSpec& chapter, Diagnostics& diagnostics) { Checker(chapter, diagnostics).check(); }

}  // namespace portraits
