#include "load/theme_pages.hpp"

#include <algorithm>

#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

using Says = FurnitureRun::Says;

/// The word of a pair of braces; complains of one that no page knows.
bool read_word(const YamlNode& node, const std::string& word, Says& says, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Says one : {Says::document, Says::kind, Says::chapter, Says::edition, Says::folio}) {
        known.emplace_back(name_of(one));
        if (known.back() == word) {
            says = one;
            return true;
        }
    }
    YamlNode said = node;
    said.text = word;
    unknown_choice(said, "{…}", known, diagnostics);
    return false;
}

/// "**{document}** {genre}": stars around what is bold, braces around what the page knows.
std::vector<FurnitureRun> read_runs(const YamlNode& node, const std::string& text, Diagnostics& diagnostics) {
    std::vector<FurnitureRun> runs;
    bool bold = false;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, 2, "**") == 0) {
            bold = !bold;
            at += 2;
            continue;
        }
        FurnitureRun run;
        run.bold = bold;
        std::size_t end = std::min(text.find("**", at), text.find('{', at));
        if (text[at] == '{') {
            end = std::min(text.find('}', at), text.size());
            if (!read_word(node, text.substr(at + 1, end - at - 1), run.says, diagnostics)) return {};
            ++end;
        } else {
            run.text = text.substr(at, end == std::string::npos ? end : end - at);
        }
        runs.push_back(std::move(run));
        at = std::min(end, text.size());
    }
    return runs;
}

void read_furniture(const YamlNode& node, FurnitureLine& line, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    const auto place = [&](const YamlNode* at, std::vector<FurnitureRun>& runs) {
        std::string text;
        if (at && read_value(*at, "tete", text, diagnostics)) runs = read_runs(*at, text, diagnostics);
    };
    place(map.find("gauche"), line.left);
    place(map.find("milieu"), line.middle);
    place(map.find("droite"), line.right);
    map.finish();
}

template <class Target> void read_title(MapReader& map, Target& title) {
    Type chosen = Type::h1;
    if (map.choice("titre", chosen, {{"h1", Type::h1}, {"h2", Type::h2}})) title = chosen;
}

void read_change(MapReader& map, const char* key, std::optional<double>& target) {
    double value = 0;
    const YamlNode* node = map.find(key);
    if (node && read_value(*node, key, value, map.diagnostics())) target = value;
}

}  // namespace

void read_page(const YamlNode& node, PageGeometry& page, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("largeur", page.width);
    map.required("hauteur", page.height);
    map.required("marge", page.margin_side);
    map.required("titre_courant", page.running_head);
    map.required("haut_du_texte", page.text_top);
    map.required("bas_du_texte", page.text_bottom);
    map.required("filet_de_pied", page.footer_rule);
    map.optional("colonnes", page.columns);
    map.optional("gouttiere", page.gutter);
    map.optional("haut_pleine_page", page.full_page_top);
    read_title(map, page.title);
    if (const YamlNode* head = map.find("tete")) read_furniture(*head, page.head, diagnostics);
    if (const YamlNode* foot = map.find("pied")) read_furniture(*foot, page.foot, diagnostics);
    map.finish();
}

void read_page_changes(const YamlNode& node, std::string& page, PageChanges& changes, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("page", page);
    read_change(map, "marge", changes.margin_side);
    read_change(map, "haut_du_texte", changes.text_top);
    read_change(map, "bas_du_texte", changes.text_bottom);
    read_title(map, changes.title);
    map.optional("tete", changes.head);
    map.optional("pied", changes.foot);
    map.optional("belle_page", changes.right_hand);
    map.finish();
}

}  // namespace portraits
