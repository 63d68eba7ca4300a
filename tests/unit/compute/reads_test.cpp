#include "model/reads.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compute/findings.hpp"
#include "unit/compute/small_atlas.hpp"

using namespace portraits;
using testing::ElementsAre;
using testing::Pair;

namespace {

struct Read : testing::Test {
    Read() : atlas(sources()), findings(atlas) {}
    static Sources sources() {
        Sources s = small_sources();
        add_indicator(s, "jobs", Aggregation::Kind::sum);
        add_indicator(s, "plants", Aggregation::Kind::sum);
        for (const char* id : {"ti-a", "ti-b", "ti-c", "ti-d"}) give(s, "jobs", id, 7), give(s, "plants", id, 2);
        return s;
    }
    std::vector<std::size_t> territories() const {
        std::vector<std::size_t> read;
        reads.territories().each([&](std::size_t i) { read.push_back(i); });
        return read;
    }
    const Atlas atlas;
    const Findings findings;
    Reads reads;
};

}  // namespace

TEST_F(Read, NothingIsNotedOutsideAScope) {
    findings.value("jobs", "ti-a");
    { const Reads::Scope noted(reads); }
    findings.value("jobs", "ti-a");
    atlas.territories();
    EXPECT_TRUE(findings.named(reads).empty());
    EXPECT_TRUE(territories().empty());
}

TEST_F(Read, ValuesAreNotedByIndicatorAndPerimeter) {
    const Reads::Scope noted(reads);
    findings.value("jobs", "ti-c");
    findings.value("jobs", "TI27");
    findings.evolution("plants", "ti-b", 0, 0);
    findings.value("nothing", "ti-d");
    EXPECT_THAT(findings.named(reads), ElementsAre(Pair("jobs", ElementsAre("TI27", "ti-c")), Pair("plants", ElementsAre("ti-b"))));
}

TEST_F(Read, ARankAndADistributionReadAllTerritories) {
    for (const bool rank : {true, false}) {
        Reads each;
        const Reads::Scope noted(each);
        if (rank) findings.rank("jobs", "ti-a");
        else findings.sorted_distribution("jobs");
        EXPECT_THAT(findings.named(each), ElementsAre(Pair("jobs", ElementsAre("TI")))) << rank;
    }
}

TEST_F(Read, TerritoriesAreNotedWhoseFileIsAskedFor) {
    const Reads::Scope noted(reads);
    EXPECT_EQ(atlas.territory_count(), 4u);
    EXPECT_TRUE(territories().empty()) << "their number is not theirs";
    atlas.territory("ti-c");
    atlas.territory_of_member("m1");
    EXPECT_THAT(territories(), ElementsAre(0, 2));
    EXPECT_TRUE(reads.perimeters().empty());
    atlas.territories_of_region("27");
    EXPECT_THAT(reads.perimeters(), ElementsAre("TI27"));
    atlas.territories();
    EXPECT_THAT(reads.perimeters(), ElementsAre("TI", "TI27"));
    EXPECT_THAT(territories(), ElementsAre(0, 2)) << "all of a perimeter by its name alone";
}

TEST_F(Read, AnInnerScopeIsToldAloneAndCanBeMerged) {
    const Reads::Scope noted(reads);
    Reads inner;
    {
        const Reads::Scope own(inner);
        findings.value("jobs", "ti-a");
    }
    EXPECT_TRUE(findings.named(reads).empty());
    findings.value("plants", "ti-b");
    reads.merge(inner);
    EXPECT_THAT(findings.named(reads), ElementsAre(Pair("jobs", ElementsAre("ti-a")), Pair("plants", ElementsAre("ti-b"))));
}
