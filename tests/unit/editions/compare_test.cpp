#include "editions/compare.hpp"

#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.hpp"
#include "editions/report.hpp"
#include "write/tree/hosted_tree.hpp"

using namespace portraits;
namespace fs = std::filesystem;

namespace {

/// Two published folders, written as the program does; a test changes the second before it is published.
struct Editions {
    using Files = std::map<std::string, std::string>;
    fs::path folder = fs::path(testing::TempDir()) / ("editions-" + std::to_string(getpid()));
    Files before = first(), after = first();
    ManifestHead old_head{"portraits 1.0.0", "Portraits", "Édition 2023", "2023-01-15", "portrait", "https://exemple.fr/p/", {}, {}};
    ManifestHead new_head{"portraits 1.1.0", "Portraits", "Édition 2024", "2024-01-15", "portrait", "https://exemple.fr/p/", {}, {}};

    Editions() { fs::remove_all(folder); }
    ~Editions() { fs::remove_all(folder); }

    static Files first() {
        const std::string page = "<!DOCTYPE html><title>T</title><main><h1>T</h1><p>T compte 12 354 habitants.</p><p>Un texte.</p></main><p>Édition 2023</p>";
        return {
            {"donnees/indicateurs.intl.csv", "indicateur,libelle,unite,definition,decimales\npop,Population,habitants,Habitants.,0\npart,Part de l’industrie,%,Part.,1\n"
                                             "type,Type,,Type.,\n"},
            {"donnees/sources.intl.csv", "source,producteur,licence\ninsee,Insee,LO 2.0\n"},
            {"donnees/membres.intl.csv", "code_territoire,territoire,code_membre,membre\nti-1,Un,200,CC Un\nti-2,Deux,300,CC Deux\n"},
            {"donnees/territoires.intl.csv", "code_territoire,territoire,region,pop\nti-1,Un,Est,12354\nti-2,Deux,Est,500\n"},
            {"donnees/valeurs.intl.csv", "code_lieu,lieu,indicateur,annee,categorie,libelle_categorie,valeur,signe\n"
                                         "ti-1,Un,pop,2022,,,12354,\nti-2,Deux,pop,2022,,,500,\nTI,Les 2 territoires,pop,2022,,,12854,\n"
                                         "ti-1,Un,part,2022,b,Bois,20.04,\nti-2,Deux,part,2022,b,Bois,,n.d.\nti-1,Un,type,,r,Rural,,\nti-2,Deux,type,,u,Urbain,,\n"},
            {"donnees/territoires.json", R"({"territoires":[{"id":"ti-1","nom":"Un","page":"territoires/un/index.html"},{"id":"ti-2","nom":"Deux","page":"territoires/deux/index.html"}]})"},
            {"territoires/un/index.html", page},
            {"territoires/un/un.pdf", "%PDF-1"},
            {"territoires/deux/index.html", "<p>Deux compte 500 habitants, soit 3,9 % du total.</p><p>Un texte.</p>"},
            {"territoires/deux/deux.pdf", "%PDF-2"},
            {"index.html", "<p>Deux territoires et 12 854 habitants, dont 500 à Deux.</p>"},
        };
    }

    static void replace(std::string& text, const std::string& old, const std::string& now) {
        const std::size_t at = text.find(old);
        ASSERT_NE(at, std::string::npos) << old;
        text.replace(at, old.size(), now);
    }
    void change(const std::string& path, const std::string& old, const std::string& now) { replace(after.at(path), old, now); }

    EditionChanges compare() const {
        publish("avant", before, old_head);
        publish("apres", after, new_head);
        return compare_editions(read_edition(folder / "avant"), read_edition(folder / "apres"));
    }

private:
    void publish(const char* name, const Files& files, const ManifestHead& head) const {
        DiskTree disk(folder / name);
        HostedTree tree(disk, false);
        for (const auto& [path, bytes] : files) tree.write(path, bytes);
        tree.commit(OutputTree::Previous::replaced, head);
    }
};

std::string everything(const EditionChanges& changes) {
    const EditionReport report = make_report(changes);
    return report_text(report, 1000) + report_html(report) + report_json(changes) + errata_text(changes, false) + errata_text(changes, true);
}

void expect_golden(const std::string& name, const std::string& text) {
    const fs::path file = fs::path(SOURCE_DIR) / "tests/golden/editions" / name;
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(file, text);
    EXPECT_EQ(text, read_file(file)) << name;
}

}  // namespace

TEST(CompareEditions, TheSameFolderHasNoChange) {
    const Editions editions;
    const EditionChanges changes = editions.compare();
    EXPECT_TRUE(changes.empty());
    EXPECT_EQ(changes.values_same, 7u);
    EXPECT_EQ(changes.files.form, 0u);
    EXPECT_THAT(everything(changes), testing::HasSubstr("Aucune correction"));
}

TEST(CompareEditions, TheNameOfTheEditionAndSpacesAreForm) {
    Editions editions;
    editions.change("territoires/un/index.html", "Édition 2023", "Édition 2024");
    editions.change("territoires/un/index.html", "12 354 habitants", "12\u202F354\n<em>habitants</em>");
    editions.change("territoires/un/un.pdf", "%PDF-1", "%PDF-1.7");
    const EditionChanges changes = editions.compare();
    EXPECT_TRUE(changes.empty());
    EXPECT_THAT(changes.form_only, testing::ElementsAre("territoires/un/index.html", "territoires/un/un.pdf"));
}

