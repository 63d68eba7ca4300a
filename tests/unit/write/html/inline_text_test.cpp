#include "write/html/inline_text.hpp"

#include <gtest/gtest.h>

using namespace portraits;
using namespace portraits::html;

namespace {
Span span(std::string text, std::string link = {}) {
    Span s;
    s.text = std::move(text);
    s.link = std::move(link);
    return s;
}
}  // namespace

TEST(InlineText, StylesBecomeElementsAndTextIsEscaped) {
    Span bold = span("<gras>"), raised = span("e"), badge = span("démo");
    bold.bold = bold.italic = true;
    raised.superscript = true;
    badge.badge = true;
    EXPECT_EQ(to_html({bold, raised, badge}),
              "<strong><em>&lt;gras&gt;</em></strong><sup>e</sup><span class=\"badge\">démo</span>");
}

TEST(InlineText, SpansOfOneLinkShareOneElement) {
    Span bold = span("gras", "https://example.org/?a=1&b=2");
    bold.bold = true;
    EXPECT_EQ(to_html({span("lien ", "https://example.org/?a=1&b=2"), bold, span(".")}),
              "<a href=\"https://example.org/?a=1&amp;b=2\">lien <strong>gras</strong></a>.");
}

TEST(InlineText, OnlySafeAddressesBecomeLinks) {
    EXPECT_EQ(to_html({span("clic", "javascript:alert(1)")}), "clic");
}

TEST(InlineText, ForeignWordsNameTheirLanguage) {
    Span foreign;
    foreign.text = "Smart Factory";
    foreign.italic = true;
    foreign.language = "en";
    EXPECT_EQ(to_html({foreign}), "<span lang=\"en\"><em>Smart Factory</em></span>");
}

TEST(InlineText, SizesAreFrench) {
    EXPECT_EQ(file_size(10), "1\u00A0ko");
    EXPECT_EQ(file_size(143210), "143\u00A0ko");
    EXPECT_EQ(file_size(999499), "999\u00A0ko");
    EXPECT_EQ(file_size(999600), "1,0\u00A0Mo");
    EXPECT_EQ(file_size(1240000), "1,2\u00A0Mo");
    EXPECT_EQ(details_of({"x.pdf", 143210, 1}), "143\u00A0ko, 1\u00A0page");
    EXPECT_EQ(details_of({"x.pdf", 0, 0}), "");
}
