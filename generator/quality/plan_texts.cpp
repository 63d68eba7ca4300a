#include "quality/plan_texts.hpp"

#include "compose/plan_walk.hpp"

namespace portraits {

namespace {

void walk(const std::vector<BlockSpec>& blocks, const std::function<void(const BlockSpec&)>& call) {
    for (const BlockSpec& block : blocks) {
        call(block);
        if (const auto* columns = columns_of(block))
            for (const ColumnSpec& column : *columns) walk(column.blocks, call);
    }
}

}  // namespace

void each_block(const DocumentPlan& plan, const std::function<void(const BlockSpec&)>& call) {
    for (const ChapterSpec& chapter : plan.chapters) walk(chapter.blocks, call);
}

void each_phrase(const DocumentPlan& plan, const std::function<void(const Phrase&)>& call) {
    for (const Phrase* phrase : phrases_of(plan)) call(*phrase);
    for (const ChapterSpec& chapter : plan.chapters) {
        for (const Phrase* phrase : {&chapter.title, &chapter.lead, &chapter.running}) call(*phrase);
        for (const FootnoteSpec& note : chapter.notes) call(note.text);
        walk(chapter.blocks, [&](const BlockSpec& block) {
            for (const Phrase* phrase : phrases_of(block)) call(*phrase);
        });
    }
}

}  // namespace portraits
