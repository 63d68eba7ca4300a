// Hostile texts as values of the Mustache templates: a page made of them holds no tag, no attribute and no link that a page of harmless
// texts has not. Texts stand between lines “%%”.
#include "base/files.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/hostile_page.hpp"
#include "fuzz/html_scan.hpp"
#include "write/html/comparison_script.hpp"
#include "write/html/search_script.hpp"

using namespace portraits;

namespace {

std::vector<std::string> pages_of(const PageWriter& writer, std::vector<std::string> words) {
    fuzz::Texts texts(std::move(words));
    sample::Pages pages;
    pages.site = fuzz::hostile_site(texts);
    pages.context.document = texts.text();
    const Publication publication = fuzz::hostile_publication(texts);
    for (const FigurePtr& figure : figures_of(publication))
        pages.context.figures[figure->id] = {inline_face(*figure, sample::picture(), sample::theme(), false), {}, {"figures/x.csv", 0, 0}, {}, {}, {}};
    std::vector<std::string> made{writer.territory_page(publication, pages.context), writer.home_page(pages.context), writer.sources_page(pages.context),
                                  writer.site_page(pages.site.pages[0], {}, {}, pages.context), writer.not_found_page(pages.context)};
    for (const TextPage& page : pages.site.text_pages) made.push_back(writer.text_page(page, pages.context));
    return made;
}

/// Where a browser would go: character references read, blanks and controls left out (URL, 4.4).
std::string target_of(const std::string& value) {
    std::string target;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (static_cast<unsigned char>(value[i]) <= 0x20) continue;
        fuzz::require(value[i] != '&' || value.substr(i, 5) == "&amp;" || value.substr(i, 6) == "&quot;" || value.substr(i, 4) == "&lt;" ||
                          value.substr(i, 4) == "&gt;" || value.substr(i, 5) == "&#39;" || value.substr(i, 6) == "&apos;",
                      "an attribute holds the character references that the program writes", value);
        target += static_cast<char>(value[i] >= 'A' && value[i] <= 'Z' ? value[i] + 32 : value[i]);
    }
    return target;
}

void check_link(const std::string& name, const std::string& value) {
    if (name != "href" && name != "src" && name != "action" && name != "xlink:href") return;
    const std::string target = target_of(value);
    const std::size_t colon = target.find(':');
    if (colon == std::string::npos || target.find_first_of("/?#") < colon) return;
    const std::string scheme = target.substr(0, colon);
    fuzz::require(scheme == "http" || scheme == "https" || scheme == "mailto", "links lead to pages and addresses only", value);
}

void check_page(const std::string& page, const std::set<std::string>& harmless) {
    fuzz::require(is_utf8(page), "pages are UTF-8");
    fuzz::HtmlScan(page).each([&](const fuzz::Tag& tag) {
        fuzz::require(harmless.contains(tag.name), "no tag comes from a text", tag.name);
        for (const auto& [name, value] : tag.attributes) {
            fuzz::require(harmless.contains(tag.name + ' ' + name), "no attribute comes from a text", tag.name + ' ' + name + '=' + value);
            check_link(name, value);
        }
    });
}

struct Harmless {
    PageWriter writer{sample::theme(), read_templates(SOURCE_DIR "/themes/portrait/html")};
    std::set<std::string> words;
    Harmless() {
        for (const std::vector<std::string>& texts : {std::vector<std::string>{"mot"}, {"https://exemple.fr/"}, {"site:territoires/x/"}, {"fr"},
                                                      {"**a** *b* [c](https://exemple.fr) 1er", "x", "#y", "[d](langue:en)", "## t\n\n- u\n- v\n\nw"}})
            for (const std::string& page : pages_of(writer, texts)) words.merge(fuzz::vocabulary(page));
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Harmless harmless;
    std::vector<std::string> words;
    for (const std::string_view part : fuzz::parts_of(data, size))
        words.emplace_back(is_utf8(part) ? std::string(part) : from_windows_1252(part));  // as every reader does
    std::size_t bytes = 0;
    for (const std::string& word : words) bytes += word.size();
    for (const std::string& page : pages_of(harmless.writer, words)) {
        check_page(page, harmless.words);
        fuzz::require(page.size() < (1u << 20) + 4000 * bytes, "a page is bounded by its texts");
    }
    return 0;
}
