// A document plan: read, checked against a small country, its phrases compiled, and said of each territory.
#include "compose/compose.hpp"
#include "fuzz/harness.hpp"
#include "load/readers/read_plan.hpp"
#include "model/validate.hpp"
#include "unit/compose/phrase_atlas.hpp"

using namespace portraits;

namespace {

constexpr std::size_t most_said = 8u << 20;  // bytes of one document

std::size_t bytes_of(const RichText& text) {
    std::size_t bytes = 0;
    for (const Span& span : text) {
        fuzz::require(is_utf8(span.text), "what is said is UTF-8", span.text);
        bytes += span.text.size();
    }
    return bytes;
}

/// What is said stays within bounds: a short plan cannot ask for pages without end.
void check_said(const Publication& publication) {
    std::size_t bytes = publication.title.size();
    for (const Chapter& chapter : publication.chapters) {
        bytes += chapter.title.size() + bytes_of(chapter.lead);
        for (const Block& block : chapter.blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) bytes += bytes_of(paragraph->text);
    }
    fuzz::require(bytes <= most_said, "a document is bounded");
}

void say(const Sources& sources, Diagnostics& complaints) {
    const Atlas atlas(sources);
    const Findings findings(atlas);
    const DocumentPlan& plan = atlas.sources().documents.front();
    const PreparedPlan prepared(atlas, findings, plan, complaints);
    if (complaints.has_errors()) return;
    if (!plan.about_territories()) return check_said(compose(prepared, complaints));
    for (const Territory& territory : atlas.territories()) check_said(compose(prepared, territory, complaints));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Scratch scratch;
    static const Sources country = phrase_sources();
    const auto parts = fuzz::parts_of(data, size);
    const std::string file = scratch.write("plan.yml", parts[0]);
    scratch.write("partie.yml", parts.size() > 1 ? parts[1] : "");
    Diagnostics complaints;
    Sources sources = country;
    sources.documents = {read_plan(file, scratch.folder(), complaints)};
    validate_plans(sources, complaints);
    if (!complaints.has_errors()) say(sources, complaints);
    fuzz::check_complaints(complaints, size);
    return 0;
}
