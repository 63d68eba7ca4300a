#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "write/html/blocks.hpp"
#include "write/html/inline_text.hpp"

namespace portraits::html {
namespace {

using testing::HasSubstr;
using testing::Not;

const Templates& templates() {
    static const Templates all(read_templates(std::string(SOURCE_DIR) + "/themes/portrait/html"));
    return all;
}

std::string rendered(const Listing& listing) {
    Site site;
    SiteContext shared;
    shared.site = &site;
    PageContext page;
    page.shared = &shared;
    BlockRenderer renderer(templates(), page, 1, "../");
    renderer.heading_written(2);
    return renderer.block({listing});
}

TEST(ListingHtml, AnIndexLinksToPagesAndBooklets) {
    Listing index;
    index.lines = {{1, "Bretagne", {}, {}, "index-bretagne"}, {2, "Finistère", {}, {}, {}}, {3, "Brest & Crozon", "\u00A0*", "site:territoires/brest/", {}},
                   {1, "Corse", {}, {}, "index-corse"}, {2, "Haute-Corse", {}, {}, {}}, {3, "Bastia", {}, "site:territoires/bastia/", {}}};
    index.note = plain("Le signe.");
    const std::string html = rendered(index);
    EXPECT_THAT(html, HasSubstr("<li><a href=\"#index-bretagne\">Bretagne</a></li>"));
    EXPECT_THAT(html, HasSubstr("<h3 id=\"index-corse\">Corse</h3>"));
    EXPECT_THAT(html, HasSubstr("<h4>Finistère</h4>"));
    EXPECT_THAT(html, HasSubstr("<a href=\"../territoires/brest/index.html\">Brest &amp; Crozon</a>\u00A0*"));
    EXPECT_THAT(html, HasSubstr("href=\"../territoires/bastia/bastia.pdf\""));
    EXPECT_THAT(html, HasSubstr("Le signe."));
}

TEST(ListingHtml, ContentsAreTheMenuOfThePage) {
    Listing contents;
    contents.contents = true;
    contents.lines = {{1, "Un", {}, "#un", {}}};
    EXPECT_EQ(rendered(contents), "");
}

TEST(ListingHtml, LinksOfTheSiteStartFromTheRoot) {
    Span span;
    span.text = "portrait";
    span.link = "site:territoires/brest/#industrie";
    EXPECT_EQ(to_html({span}, "../../"), "<a href=\"../../territoires/brest/index.html#industrie\">portrait</a>");
    EXPECT_EQ(address_of("https://example.org/", "../"), "https://example.org/");
}

}  // namespace
}  // namespace portraits::html