TEST(CompareEditions, ValuesAreComparedAsValues) {
    Editions editions;
    editions.change("donnees/valeurs.intl.csv", "ti-1,Un,pop,2022,,,12354,", "ti-1,Un,pop,2022,,,12354.0,");
    editions.change("donnees/valeurs.intl.csv", "Bois,20.04,", "Bois,20.0400000000000001,");
    EXPECT_TRUE(editions.compare().values.empty());
    editions.change("donnees/valeurs.intl.csv", "20.0400000000000001", "20.03");
    editions.change("donnees/valeurs.intl.csv", "ti-1,Un,type,,r,Rural,,", "ti-1,Un,type,,u,Urbain,,");
    editions.change("donnees/valeurs.intl.csv", "Bois,,n.d.", "Bois,7,");
    const EditionChanges changes = editions.compare();
    ASSERT_EQ(changes.values.size(), 3u);
    EXPECT_TRUE(changes.values[0].same_in_print);
    EXPECT_EQ(changes.values[1].before, "n.d.");
    EXPECT_EQ(changes.values[1].after, "7,0\u00A0%");
    EXPECT_EQ(changes.values[2].before, "Rural");
    EXPECT_EQ(changes.values[2].after, "Urbain");
    EXPECT_TRUE(changes.values[2].category.empty());
}

// An erratum that repeated what is hidden now would publish it again: in values, sentences, tables, on the place's page and elsewhere.
TEST(CompareEditions, WhatIsHiddenNowIsNotRepeated) {
    Editions editions;
    editions.change("donnees/valeurs.intl.csv", "ti-2,Deux,pop,2022,,,500,", "ti-2,Deux,pop,2022,,,,s");
    editions.change("donnees/valeurs.intl.csv", "TI,Les 2 territoires,pop,2022,,,12854,\n", "");
    editions.change("donnees/territoires.intl.csv", "Deux,Est,500", "Deux,Est,s");
    editions.change("territoires/deux/index.html", "500 habitants, soit 3,9 % du total", "s habitants");
    editions.change("index.html", "et 12 854 habitants, dont 500 à Deux", "et s habitants");
    const EditionChanges changes = editions.compare();
    ASSERT_EQ(changes.values.size(), 2u);
    EXPECT_TRUE(changes.values[0].now_secret) << "a reference that has no line any more";
    EXPECT_TRUE(changes.values[1].now_secret);
    const std::string all = everything(changes);
    for (const char* hidden : {"500", "12 854", "12\u202F854", "12854", "3,9"}) EXPECT_EQ(all.find(hidden), std::string::npos) << hidden;
    EXPECT_THAT(all, testing::HasSubstr("désormais couverte par le secret statistique"));
}

TEST(CompareEditions, HostileWordsStayWords) {
    Editions editions;
    editions.change("territoires/un/index.html", "Un texte.", "&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:y).");
    const EditionChanges changes = editions.compare();
    const EditionReport report = make_report(changes);
    EXPECT_EQ(report_html(report).find("<script"), std::string::npos);
    EXPECT_EQ(errata_text(changes, true).find("<script"), std::string::npos);
    EXPECT_THAT(errata_text(changes, false), testing::HasSubstr("\\[x\\](javascript"));
}

TEST(CompareEditions, AllKindsOfChangesGolden) {
    Editions editions;
    editions.change("donnees/valeurs.intl.csv", "ti-1,Un,pop,2022,,,12354,", "ti-1,Un,pop,2022,,,12345,");
    editions.change("donnees/valeurs.intl.csv", "TI,Les 2 territoires,pop,2022,,,12854,", "TI,Les 2 territoires,pop,2022,,,12345,\nti-3,Trois,pop,2022,,,,s");
    editions.change("donnees/valeurs.intl.csv", "ti-2,Deux,pop,2022,,,500,\n", "");
    editions.change("donnees/valeurs.intl.csv", "ti-2,Deux,part,2022,b,Bois,,n.d.\n", "");
    editions.change("donnees/valeurs.intl.csv", "ti-2,Deux,type,,u,Urbain,,\n", "");
    editions.change("donnees/indicateurs.intl.csv", "Habitants.", "Habitants au 1er janvier.");
    editions.change("donnees/membres.intl.csv", "ti-2,Deux,300,CC Deux", "ti-3,Trois,300,CC Deux");
    editions.change("donnees/territoires.intl.csv", "ti-2,Deux,Est,500", "ti-3,Trois,Ouest,s");
    editions.change("donnees/territoires.json", R"("id":"ti-2","nom":"Deux","page":"territoires/deux/index.html")", R"("id":"ti-3","nom":"Trois","page":"territoires/trois/index.html")");
    editions.change("territoires/un/index.html", "12 354 habitants", "12 345 habitants");
    editions.change("territoires/un/un.pdf", "%PDF-1", "%PDF-1.7");
    editions.change("territoires/un/index.html", "Édition 2023", "Édition 2024");
    for (const char* name : {"territoires/deux/index.html", "territoires/deux/deux.pdf"}) editions.after.erase(name);
    editions.after["territoires/trois/index.html"] = "<p>Trois compte s habitants.</p>";
    const EditionChanges changes = editions.compare();
    const EditionReport report = make_report(changes);
    expect_golden("changements.txt", report_text(report, 20));
    expect_golden("changements.html", report_html(report));
    expect_golden("changements.json", report_json(changes));
    expect_golden("errata.md", errata_text(changes, false));
    expect_golden("errata.html", errata_text(changes, true));
}

TEST(ReadEdition, SaysWhatLacks) {
    EXPECT_THROW(read_edition("nulle-part"), EnvironmentError);
    Editions editions;
    editions.after.erase("donnees/valeurs.intl.csv");
    EXPECT_THROW(editions.compare(), EnvironmentError);
}
