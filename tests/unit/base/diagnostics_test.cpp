#include "base/diagnostics.hpp"

#include <algorithm>

#include <gtest/gtest.h>

using namespace portraits;

namespace {

std::string told(std::string message, std::string help = {}) {
    return to_text(Diagnostic{Severity::error, "essai", Origin{}, std::move(message), std::move(help), {}});
}

}  // namespace

TEST(Diagnostics, TellNothingThatATerminalObeys) {
    const std::string text = told("clé « \x1B[31m\x07\xC2\x9B" "2J »", "\xE2\x80\xAE" "txt\n\xEF\xBF\xBD");
    for (const char* command : {"\x1B", "\x07", "\xC2\x9B", "\xE2\x80\xAE"}) EXPECT_EQ(text.find(command), std::string::npos) << text;
    EXPECT_NE(text.find("clé « \uFFFD[31m\uFFFD\uFFFD2J »"), std::string::npos) << text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2) << "a line for the message, one for the help";
}

TEST(Diagnostics, TellTheBeginningOfAVeryLongName) {
    const std::string text = told(std::string(999'999, 'a') + "é");
    EXPECT_LT(text.size(), 2200u);
    EXPECT_NE(text.find("a…"), std::string::npos);
}

TEST(Diagnostics, TellWhatIsNotUtf8) { EXPECT_NE(told("Nantes \x96 \x9Cuvre").find("Nantes – œuvre"), std::string::npos); }

TEST(Diagnostics, SeekNoNeighbourOfAVeryLongName) {
    const std::vector<std::string> known(1000, std::string(100'000, 'b'));
    EXPECT_EQ(nearest(std::string(100'000, 'b') + "c", known), "") << "the product of the lengths would take minutes";
    EXPECT_EQ(nearest("populaton", {"densite", "population"}), "population");
}

TEST(Diagnostics, StopAtWhatNobodyWouldRead) {
    Diagnostics many, all;
    for (int i = 0; i < 30'000; ++i) many.warning("essai", {}, "x");
    EXPECT_EQ(many.items().size(), 20'001u);
    EXPECT_EQ(many.items().back().code, "complaints-too-many");
    EXPECT_TRUE(many.has_errors()) << "what is not told may be an error";
    all.append(many);
    all.append(many);
    EXPECT_EQ(all.items().size(), 20'001u);
}
