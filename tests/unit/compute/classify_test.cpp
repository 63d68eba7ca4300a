#include "compute/classify.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace portraits;
using testing::ElementsAre;

namespace {
ClassesSpec spec(ClassesSpec::Method method, int count) {
    ClassesSpec s;
    s.method = method;
    s.count = count;
    return s;
}
using Method = ClassesSpec::Method;

/// Sum over the classes of the squared deviations from their means: what natural breaks minimise.
double within(const std::vector<double>& sorted, const std::vector<double>& limits) {
    double total = 0;
    for (int k = 0; k + 1 < static_cast<int>(limits.size()); ++k) {
        double n = 0, s = 0, q = 0;
        for (const double v : sorted)
            if (class_of(v, limits) == k) n += 1, s += v, q += v * v;
        if (n > 0) total += q - s * s / n;
    }
    return total;
}
}  // namespace

// quantile(c(1, 2, 3, 4, 10), c(0, .1, .25, .5, .9, 1), type = 7): 1.0 1.4 2.0 3.0 7.6 10.0
TEST(Quantile, IsOfTypeSeven) {
    const std::vector<double> v{1, 2, 3, 4, 10};
    EXPECT_DOUBLE_EQ(quantile(v, 0), 1);
    EXPECT_DOUBLE_EQ(quantile(v, 0.1), 1.4);
    EXPECT_DOUBLE_EQ(quantile(v, 0.25), 2);
    EXPECT_DOUBLE_EQ(quantile(v, 0.5), 3);
    EXPECT_DOUBLE_EQ(quantile(v, 0.9), 7.6);
    EXPECT_DOUBLE_EQ(quantile(v, 1), 10);
    EXPECT_DOUBLE_EQ(quantile({7}, 0.3), 7);
}

// classInt::classIntervals(1:8, 4, style = "quantile")$brks: 1.00 2.75 4.50 6.25 8.00
TEST(Classify, QuantilesCutIntoEqualCounts) {
    EXPECT_THAT(classify({8, 7, 6, 5, 4, 3, 2, 1}, spec(Method::quantiles, 4)), ElementsAre(1, 2.75, 4.5, 6.25, 8));
}

// classInt::classIntervals(c(0, 3, 10), 4, style = "equal")$brks: 0.0 2.5 5.0 7.5 10.0
TEST(Classify, EqualIntervals) {
    EXPECT_THAT(classify({3, 10, 0}, spec(Method::equal, 4)), ElementsAre(0, 2.5, 5, 7.5, 10));
}

// mean(x) is 5, sqrt(mean((x - 5)^2)) is 2 for x <- c(2, 4, 4, 4, 5, 5, 7, 9)
TEST(Classify, StandardDeviationLimitsAreInsideTheExtremes) {
    const std::vector<double> x{2, 4, 4, 4, 5, 5, 7, 9};
    EXPECT_THAT(classify(x, spec(Method::standard_deviation, 4)), ElementsAre(2, 3, 5, 7, 9));
    EXPECT_THAT(classify(x, spec(Method::standard_deviation, 5)), ElementsAre(2, 4, 6, 8, 9));
    EXPECT_THAT(classify(x, spec(Method::standard_deviation, 6)), ElementsAre(2, 3, 5, 7, 9));
}

TEST(Classify, ManualLimitsAreKeptAndWidenedToHoldEveryValue) {
    ClassesSpec s = spec(Method::manual, 3);
    s.bounds = {10, 20, 30, 40};
    EXPECT_THAT(classify({12, 25}, s), ElementsAre(10, 20, 30, 40));
    EXPECT_THAT(classify({4, 44}, s), ElementsAre(4, 20, 30, 44));
    s.bounds = {};
    EXPECT_THAT(classify({4, 44}, s), ElementsAre(4, 44));
}

TEST(Classify, FewDistinctValuesGiveFewerClasses) {
    EXPECT_THAT(classify({1, 1, 1, 1, 5}, spec(Method::quantiles, 4)), ElementsAre(1, 5));
    EXPECT_THAT(classify({3, 3, 3}, spec(Method::equal, 4)), ElementsAre(3, 3));
    EXPECT_THAT(classify({1, 2}, spec(Method::natural, 5)), ElementsAre(1, 2));
    EXPECT_TRUE(classify({}, spec(Method::quantiles, 4)).empty());
}

// To compare with R: classInt::classIntervals(c(1, 2, 3, 10, 11, 12, 50, 51), 3, style = "jenks")$brks
TEST(NaturalBreaks, FindsThePlainGroups) {
    EXPECT_THAT(natural_breaks({1, 2, 3, 10, 11, 12, 50, 51}, 3), ElementsAre(1, 3, 12, 51));
    EXPECT_THAT(natural_breaks({5, 5, 5, 9, 9}, 2), ElementsAre(5, 5, 9));
    EXPECT_THAT(natural_breaks({4}, 3), ElementsAre(4, 4));
    EXPECT_TRUE(natural_breaks({}, 3).empty());
    EXPECT_THAT(natural_breaks({1e9 + 1, 1e9 + 2, 1e9 + 8, 1e9 + 9}, 2), ElementsAre(1e9 + 1, 1e9 + 2, 1e9 + 9));
}

TEST(NaturalBreaks, NoOtherCutIsBetter) {
    const std::vector<double> x{1.1, 2.3, 2.4, 4.8, 5.0, 5.2, 7.7, 9.1, 9.3, 12.0, 12.5, 18.0};
    const double best = within(x, natural_breaks(x, 4));
    for (std::size_t a = 0; a < x.size() - 3; ++a)
        for (std::size_t b = a + 1; b < x.size() - 2; ++b)
            for (std::size_t c = b + 1; c < x.size() - 1; ++c)
                EXPECT_GE(within(x, {x.front(), x[a], x[b], x[c], x.back()}) + 1e-9, best);
}

TEST(ClassOf, IsClosedOnTheRightAndTheFirstOnBothSides) {
    const std::vector<double> limits{0, 10, 20};
    EXPECT_EQ(class_of(0, limits), 0);
    EXPECT_EQ(class_of(10, limits), 0);
    EXPECT_EQ(class_of(10.001, limits), 1);
    EXPECT_EQ(class_of(20, limits), 1);
    EXPECT_EQ(class_of(-0.1, limits), -1);
    EXPECT_EQ(class_of(20.1, limits), -1);
    EXPECT_EQ(class_of(1, {}), -1);
}
