#include "write/pdf/write_pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <thread>

#include "base/files.hpp"
#include "pdf/check_ua.hpp"
#include "pdf/sample_booklet.hpp"
#include "pdf/test_theme.hpp"

namespace portraits {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string output_of(const std::string& command) {
    std::string output;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> block{};
    while (const std::size_t size = fread(block.data(), 1, block.size(), pipe)) output.append(block.data(), size);
    pclose(pipe);
    return output;
}

class WritePdf : public testing::Test {
protected:
    std::string write() { return write_pdf(booklet_, theme_, forms_); }
    /// What a program of poppler or qpdf says of the booklet; "absent" without the program.
    std::string judged(const std::string& program, const std::string& after = "") {
        if (output_of("command -v " + program.substr(0, program.find(' '))).empty()) return "absent";
        const auto file = std::filesystem::temp_directory_path() / ("booklet-" + std::to_string(getpid()) + ".pdf");
        write_file(file, write());
        const std::string said = output_of(program + " " + file.string() + " " + after);
        std::filesystem::remove(file);
        return said;
    }

    Theme theme_ = test_theme();
    FontSet fonts_{theme_};
    std::unique_ptr<Shaper> shaper_ = make_pango_shaper(fonts_);
    Booklet booklet_ = sample_booklet(*shaper_);
    SharedForms forms_;
};

TEST_F(WritePdf, FollowsPdfUa) {
    std::vector<std::string> faults;
    for (const UaFault& fault : check_ua(write())) faults.push_back(fault.checkpoint + " " + fault.what);
    EXPECT_THAT(faults, testing::IsEmpty());
}

TEST_F(WritePdf, QpdfFindsNoFault) {
    const std::string said = judged("qpdf --check");
    if (said == "absent") GTEST_SKIP() << "qpdf is not installed";
    EXPECT_THAT(said, HasSubstr("No syntax or stream encoding errors"));
    EXPECT_THAT(said, Not(HasSubstr("WARNING")));
}

TEST_F(WritePdf, TextIsCopiedOnceWithItsSpaces) {
    const std::string said = judged("pdftotext -raw", "-");
    if (said == "absent") GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_THAT(said, HasSubstr("sur dix : 12 345 habitants au 1er"));
    EXPECT_THAT(said, HasSubstr("L’efficacité affûtée afflue"));
    const std::size_t first = said.find("Dijon"), second = said.find("Dijon", first + 1);
    EXPECT_EQ(said.find("Dijon", second + 1), std::string::npos) << "two pages, two names: halos are not read";
}

TEST_F(WritePdf, StructureIsReadInOrder) {
    const std::string said = judged("pdfinfo -struct-text");
    if (said == "absent") GTEST_SKIP() << "pdfinfo is not installed";
    EXPECT_THAT(said, HasSubstr("de la population active de Bourgogne Industrie, et un revenu"));
    EXPECT_THAT(said, HasSubstr("12\u202f345\u00a0habitants au 1er janvier, soit «\u00a031,9\u00a0%\u00a0»"));
    EXPECT_LT(said.find("l’œuvre suit."), said.find("Insee, recensement"));
    EXPECT_THAT(said, HasSubstr("/Scope /Row"));
    EXPECT_THAT(said, HasSubstr("Span (inline)\n        \"Voir ce qui n’est pas ici")) << "a link to nowhere is only words";
}

TEST_F(WritePdf, ForeignPassagesNameTheirLanguage) {
    for (Element& element : booklet_.structure)
        if (element.tag == Tag::lbody) element.language = "en";
    EXPECT_TRUE(check_ua(write()).empty());
    const std::string said = judged("qpdf --qdf --object-streams=disable", "-");
    if (said == "absent") GTEST_SKIP() << "qpdf is not installed";
    EXPECT_THAT(said, HasSubstr("/Lang (en)"));
}

TEST_F(WritePdf, TextFromRightToLeftIsReadInItsOrder) {
    const std::filesystem::path arabic = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf";
    if (!std::filesystem::exists(arabic)) GTEST_SKIP() << "fonts-noto-core is not installed";
    theme_.fallback_fonts = {{arabic, "Lato", 400, false}};
    const FontSet fonts(theme_);
    Element paragraph;
    booklet_.structure.front().children.push_back(static_cast<int>(booklet_.structure.size()));
    auto group = std::make_shared<Group>();
    group->element = static_cast<int>(booklet_.structure.size());
    booklet_.structure.push_back(paragraph);
    Text text;
    text.line = make_pango_shaper(fonts)->line("\u0645\u0631\u0633", {10, 400, false, 0});
    text.at = {100, 700};
    group->nodes.emplace_back(text);
    booklet_.pages.back().picture.nodes.emplace_back(GroupPtr(group));
    EXPECT_TRUE(check_ua(write()).empty());
    const std::string said = judged("qpdf --qdf --object-streams=disable", "-");
    if (said == "absent") GTEST_SKIP() << "qpdf is not installed";
    EXPECT_THAT(said, HasSubstr("/ActualText <feff064506310633>"));
}

TEST_F(WritePdf, FontsAreEmbeddedSubsetsWithUnicode) {
    const std::string said = judged("pdffonts");
    if (said == "absent") GTEST_SKIP() << "pdffonts is not installed";
    EXPECT_THAT(said, HasSubstr("+Lato-Black"));
    EXPECT_THAT(said, HasSubstr("yes yes yes"));
    EXPECT_THAT(said, Not(HasSubstr(" no ")));
}

TEST_F(WritePdf, InfoIsTheBookletsOwn) {
    const std::string said = judged("pdfinfo");
    if (said == "absent") GTEST_SKIP() << "pdfinfo is not installed";
    EXPECT_THAT(said, HasSubstr("Portrait de Bourgogne Industrie – l’œuvre & l’industrie"));
    EXPECT_THAT(said, HasSubstr("Tagged:          yes"));
    EXPECT_THAT(said, HasSubstr("Jan 15 00:00:00 2024"));
}

TEST_F(WritePdf, SameBytesWhateverTheThreadsAndTheForms) {
    const std::string expected = write();
    SharedForms shared;
    std::vector<std::string> made(4);
    std::vector<std::thread> threads;
    for (std::string& one : made)
        threads.emplace_back([&] { one = write_pdf(booklet_, theme_, shared); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& one : made) EXPECT_TRUE(one == expected);
}

TEST_F(WritePdf, AnotherContentHasAnotherIdentifier) {
    const auto id = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID["), 36); };
    const std::string before = id(write());
    booklet_.title += " (suite)";
    EXPECT_NE(id(write()), before);
}

TEST_F(WritePdf, ADamagedImageIsRefused) {
    const Image image{std::make_shared<const std::string>("GIF89a"), Image::Format::png, {0, 0, 10, 10}};
    booklet_.pages.front().picture.nodes.push_back(image);
    EXPECT_THROW(write(), EnvironmentError);
}

}  // namespace
}  // namespace portraits
