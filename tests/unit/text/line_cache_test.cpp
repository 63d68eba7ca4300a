#include "text/line_cache.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

TEST(LineCache, MakesOnceWhatIsAskedAgain) {
    LineCache<int> cache(2);
    int made = 0;
    const auto make = [&] { return ++made; };
    EXPECT_EQ(cache.get("a", make), 1);
    EXPECT_EQ(cache.get("a", make), 1);
    EXPECT_EQ(made, 1);
}

TEST(LineCache, ForgetsWhatWasNotUsedForAGeneration) {
    LineCache<int> cache(2);
    int made = 0;
    const auto make = [&] { return ++made; };
    for (const char* key : {"a", "b", "c", "b", "d", "a"}) cache.get(key, make);
    EXPECT_EQ(made, 5) << "b is remembered through the change of generation, a is not";
}

TEST(LineCache, FindsAllOfMany) {
    constexpr int many = 1000;
    LineCache<int> cache(many);
    int made = 0;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < many; ++i) EXPECT_EQ(cache.get("a key that is longer than most: " + std::to_string(i), [&] { return ++made, i; }), i);
    EXPECT_EQ(made, many);
}

TEST(LineCache, WhatIsMadeMayAskForOthers) {
    LineCache<std::string> cache(2);
    const auto spell = [&](const std::string& text, const auto& self) -> const std::string& {
        return cache.get(text, [&] { return text.empty() ? text : self(text.substr(1), self) + text.front(); });
    };
    EXPECT_EQ(spell("portraits", spell), "stiartrop");
    EXPECT_EQ(spell("its", spell), "sti");
}

}  // namespace
}  // namespace portraits
