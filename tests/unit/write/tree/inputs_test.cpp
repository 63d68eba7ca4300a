#include "write/tree/inputs.hpp"

#include <gtest/gtest.h>

namespace portraits {
namespace {

TEST(Inputs, IndicatorsReadForTheSamePlacesShareALine) {
    OutputInputs inputs;
    inputs.files = {"content/territoires/ti-1.yml"};
    inputs.plan = "portrait";
    inputs.territories = {"ti-1", "ti-2"};
    inputs.values = {{"emploi", {"FR", "ti-1"}}, {"population", {"FR", "ti-1"}}, {"surface", {"ti-1"}}};
    EXPECT_EQ(inputs_text(inputs),
              "{\"fichiers\":[\"content/territoires/ti-1.yml\"],\"document\":\"portrait\",\"territoires\":[\"ti-1\",\"ti-2\"],\"valeurs\":["
              "{\"indicateurs\":[\"emploi\",\"population\"],\"lieux\":[\"FR\",\"ti-1\"]},{\"indicateurs\":[\"surface\"],\"lieux\":[\"ti-1\"]}]}\n");
}

TEST(Inputs, TheRootSaysWhatStandsBehindAll) {
    CommonInputs common;
    common.files = {"data/catalogue.yml"};
    common.tables = {{"emploi", "data/tables/emploi.csv"}};
    common.computed = {{"part", {"emploi", "population"}}};
    common.parts = {{"TI", {"ti-1"}}};
    common.plans["portrait"].territories = {"ti-1"};
    EXPECT_EQ(inputs_text(common, {}),
              "{\"fichiers\":[\"data/catalogue.yml\"],\"tables\":{\"emploi\":\"data/tables/emploi.csv\"},\"calculs\":{\"part\":[\"emploi\",\"population\"]},"
              "\"parties\":{\"TI\":[\"ti-1\"]},\"documents\":{\"portrait\":{\"territoires\":[\"ti-1\"],\"valeurs\":[]}},"
              "\"site\":{\"territoires\":[],\"valeurs\":[]}}\n");
}

}  // namespace
}  // namespace portraits
