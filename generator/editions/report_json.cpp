#include <nlohmann/json.hpp>

#include "editions/report.hpp"

namespace portraits {

namespace {

using Json = nlohmann::ordered_json;

const char* word_of(Change change) { return change == Change::added ? "ajout" : change == Change::removed ? "retrait" : "changement"; }

const char* kind_of(PageBlock::Kind kind) { return kind == PageBlock::Kind::cell ? "tableau" : kind == PageBlock::Kind::drawing ? "dessin" : "texte"; }

Json to_json(const ManifestHead& head) {
    return {{"edition", head.edition}, {"date", head.date}, {"titre", head.title}, {"programme", head.program}};
}

Json to_json(const ValueChange& change) {
    Json made = {{"lieu", change.key.place}, {"nom", change.place}, {"indicateur", change.key.indicator}, {"libelle", change.indicator}, {"annee", change.key.year}};
    if (!change.category.empty()) made["categorie"] = {{"code", change.key.category}, {"libelle", change.category}};
    made["changement"] = word_of(change.change);
    if (change.now_secret) made["plus_publiee"] = true;
    else if (change.change != Change::added) made["avant"] = change.before;
    if (change.change != Change::removed) made["maintenant"] = change.after;
    if (change.relative) made["ecart_relatif"] = *change.relative;
    if (change.points) made["ecart_points"] = *change.points;
    if (change.same_in_print) made["identique_a_l_impression"] = true;
    if (!change.page.empty()) made["page"] = change.page;
    return made;
}

Json to_json(const RecordChange& change) {
    Json made = {{"table", change.table}, {"ligne", change.key}, {"changement", word_of(change.change)}};
    if (change.change != Change::changed) return made;
    made.update(Json{{"colonne", change.column}, {"avant", change.before}, {"maintenant", change.after}});
    return made;
}

Json to_json(const TextChange& change) {
    Json made = {{"genre", kind_of(change.block.kind)}};
    if (change.withheld) made["avant_retenu"] = true;
    else made["avant"] = change.block.before;
    made["maintenant"] = change.block.after;
    made["pages"] = change.pages;
    return made;
}

template <class Items> Json list_of(const Items& items) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(to_json(item));
    return list;
}

Json paths_of(const std::map<std::string, Change>& paths, const char* key) {
    Json list = Json::array();
    for (const auto& [path, change] : paths) list.push_back({{key, path}, {"changement", word_of(change)}});
    return list;
}

}  // namespace

std::string report_json(const EditionChanges& changes) {
    Json territories = Json::array();
    for (const auto& [code, change] : changes.territories)
        territories.push_back({{"code", code}, {"nom", changes.names.at(code)}, {"changement", word_of(change)}, {"par_ses_valeurs", changes.by_values.contains(code)}});
    const FileCounts& files = changes.files;
    const Json made = {{"avant", to_json(changes.before)}, {"maintenant", to_json(changes.after)},
                       {"identiques", changes.empty()},
                       {"fichiers", {{"contenu", files.content}, {"forme", files.form}, {"ajoutes", files.added}, {"retires", files.removed}, {"identiques", files.same}}},
                       {"territoires", territories},
                       {"valeurs_identiques", changes.values_same},
                       {"valeurs", list_of(changes.values)},
                       {"tables", list_of(changes.records)},
                       {"textes", list_of(changes.texts)},
                       {"pages", paths_of(changes.pages, "page")},
                       {"livrets", paths_of(changes.booklets, "livret")},
                       {"forme_seule", changes.form_only}};
    return made.dump(1) + "\n";
}

}  // namespace portraits
