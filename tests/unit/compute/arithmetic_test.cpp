#include "compute/arithmetic.hpp"

#include <gtest/gtest.h>

using namespace portraits;

namespace {
const Value secret = Value::absent(Missing::secret);
const Value absent = Value::absent(Missing::not_available);
const Value not_applicable = Value::absent(Missing::not_applicable);
const Value five = Value::of(5), two = Value::of(2);
}  // namespace

TEST(Arithmetic, WorksOnNumbers) {
    EXPECT_EQ(add(five, two), Value::of(7));
    EXPECT_EQ(subtract(five, two), Value::of(3));
    EXPECT_EQ(multiply(five, two), Value::of(10));
    EXPECT_EQ(divide(five, two), Value::of(2.5));
    EXPECT_EQ(divide(Value::of(1), Value::of(4), 100), Value::of(25));
}

TEST(Arithmetic, SecretWinsOverEveryOtherKind) {
    for (const Value& other : {five, absent, not_applicable, secret}) {
        EXPECT_EQ(add(secret, other), secret);
        EXPECT_EQ(add(other, secret), secret);
        EXPECT_EQ(subtract(other, secret), secret);
        EXPECT_EQ(multiply(secret, other), secret);
        EXPECT_EQ(divide(other, secret), secret);
    }
}

TEST(Arithmetic, AbsentMakesTheResultAbsent) {
    for (const Value& other : {five, not_applicable}) {
        EXPECT_EQ(add(absent, other), absent);
        EXPECT_EQ(add(other, absent), absent);
        EXPECT_EQ(subtract(absent, other), absent);
        EXPECT_EQ(divide(other, absent), absent);
    }
}

TEST(Arithmetic, APartThatDoesNotApplyAddsNothing) {
    EXPECT_EQ(add(not_applicable, five), five);
    EXPECT_EQ(add(five, not_applicable), five);
    EXPECT_EQ(add(not_applicable, not_applicable), not_applicable);
}

TEST(Arithmetic, OutsideSumsNotApplicableStays) {
    EXPECT_EQ(subtract(five, not_applicable), not_applicable);
    EXPECT_EQ(multiply(not_applicable, five), not_applicable);
    EXPECT_EQ(divide(five, not_applicable), not_applicable);
}

TEST(Arithmetic, SumOfNoneIsAbsent) {
    EXPECT_EQ(sum({}), absent);
    EXPECT_EQ(sum({five, two, not_applicable}), Value::of(7));
    EXPECT_EQ(sum({five, absent, secret}), secret);
}

TEST(Arithmetic, DividingByZeroDoesNotApply) {
    EXPECT_EQ(divide(five, Value::of(0)), not_applicable);
    EXPECT_EQ(divide(Value::of(0), Value::of(0)), not_applicable);
}

TEST(Arithmetic, RelativeChangeIsInPercentOfTheFirst) {
    EXPECT_EQ(relative_change(Value::of(200), Value::of(150)), Value::of(-25));
    EXPECT_EQ(relative_change(Value::of(0), five), not_applicable);
    EXPECT_EQ(relative_change(five, secret), secret);
}
