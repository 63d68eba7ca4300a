#include "pipeline/territory_archive.hpp"

#include "publication/share_card.hpp"
#include "write/pack/zip.hpp"

namespace portraits {

namespace {

std::string columns_of(const Table& table) {
    std::string text;
    for (const Column& column : table.columns) text += (text.empty() ? "" : " ; ") + column.title + (column.unit.empty() ? "" : " (" + column.unit + ")");
    return text;
}

/// Missing values keep their sign in the tables.
std::string signs() {
    std::string text;
    for (const Missing missing : {Missing::not_available, Missing::secret, Missing::not_applicable})
        text += std::string("  ") + sign_of(missing) + " : " + meaning_of(missing) + "\n";
    return text;
}

std::string figure_lines(const Figure& figure) {
    std::string text = "figures/" + figure.id + "\n  " + figure.title + "\n";
    if (!figure.subtitle.empty()) text += "  " + figure.subtitle + "\n";
    if (!figure.table.columns.empty()) text += "  Colonnes : " + columns_of(figure.table) + "\n";
    if (!figure.sources.empty()) text += "  " + to_text(figure.sources) + "\n";
    if (figure.demonstration) text += "  Données fictives de démonstration : à ne pas citer.\n";
    return text + "\n";
}

/// What is in the folder and how to read it, for somebody who has nothing but it.
std::string read_me(const Site& site, const Publication& publication) {
    const std::string folder = publication.folder;
    std::string text = publication.title + "\n" + site.title + ". " + site.edition + ", " + publication.date + ".\n";
    if (!site.publisher.empty()) text += "Éditeur : " + site.publisher + (site.contact.empty() ? "" : " (" + site.contact + ")") + ".\n";
    if (!site.licence.empty()) text += "Licence : " + site.licence + ".\n";
    if (!site.geography.empty()) text += "Contours et codes : " + site.geography + ".\n";
    text += "\nCE QUE CONTIENT CE DOSSIER\n\n" + folder + "index.html : la page ; elle s’ouvre dans un navigateur, sans réseau.\n" + folder +
            publication.slug + ".pdf : le livret.\n" + folder +
            "figures/ : chaque figure (.svg) et le tableau de ses valeurs (.csv, .intl.csv).\n"
            "assets/ : style, polices et fonds de carte de la page.\n";
    text += "\nLes liens de la page vers d’autres pages demandent le site" + (site.base_url.empty() ? std::string() : " : " + site.base_url) + ".\n";
    text += "\nLES TABLEAUX\n\nTexte UTF-8, un titre par colonne, l’unité entre parenthèses. Les mêmes valeurs sous deux formes :\n"
            "  .csv : point-virgule et virgule décimale, pour un tableur en français ;\n"
            "  .intl.csv : virgule et point décimal, pour un programme.\nSignes des valeurs absentes :\n" + signs();
    text += "\nLES FIGURES\n\n";
    for (const FigurePtr& figure : figures_of(publication)) text += figure_lines(*figure);
    return text;
}

}  // namespace

std::string territory_archive(const Site& site, const Publication& publication, const std::vector<std::pair<std::string, Packed>>& own,
                              const SharedFiles::Files& shared) {
    ZipWriter zip(publication.date);
    const std::string top = publication.slug + "/";
    zip.add(top + "LISEZ-MOI.txt", pack("LISEZ-MOI.txt", read_me(site, publication)));
    for (const auto& [path, file] : own)
        if (!path.ends_with(share_card_name)) zip.add(top + path, file);  // networks show it, nobody opens it
    for (const auto& [path, file] : shared) zip.add(top + path, *file);
    return zip.finish();
}

}  // namespace portraits
