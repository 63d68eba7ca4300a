// What every page of every booklet was set to say: the words of its text runs, in the order of painting, straight from the layout.
// usage: page_text        run from the project's folder; prints "# file", then one line for each page
#include <cstdio>
#include <mutex>
#include <string>

#include "compose/compose.hpp"
#include "layout/lay_out.hpp"
#include "pipeline/shapers.hpp"
#include "pipeline/pipeline.hpp"

using namespace portraits;

namespace {

struct Words {
    std::string said;
    void operator()(const Text& text) {
        if (text.line) said += text.line->text();
    }
    void operator()(const Use& use) { all(use.picture->nodes); }
    void operator()(const GroupPtr& group) { all(group->nodes); }
    void operator()(const Shape&) {}
    void operator()(const Image&) {}
    void all(const std::vector<Node>& nodes) {
        for (const Node& node : nodes) std::visit(*this, node);
    }
};

/// The pages of a booklet, one a line, under its path in the site.
std::string pages_of(const Publication& publication, const Booklet& booklet) {
    std::string said = "# " + (publication.folder.empty() ? publication.slug + "/" : publication.folder) + publication.slug + ".pdf\n";
    for (const BookletPage& page : booklet.pages) {
        Words words;
        words.all(page.picture.nodes);
        for (char& c : words.said)
            if (c == '\n') c = ' ';
        said += words.said + "\n";
    }
    return said;
}

}  // namespace

int main() {
    BuildOptions options;
    Diagnostics diagnostics;
    StageTimes times;
    const auto prepared = prepare(options, diagnostics, times);
    if (!prepared) return 1;
    BaseMaps base_maps;
    Shapers shapers(*prepared->fonts);
    const auto others = prepared->others();
    const std::size_t count = prepared->territories.size() + others.size();
    std::vector<std::string> found(count);
    for_each_index(shapers, count, [&](Shaper& shaper, std::size_t i) {
        Diagnostics own;
        const Publication publication = i < others.size()
            ? compose(*others[i], own)
            : compose(prepared->portrait(), *prepared->atlas->territory(prepared->territories[i - others.size()]), own);
        const DrawContext context{prepared->atlas->theme(), shaper, *prepared->geography, base_maps, DrawFor::print};
        found[i] = pages_of(publication, lay_out(publication, context, own));
    });
    for (const std::string& each : found) std::fputs(each.c_str(), stdout);
    return 0;
}
