#include "pdf/check_ua.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/sample_booklet.hpp"
#include "pdf/test_theme.hpp"
#include "write/pdf/write_pdf.hpp"

// The checker must be able to fail: each test breaks one rule of a booklet that has no fault.

namespace portraits {
namespace {

class CheckUa : public testing::Test {
protected:
    std::vector<std::string> checkpoints() {
        SharedForms forms;
        std::vector<std::string> all;
        for (const UaFault& fault : check_ua(write_pdf(booklet_, theme_, forms))) all.push_back(fault.checkpoint);
        return all;
    }
    Element& first(Tag tag) {
        for (Element& element : booklet_.structure)
            if (element.tag == tag) return element;
        throw std::logic_error("the sample has no such element");
    }

    Theme theme_ = test_theme();
    FontSet fonts_{theme_};
    std::unique_ptr<Shaper> shaper_ = make_pango_shaper(fonts_);
    Booklet booklet_ = sample_booklet(*shaper_);
};

TEST_F(CheckUa, SeesAFigureWithoutAlternative) {
    first(Tag::figure).alternative.clear();
    EXPECT_THAT(checkpoints(), testing::ElementsAre("13-004"));
}

TEST_F(CheckUa, SeesAHeaderCellWithoutScope) {
    first(Tag::th).scope.clear();
    EXPECT_THAT(checkpoints(), testing::ElementsAre("15-003"));
}

TEST_F(CheckUa, SeesASkippedHeadingLevel) {
    first(Tag::h2).tag = Tag::h4;
    EXPECT_THAT(checkpoints(), testing::ElementsAre("14-003"));
}

TEST_F(CheckUa, SeesARaggedTable) {
    first(Tag::td).column_span = 2;
    EXPECT_THAT(checkpoints(), testing::ElementsAre("09-004"));
}

TEST_F(CheckUa, SeesACellOutOfItsRow) {
    first(Tag::lbody).tag = Tag::td;
    EXPECT_THAT(checkpoints(), testing::ElementsAre("09-005", "09-004"));
}

TEST_F(CheckUa, SeesAMissingLanguage) {
    booklet_.language.clear();
    EXPECT_THAT(checkpoints(), testing::ElementsAre("11-006"));
}

TEST_F(CheckUa, SeesAMissingTitle) {
    booklet_.title.clear();
    EXPECT_THAT(checkpoints(), testing::ElementsAre("06-003"));
}

TEST_F(CheckUa, FindsNothingToSayOfABlankPage) {
    booklet_.pages.push_back({Picture{595.28, 841.89, {}}, "5", 0, {}, {}});
    EXPECT_THAT(checkpoints(), testing::IsEmpty());
}

TEST(CheckUaOfOthers, SeesAFileThatIsNotTagged) {
    const std::string pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>endobj\n"
        "4 0 obj<</Length 14>>stream\n0 0 5 5 re f \nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n";
    std::vector<std::string> whats;
    for (const UaFault& fault : check_ua(pdf)) whats.push_back(fault.what);
    EXPECT_THAT(whats, testing::IsSupersetOf({"no structure tree", "not marked as tagged", "no document language",
                                              "page 1: operator f is neither tagged nor an artifact"}));
}

TEST(CheckUaOfOthers, SaysWhenItCannotRead) { EXPECT_EQ(check_ua("not a PDF").size(), 1u); }

}  // namespace
}  // namespace portraits
