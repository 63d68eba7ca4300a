// Texts as words, names, alternatives, links and bookmarks of a booklet. Texts stand between lines “%%”. The file must open, have its
// pages, and hold nothing that runs or opens by itself.
#include "base/files.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/pdf_faults.hpp"
#include "pdf/test_theme.hpp"
#include "text/shaper.hpp"
#include "write/pdf/write_pdf.hpp"

using namespace portraits;

namespace {

const TextStyle body{9.5, 400, false, 0};

/// One page with a paragraph for each text, each the link and the alternative of another.
Booklet booklet_of(Shaper& shaper, const std::vector<std::string>& texts) {
    Booklet booklet;
    booklet.title = texts[0];
    booklet.author = texts[texts.size() / 2];
    booklet.subject = texts.back();
    booklet.date = "2024-01-15";
    booklet.structure.push_back({});
    booklet.structure.front().tag = Tag::document;
    Picture page{595.28, 841.89, {}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string& next = texts[(i + 1) % texts.size()];
        Element element;
        element.tag = Tag::link;
        element.alternative = element.title = next;
        element.actual_text = texts[i];
        booklet.structure.push_back(element);
        booklet.structure.front().children.push_back(static_cast<int>(i) + 1);
        booklet.outline.push_back({texts[i], 1, 0, 20});
        double y = 60 + 12.0 * static_cast<double>(i);
        for (const LinePtr& line : shaper.prose({{texts[i], body}, {next, body, true}}, 400, true)) {
            Group group;
            group.element = static_cast<int>(i) + 1;
            group.link = next;
            group.link_box = {48, y - 10, 300, 12};
            group.destination = texts[i];
            group.nodes.push_back(Text{line, {48, y}, Anchor::start, Ink::of(Role::ink), {}});
            page.nodes.push_back(std::make_shared<const Group>(std::move(group)));
            y += 12;
        }
    }
    booklet.pages.push_back({std::move(page), texts[0].substr(0, texts[0].find('\n')), 0, {}, {}});
    return booklet;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Theme theme = test_theme();
    static const FontSet fonts(theme);
    const std::unique_ptr<Shaper> shaper = make_pango_shaper(fonts);  // a new one each time: it remembers every text
    static SharedForms forms;
    std::vector<std::string> texts;
    for (const std::string_view part : fuzz::parts_of(data, size)) {
        texts.emplace_back(is_utf8(part) ? std::string(part) : from_windows_1252(part));
        if (texts.size() == 12) break;
    }
    try {
        const std::string fault = fuzz::fault_of_pdf(write_pdf(booklet_of(*shaper, texts), theme, forms), 1);
        fuzz::require(fault.empty(), "the file opens and runs nothing", fault);
    } catch (const MissingGlyph&) {  // declared: the build says which
    }
    return 0;
}
