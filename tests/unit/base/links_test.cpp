#include "base/links.hpp"

#include <gtest/gtest.h>

using namespace portraits;

TEST(Links, LeadToPagesAndAddresses) {
    for (const char* good : {"https://a.fr", "HTTP://a.fr", "mailto:a@b.fr", "#figure-1", "../sources/index.html", "page.html?x=a:b"})
        EXPECT_TRUE(is_safe_link(good)) << good;
}

TEST(Links, NeverToWhatRunsOrOpensFiles) {
    for (const char* bad : {"", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\nscript:x", "java\tscript:x", "\x01javascript:x",
                            "data:text/html,x", "//evil.example", "\\\\evil", "vbscript:x", "file:///etc/passwd", "blob:x", "x-app:y"})
        EXPECT_FALSE(is_safe_link(bad)) << bad;
}
