#include "compose/indicator_words.hpp"

#include <gtest/gtest.h>

#include "unit/compute/small_atlas.hpp"

namespace portraits {
namespace {

std::string words_of(const RichText& text) {
    std::string words;
    for (const Span& span : text) words += span.text;
    return words;
}

TEST(OriginOfAnIndicator, SaysOnlyWhatTheSourceDeclares) {
    Sources s = small_sources();
    Indicator& jobs = add_indicator(s, "jobs", Aggregation::Kind::sum);
    jobs.sources = {"bare", "whole"};
    s.data_sources["bare"].producer = "valeurs fictives";  // neither licence, nor date, nor address
    s.data_sources["bare"].status = Status::demonstration;
    s.data_sources["whole"] = {"whole", "Insee", "recensement", "2022", "Licence Ouverte 2.0", "https://exemple.fr", "2023-12-05", Status::official, {}};
    const Indicator indicator = jobs;
    const Atlas atlas(std::move(s));
    EXPECT_EQ(words_of(origin_of(atlas, indicator)), "valeurs fictives\u202F; Insee, recensement, Licence Ouverte 2.0, extraction du 5 décembre 2023");
}

}  // namespace
}  // namespace portraits
