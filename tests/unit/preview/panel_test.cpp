#include "preview/panel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string page = "<!DOCTYPE html><html><head><title>t</title></head><body class=\"x\"><main>m</main></body></html>";

Diagnostics one_error() {
    Diagnostics complaints;
    complaints.warning("odd", {}, "only odd");
    complaints.error("bad-name", Origin::of_file("content/x.yml", 3, 1), "unknown <b>name</b> & more", "write another");
    complaints.error("bad-name", Origin::of_file("content/x.yml", 3, 1), "unknown <b>name</b> & more", "write another");
    return complaints;
}

}  // namespace

TEST(Panel, APageWithoutErrorsOnlyWritesItselfAnew) {
    EXPECT_EQ(with_panel(page, {}, "7-1", "/a/"),
              "<!DOCTYPE html><html><head><title>t</title><script src=\"/a/.apercu/apercu.js\" "
              "data-edition=\"7-1\" data-suite=\"/a/.apercu/suite\" defer></script></head><body class=\"x\"><main>m</main></body></html>");
}

TEST(Panel, ErrorsStandAtTheTopOnceAsText) {
    const std::string shown = with_panel(page, one_error(), "7-1", "/");
    EXPECT_THAT(shown, HasSubstr("<body class=\"x\"><section class=\"apercu-erreurs\" role=\"alert\""));
    EXPECT_THAT(shown, HasSubstr("<link rel=\"stylesheet\" href=\"/.apercu/apercu.css\"></head>"));
    EXPECT_THAT(shown, HasSubstr("content/x.yml:3:1"));
    EXPECT_THAT(shown, HasSubstr("unknown &lt;b&gt;name&lt;/b&gt; &amp; more"));
    EXPECT_THAT(shown, HasSubstr("write another"));
    EXPECT_THAT(shown, Not(HasSubstr("only odd")));
    EXPECT_EQ(shown.find("<pre>"), shown.rfind("<pre>")) << "said of two territories, shown once";
}

TEST(Panel, ItsScriptComesBeforeThoseOfThePage) {
    const std::string shown = with_panel("<html><head><script src=\"a.js\" defer></script></head><body></body></html>", {}, "7-1", "/");
    EXPECT_LT(shown.find(PreviewFiles::script), shown.find("a.js"));
}

TEST(Panel, ManyErrorsAreCounted) {
    Diagnostics complaints;
    for (int i = 1; i <= 80; ++i) complaints.error("bad", Origin::of_file("x.yml", i, 1), "bad");
    const std::string shown = page_of_complaints(complaints, "1-1", "/");
    EXPECT_THAT(shown, HasSubstr("80 "));
    EXPECT_THAT(shown, HasSubstr("30 "));
}
