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

}  // namespace
}  // namespace portraits
