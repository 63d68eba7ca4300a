#include <gtest/gtest.h>

#include "base/files.hpp"
#include "text/hyphenator.hpp"

namespace portraits {
namespace {

Hyphenation french() { return {std::filesystem::path(SOURCE_DIR) / "themes/portrait/cesure/hyph_fr.dic", 2, 3, 6, 2}; }

/// The text with a bar where it may be divided.
std::string divided(const std::string& text, const Hyphenation& rules = french()) {
    const Hyphenator hyphenator(rules);
    std::string out;
    std::size_t from = 0;
    for (const std::size_t at : hyphenator.divisions(text)) {
        out += text.substr(from, at - from) + "|";
        from = at;
    }
    return out + text.substr(from);
}

TEST(Hyphenator, DividesFrenchWordsBetweenSyllables) {
    EXPECT_EQ(divided("territoire"), "ter|ri|toire");
    EXPECT_EQ(divided("développement économique"), "dé|ve|lop|pe|ment éco|no|mique");
    EXPECT_EQ(divided("compétences"), "com|pé|tences");
}

TEST(Hyphenator, CountsLettersNotBytes) {
    EXPECT_EQ(divided("été"), "été");
    EXPECT_EQ(divided("réélus"), divided("réélus", {french().patterns, 2, 3, 6, 2}));
    EXPECT_EQ(divided("évaluation", {french().patterns, 3, 3, 6, 2}), "éva|lua|tion");
}

TEST(Hyphenator, SetsApostrophesAndPunctuationApart) {
    EXPECT_EQ(divided("l’industrie"), "l’in|dus|trie");
    EXPECT_EQ(divided("« formation »,"), "« for|ma|tion »,");
    EXPECT_EQ(divided("(formation)."), "(for|ma|tion).");
}

TEST(Hyphenator, LeavesNamesCompoundsNumbersAndAddressesWhole) {
    for (const char* whole : {"Châteaubriant", "INDUSTRIE", "sous-préfecture", "1234567", "contact@industrie.gouv.fr", "https://industrie.gouv.fr/formation",
                              "industrie.gouv.fr", "abc123def"})
        EXPECT_EQ(divided(whole), whole);
}

TEST(Hyphenator, ShortWordsStayWhole) {
    EXPECT_EQ(divided("ville emploi"), "ville em|ploi");
    EXPECT_EQ(divided("emploi", {french().patterns, 2, 3, 7, 2}), "emploi");
}

TEST(Hyphenator, AMissingFileIsNamed) {
    try {
        const Hyphenator hyphenator({"nowhere/hyph_xx.dic", 2, 3, 6, 2});
        FAIL();
    } catch (const EnvironmentError& error) {
        EXPECT_NE(std::string(error.what()).find("nowhere/hyph_xx.dic"), std::string::npos);
    }
}

}  // namespace
}  // namespace portraits
