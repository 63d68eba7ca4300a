// Covers and chapters, from a plan's text to its specs.
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "load/readers/read_plan.hpp"
#include "unit/load/temporary.hpp"

namespace portraits {
namespace {

DocumentPlan plan_of(const std::string& yaml, Diagnostics& diagnostics) {
    const std::string file = test::temporary("couvertures.yml");
    write_file(file, yaml);
    return read_plan(file, testing::TempDir(), diagnostics);
}

TEST(ReadCovers, ReadsBothCoversAndAFullPage) {
    Diagnostics diagnostics;
    const DocumentPlan plan = plan_of(R"(
nom: publication
titre: Portraits
couverture:
  titre: Portraits des territoires
  resume: Six territoires.
  carte: aucune
  emetteurs:
    - {lignes: [République, Agence]}
    - {fichier: images/logo.png, alternative: Logo}
chapitres:
  - {id: carte, titre: Carte, titre_courant: La géographie, pleine_page: oui, blocs: [{texte: a}]}
quatrieme: {titre: Nous écrire, contact: a@b.fr, multiple: 4, code_qr: oui}
)", diagnostics);
    for (const auto& d : diagnostics.items()) ADD_FAILURE() << to_text(d);
    EXPECT_TRUE(plan.cover.given);
    EXPECT_EQ(plan.cover.map, "aucune");
    ASSERT_EQ(plan.cover.issuers.size(), 2u);
    EXPECT_EQ(plan.cover.issuers[0].lines.size(), 2u);
    EXPECT_EQ(plan.cover.issuers[1].logo.file.value, "images/logo.png");
    EXPECT_TRUE(plan.chapters[0].full_page);
    EXPECT_FALSE(plan.chapters[0].running.empty());
    EXPECT_EQ(plan.back_cover.multiple, 4);
    EXPECT_TRUE(plan.back_cover.qr_code);
}

TEST(ReadCovers, ALogoNeedsItsAlternativeAndPagesCanBeCounted) {
    Diagnostics diagnostics;
    plan_of(R"(
nom: publication
titre: Portraits
couverture: {emetteurs: [{fichier: images/logo.png}]}
chapitres: [{id: a, titre: A, blocs: [{texte: a}]}]
quatrieme: {titre: Fin, multiple: 0}
)", diagnostics);
    EXPECT_EQ(diagnostics.items().size(), 2u);
}

TEST(ReadFormat, IsAPageOrAPageWithItsChanges) {
    Diagnostics diagnostics;
    const std::string rest = "nom: a\ntitre: A\nchapitres: [{id: a, titre: A, blocs: [{texte: a}]}]\n";
    EXPECT_EQ(plan_of(rest + "format: paysage-a3\n", diagnostics).page, "paysage-a3");
    const DocumentPlan plan = plan_of(rest + "format: {page: paysage, marge: 30, titre: h2, pied: non}\n", diagnostics);
    EXPECT_EQ(plan.page, "paysage");
    EXPECT_EQ(plan.page_changes.margin_side, 30.0);
    EXPECT_EQ(plan.page_changes.title, Type::h2);
    EXPECT_TRUE(plan.page_changes.head);
    EXPECT_FALSE(plan.page_changes.foot);
    EXPECT_TRUE(diagnostics.items().empty());
}

}  // namespace
}  // namespace portraits
