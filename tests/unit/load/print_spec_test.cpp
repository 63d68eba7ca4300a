// What a document asks of its variant for a printer.
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "load/readers/read_plan.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

DocumentPlan plan_with(const std::string& print, Diagnostics& diagnostics) {
    const std::string file = test::temporary("impression.yml");
    write_file(file, "nom: a\ntitre: A\nchapitres: [{id: a, titre: A, blocs: [{texte: a}]}]\n" + print + "\n");
    return read_plan(file, testing::TempDir(), diagnostics);
}

TEST(ReadPrint, SaysBleedMarksPaddingAndImposition) {
    Diagnostics diagnostics;
    const PrintSpec spec =
        plan_with("impression: {fonds_perdus: 14, traits_de_coupe: non, multiple: 4, imposition: cahier, toujours: oui}", diagnostics).print;
    EXPECT_TRUE(diagnostics.items().empty());
    EXPECT_EQ(spec.bleed, 14);
    EXPECT_FALSE(spec.crop_marks);
    EXPECT_EQ(spec.multiple, 4);
    EXPECT_EQ(spec.imposition, PrintSpec::Imposition::booklet);
    EXPECT_TRUE(spec.always);
}

TEST(ReadPrint, IsMadeOnRequestAndWithThreeMillimetresByDefault) {
    Diagnostics diagnostics;
    const PrintSpec spec = plan_with("", diagnostics).print;
    EXPECT_EQ(spec.bleed, 8.5);
    EXPECT_TRUE(spec.crop_marks);
    EXPECT_EQ(spec.imposition, PrintSpec::Imposition::pages);
    EXPECT_FALSE(spec.always);
}

TEST(ReadPrint, RefusesOtherWordsAndLengthsThatNoPrinterAsksFor) {
    for (const char* wrong : {"impression: {fonds_perdus: -1}", "impression: {fonds_perdus: 100}", "impression: {imposition: livre}",
                              "impression: {multiple: 0}", "impression: {fond_perdu: 3}"}) {
        Diagnostics diagnostics;
        plan_with(wrong, diagnostics);
        EXPECT_EQ(diagnostics.items().size(), 1u) << wrong;
    }
}

}  // namespace
}  // namespace portraits
