// Figures that the catalogue states: printed as published, compared with what the data give.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compose/phrase.hpp"
#include "compose/stated.hpp"
#include "unit/compose/phrase_atlas.hpp"
#include "unit/compose/real_content.hpp"

namespace portraits {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Sources with(const StatedFigure& figure) {
    Sources s = phrase_sources();
    s.data_sources["agence"] = {"agence", "Agence", "portraits", "2024", "Licence Ouverte 2.0", "", "2024-01-15", Status::official, {}};
    s.stated[figure.name] = figure;
    return s;
}

StatedFigure people(double value, double precision, const char* computed = "ti.population") {
    StatedFigure figure;
    figure.name = "habitants";
    figure.value = value;
    figure.precision = precision;
    figure.source.value = "agence";
    figure.computed.value = computed;
    return figure;
}

std::string said(const Sources& sources, const std::string& text) {
    const Atlas atlas(sources);
    const Findings findings(atlas);
    Diagnostics diagnostics;
    const auto made = phrase::compile_text({text, {}}, atlas, About::nothing, diagnostics);
    for (const auto& d : diagnostics.items()) return d.code;
    return phrase::fill(made, {atlas, findings});
}

std::vector<Diagnostic> checked(const Sources& sources, bool all = false) {
    const Atlas atlas(sources);
    const Findings findings(atlas);
    Diagnostics diagnostics;
    check_stated(atlas, findings, all, diagnostics);
    return diagnostics.items();
}

TEST(Stated, IsPrintedAsPublishedWithItsSource) {
    const Sources sources = with(people(600000, 100000));
    EXPECT_EQ(said(sources, "{{chiffres.habitants}}"), "600\u202F000");
    EXPECT_EQ(said(sources, "{{source_de(\"habitants\")}}"), "Agence, 2024");
    EXPECT_EQ(said(sources, "{{chiffres.habitant}}"), "phrase-figure-unknown");
}

TEST(Stated, WithoutPublishedValueIsComputed) {
    StatedFigure figure = people(0, 0);
    figure.value.reset();
    EXPECT_EQ(said(with(figure), "{{chiffres.habitants}}"), "565\u202F280");
}

TEST(Stated, AgreesWithinItsRounding) {
    EXPECT_THAT(checked(with(people(600000, 100000)), true), IsEmpty());
    EXPECT_THAT(checked(with(people(565000, 1000)), true), IsEmpty());
    ASSERT_EQ(checked(with(people(565000, 100))).size(), 1u);
}

TEST(Stated, WarnsOfADifferenceAndNotesOneThatIsAdmitted) {
    StatedFigure figure = people(560000, 1000);
    auto complaints = checked(with(figure));
    ASSERT_EQ(complaints.size(), 1u);
    EXPECT_EQ(complaints[0].severity, Severity::warning);
    EXPECT_EQ(complaints[0].code, "stated-differs");
    EXPECT_THAT(complaints[0].message, HasSubstr("560\u202F000"));
    EXPECT_THAT(complaints[0].message, HasSubstr("565\u202F280"));
    figure.tolerance = 0.01;
    figure.why = "autre millésime";
    EXPECT_THAT(checked(with(figure)), IsEmpty());
    complaints = checked(with(figure), true);
    ASSERT_EQ(complaints.size(), 1u);
    EXPECT_EQ(complaints[0].severity, Severity::note);
    EXPECT_THAT(complaints[0].message, HasSubstr("autre millésime"));
}

TEST(Stated, WarnsWhenItsValueMayGiveAHiddenOneAway) {
    Sources sources = with(people(20, 0, "ti.part_industrie"));
    give(sources, "part_industrie", "TI", 0, "", Value::absent(Missing::secret));
    const auto complaints = checked(sources);
    ASSERT_EQ(complaints.size(), 1u);
    EXPECT_EQ(complaints[0].code, "secret-stated");
}

TEST(Stated, IsNotComputedFromStatedFigures) {
    const auto complaints = checked(with(people(1, 0, "chiffres.habitants * 2")));
    ASSERT_EQ(complaints.size(), 1u);
    EXPECT_EQ(complaints[0].code, "stated-circular");
}

/// The shares that the publication prints are those of the open tables, to the unit.
TEST(Stated, SharesOfTheProgrammesAreThoseOfTheTables) {
    const RealContent& content = RealContent::get();
    const phrase::Scope scope{content.atlas, content.findings};
    Diagnostics diagnostics;
    for (const auto& [text, share] : {std::pair{"part(ti.acv, france.acv)", "81"}, std::pair{"part(ti.pvd, france.pvd)", "53"}, std::pair{"part(ti.qpv, france.qpv)", "73"}}) {
        const auto made = phrase::compile_text({std::string("{{") + text + "}}", {}}, content.atlas, About::nothing, diagnostics);
        EXPECT_EQ(phrase::fill(made, scope), std::string(share) + "\u00A0%") << text;
    }
    Diagnostics found;
    check_stated(content.atlas, content.findings, true, found);
    std::vector<std::string> differ;
    for (const Diagnostic& one : found.items()) differ.push_back(one.message.substr(0, one.message.find("”")));
    EXPECT_THAT(differ, ElementsAre("“habitants", "“intercommunalites", "“part_massif"));
}

/// The national publication cites what its parts of a whole are computed from; nobody types it.
TEST(Stated, IsCitedWhereAPartIsComputedFromIt) {
    const RealContent& content = RealContent::get();
    const auto& documents = content.atlas.sources().documents;
    const auto national = std::find_if(documents.begin(), documents.end(), [](const DocumentPlan& plan) { return plan.name == "publication"; });
    ASSERT_NE(national, documents.end());
    Diagnostics diagnostics;
    const PreparedPlan plan(content.atlas, content.findings, *national, diagnostics);
    std::string note;
    for (const Chapter& chapter : compose(plan, diagnostics).chapters)
        for (const Block& block : chapter.blocks)
            if (const auto* wholes = std::get_if<Wholes>(&block.content)) note = to_text(wholes->note);
    EXPECT_THAT(note, HasSubstr("ANCT, Portraits des Territoires d’industrie au lancement du Temps II, 2024"));
    EXPECT_THAT(note, HasSubstr("ANCT, dossier de presse du 9 novembre 2023"));
    EXPECT_THAT(note, HasSubstr("Réalisation"));
}

TEST(Stated, SaysThatAValueIsMissing) {
    const auto complaints = checked(with(people(1, 0, "france.niveau")));
    ASSERT_EQ(complaints.size(), 1u);
    EXPECT_EQ(complaints[0].code, "stated-not-computed");
}

}  // namespace
}  // namespace portraits
