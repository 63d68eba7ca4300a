// Drawings in SVG: what the subset reads, and what it refuses, where.
#include "load/svg/read_svg.hpp"

#include <gtest/gtest.h>

using namespace portraits;

namespace {

SvgReading drawing(const std::string& inside, const std::string& root = "viewBox='0 0 400 200'") {
    return read_svg("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + root + ">\n" + inside + "\n</svg>");
}

const std::string square = "<path d='M0 0h10v10h-10z'/>";

}  // namespace

TEST(Svg, InheritsStylesAndLetsTheStyleAttributeWin) {
    const auto reading = drawing("<g fill='red' stroke='#00f' stroke-width='2'><rect width='9' height='9' fill='lime' style='fill: #0a0b0c; stroke:none'/>" + square + "</g>");
    ASSERT_TRUE(reading.image) << reading.fault.reason;
    ASSERT_EQ(reading.image->shapes.size(), 2u);
    EXPECT_EQ(reading.image->shapes[0].fill, (Rgb{10, 11, 12}));
    EXPECT_FALSE(reading.image->shapes[0].stroke);
    EXPECT_EQ(reading.image->shapes[1].fill, (Rgb{255, 0, 0}));
    EXPECT_EQ(reading.image->shapes[1].stroke->colour, (Rgb{0, 0, 255}));
}

TEST(Svg, AppliesTransformsFromTheInsideOut) {
    const auto reading = drawing("<g transform='translate(100 0) scale(2)'><path transform='rotate(90)' d='M10 0h5' stroke='black' stroke-width='3'/></g>");
    ASSERT_TRUE(reading.image) << reading.fault.reason;
    const auto& shape = reading.image->shapes[0];
    EXPECT_NEAR(shape.path.points[0][0], 100, 1e-9);
    EXPECT_NEAR(shape.path.points[0][1], 20, 1e-9);
    EXPECT_NEAR(shape.path.points[1][1], 30, 1e-9);
    EXPECT_NEAR(shape.stroke->width, 6, 1e-9);
}

TEST(Svg, ItsSizeIsThatOfTheViewBoxFromZero) {
    const auto reading = drawing(square, "viewBox='-10 5 400 100' width='4cm'");
    ASSERT_TRUE(reading.image) << reading.fault.reason;
    EXPECT_EQ(reading.image->width, 400);
    EXPECT_EQ(reading.image->height, 100);
    EXPECT_EQ(reading.image->shapes[0].path.points[0], (std::array<double, 2>{10, -5}));
    EXPECT_EQ(drawing(square, "width='300px' height='30'").image->height, 30);
    EXPECT_EQ(drawing(square, "viewBox='0 0 4 2'").image->width, 200);  // whole pixels still say its proportions
}

TEST(Svg, UsesAPartSeveralTimes) {
    const auto reading = drawing("<defs><g id='a'>" + square + "</g></defs><use href='#a'/><use xlink:href='#a' x='20' fill='red'/>");
    ASSERT_TRUE(reading.image) << reading.fault.reason;
    ASSERT_EQ(reading.image->shapes.size(), 2u);
    EXPECT_EQ(reading.image->shapes[1].path.points[0][0], 20);
    EXPECT_EQ(reading.image->shapes[1].fill, (Rgb{255, 0, 0}));
}

TEST(Svg, MultipliesOpacitiesAndLeavesOutWhatIsHidden) {
    const auto reading = drawing("<g opacity='50%'><path d='M0 0h9v9z' opacity='.5' fill-opacity='0.4'/></g><g display='none'>" + square +
                                 "</g><g visibility='hidden'>" + square + "<path d='M0 0h9v9z' visibility='visible'/></g>");
    ASSERT_TRUE(reading.image) << reading.fault.reason;
    ASSERT_EQ(reading.image->shapes.size(), 2u);
    EXPECT_NEAR(reading.image->shapes[0].fill_alpha, 0.1, 1e-9);
}

TEST(Svg, SaysTheLineOfWhatItRefuses) {
    for (const char* inside : {"<text>a</text>", "<script/>", "<path d='M0 0h9' onload='x()'/>", "<image/>", "<use href='b.svg#a'/>", "<use href='#none'/>",
                               "<path d='M0 0h9v9z' fill='url(#a)'/>", "<path d='M0 0h9v9z' fill='mauvish'/>", "<path d='M0 0h9v9z' mask='url(#a)'/>",
                               "<path d='M0 0 Lx'/>", "<g transform='turn(3)'><path d='M0 0h9v9z'/></g>", "<rect width='5%' height='3'/>",
                               "<path d='M0 0h9v9z' stroke='red' transform='scale(1 3)'/>", "<marker/>"}) {
        const auto reading = drawing(inside);
        EXPECT_FALSE(reading.image) << inside;
        EXPECT_EQ(reading.fault.line, 2) << inside;
        EXPECT_FALSE(reading.fault.reason.empty() || reading.fault.help.empty()) << inside;
    }
}

TEST(Svg, HostileFilesEndSoon) {
    std::string deep, many = "<g id='a0'/>";
    for (int i = 0; i < 1000; ++i) deep += "<g>";
    for (int i = 1; i < 38; ++i) many += "<g id='a" + std::to_string(i) + "'><use href='#a" + std::to_string(i - 1) + "'/><use href='#a" + std::to_string(i - 1) + "'/></g>";
    EXPECT_FALSE(drawing(deep).image);
    EXPECT_FALSE(drawing(many).image);
    EXPECT_FALSE(drawing("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>").image);
    EXPECT_FALSE(read_svg("").image);
    EXPECT_FALSE(read_svg("<svg").image);
    EXPECT_FALSE(read_svg("<html/>").image);
    EXPECT_FALSE(read_svg("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'>" + square + "</svg>").image);
    EXPECT_FALSE(read_svg("<?xml version='1.0'?><?xml-stylesheet href='a.css'?><svg viewBox='0 0 9 9'>" + square + "</svg>").image);
}

TEST(Svg, WritesNothingButPaths) {
    const auto reading = drawing("<circle cx='9' cy='9' r='3' fill='none' stroke='red' stroke-dasharray='1 2 3' stroke-linecap='round'/>");
    ASSERT_TRUE(reading.image) << reading.fault.reason;
    const std::string text = to_svg(*reading.image);
    EXPECT_EQ(text.find("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"200\" viewBox=\"0 0 400 200\"><path d=\"M12 9C"), 0u) << text;
    EXPECT_NE(text.find(" fill=\"none\" stroke=\"#FF0000\" stroke-width=\"1\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-dasharray=\"1 2 3 1 2 3\"/></svg>"),
              std::string::npos) << text;
}
