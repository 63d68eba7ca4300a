// Limits of classes of two real columns, compared with those that R recorded in tests/fixtures/classes/expected.csv (the command
// is in expected.R beside it).
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "compute/classify.hpp"

namespace portraits {
namespace {

std::vector<std::string> cut(const std::string& line, char separator) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, separator);) cells.push_back(cell);
    return cells;
}

double number(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    return std::stod(text);
}

/// A column of data/tables/territoires.csv, known values of territories only.
std::vector<double> column(const std::string& name) {
    std::ifstream file(SOURCE_DIR "/data/tables/territoires.csv");
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> head = cut(line, ';');
    const auto at = static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
    std::vector<double> values;
    while (std::getline(file, line))
        if (line.starts_with("ti-")) values.push_back(number(cut(line, ';').at(at)));
    return values;
}

ClassesSpec spec_of(const std::string& words) {
    static const std::map<std::string, ClassesSpec::Method> methods = {
        {"quantiles", ClassesSpec::Method::quantiles}, {"naturelles", ClassesSpec::Method::natural},
        {"egales", ClassesSpec::Method::equal},        {"head-tail", ClassesSpec::Method::head_tail},
        {"geometrique", ClassesSpec::Method::geometric}, {"q6", ClassesSpec::Method::q6},
        {"moyennes-emboitees", ClassesSpec::Method::nested_means}};
    const std::vector<std::string> parts = cut(words, ' ');
    ClassesSpec spec;
    spec.method = methods.at(parts.at(0));
    spec.count = std::stoi(parts.at(1));
    return spec;
}

struct Expected {
    std::string column, method;
    std::vector<double> limits;
};

std::vector<Expected> expected() {
    std::ifstream file(SOURCE_DIR "/tests/fixtures/classes/expected.csv");
    std::vector<Expected> all;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = cut(line, ';');
        Expected one{cells.at(0), cells.at(1), {}};
        for (const std::string& limit : cut(cells.at(2), ' ')) one.limits.push_back(std::stod(limit));
        all.push_back(std::move(one));
    }
    return all;
}

class ClassesOfR : public testing::TestWithParam<Expected> {};

TEST_P(ClassesOfR, AreOurs) {
    const Expected& r = GetParam();
    const std::vector<double> limits = classify(column(r.column), spec_of(r.method));
    ASSERT_EQ(limits.size(), r.limits.size());
    for (std::size_t i = 0; i < limits.size(); ++i) EXPECT_NEAR(limits[i], r.limits[i], 1e-9 * std::abs(r.limits[i])) << "limit " << i;
}

INSTANTIATE_TEST_SUITE_P(Recorded, ClassesOfR, testing::ValuesIn(expected()), [](const auto& one) {
    std::string name = one.param.column + "_" + one.param.method;
    std::replace_if(name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
});

TEST(Classify, ThePivotIsALimitAndSplitsTheClassesByTheirShare) {
    ClassesSpec spec;
    spec.count = 4;
    spec.pivot = 0;
    EXPECT_EQ(classify({-8, -2, 1, 3, 5, 7}, spec), (std::vector<double>{-8, 0, 3, 5, 7}));
    EXPECT_EQ(classify({1, 2, 3, 4, 5}, spec), (std::vector<double>{1, 2, 3, 4, 5})) << "no value under the pivot: it is no limit";
}

TEST(Classify, AGeometricProgressionNeedsPositiveValues) {
    ClassesSpec spec;
    spec.method = ClassesSpec::Method::geometric;
    EXPECT_TRUE(classify({0, 1, 2}, spec).empty());
}

}  // namespace
}  // namespace portraits
