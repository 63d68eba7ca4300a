#include "base/language_tag.hpp"

#include <gtest/gtest.h>

using namespace portraits;

TEST(LanguageTag, HasTheShapeOfBcp47) {
    for (const char* tag : {"en", "gsw", "fr-CA", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "de-1996", "sl-rozaj-biske", "ty-x-tahiti"})
        EXPECT_TRUE(is_language_tag(tag)) << tag;
    for (const char* tag : {"", "e", "anglais", "en_GB", "en-", "-en", "en--GB", "en-x", "fr-F", "123", "en-GB-R", "en GB"})
        EXPECT_FALSE(is_language_tag(tag)) << tag;
}

TEST(LanguageTag, PassagesAreFoundWithTheirPlaces) {
    const std::string text = "Une [Smart [2] Factory](langue:en), un [lien](https://e.fr) et [x](langue:anglais).";
    const auto found = foreign_passages(text);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(text.substr(found[0].start, found[0].length), "[Smart [2] Factory](langue:en)");
    EXPECT_EQ(found[0].tag, "en");
    EXPECT_EQ(text.substr(found[1].tag_start, 7), "anglais");
    EXPECT_TRUE(foreign_passages("](langue:en) [x](langue:en").empty());
}
