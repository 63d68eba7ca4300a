#include "load/readers/read_plan.hpp"

#include "base/messages.hpp"
#include "load/theme_pages.hpp"
#include "load/yaml/includes.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

void read_fact(const YamlNode& node, CoverFactSpec& fact, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("valeur", fact.value);
    map.required("libelle", fact.label);
    map.finish();
}

/// Lines of text, or a logo.
void read_issuer(const YamlNode& node, IssuerSpec& issuer, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    if (map.find("fichier")) {
        map.required("fichier", issuer.logo.file);
        map.required("alternative", issuer.logo.alternative);
    } else {
        map.required("lignes", issuer.lines);
    }
    map.finish();
}

void read_cover(const YamlNode& node, CoverSpec& cover, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    cover.given = true;
    map.optional("surtitre", cover.kicker);
    map.optional("papier", cover.on_paper);
    map.optional("titre", cover.title);
    map.optional("resume", cover.summary);
    map.choice("carte", cover.map, {"regions", "aucune"});
    map.list("emetteurs", cover.issuers, read_issuer);
    map.optional("edition", cover.edition);
    map.optional("lieu", cover.place);
    map.optional("lieux", cover.places);
    map.list("faits", cover.facts, read_fact);
    map.finish();
}

void read_multiple(MapReader& map, int& multiple) {
    const YamlNode* node = map.find("multiple");
    if (node && read_value(*node, "multiple", multiple, map.diagnostics()) && (multiple < 1 || multiple > 16))
        wrong_type(*node, "multiple", tr("a number of pages from 1 to 16"), map.diagnostics());
}

void read_back_cover(const YamlNode& node, BackCoverSpec& cover, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    cover.given = true;
    map.required("titre", cover.title);
    map.optional("texte", cover.text);
    map.optional("contact", cover.contact);
    map.optional("mentions", cover.notices);
    map.optional("code_qr", cover.qr_code);
    read_multiple(map, cover.multiple);
    map.finish();
}

void read_print(const YamlNode& node, PrintSpec& print, Diagnostics& diagnostics) {
    using Imposition = PrintSpec::Imposition;
    constexpr double most_bleed = 72;
    MapReader map(node, diagnostics);
    const YamlNode* bleed = map.find("fonds_perdus");
    if (bleed && read_value(*bleed, "fonds_perdus", print.bleed, diagnostics) && !(print.bleed >= 0 && print.bleed <= most_bleed))
        wrong_type(*bleed, "fonds_perdus", tr("a length from 0 to 72 points"), diagnostics);
    map.optional("traits_de_coupe", print.crop_marks);
    read_multiple(map, print.multiple);
    map.choice("imposition", print.imposition, {{"pages", Imposition::pages}, {"planches", Imposition::spreads}, {"cahier", Imposition::booklet}});
    map.optional("toujours", print.always);
    map.finish();
}

void read_chapter(const YamlNode& node, ChapterSpec& chapter, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    chapter.origin = node.origin;
    map.required("id", chapter.id);
    map.required("titre", chapter.title);
    map.optional("chapeau", chapter.lead);
    map.choice("pour", chapter.for_regions, {{"regions", true}});
    map.optional("titre_courant", chapter.running);
    map.optional("nouvelle_page", chapter.new_page);
    if (bool right = false; map.optional("belle_page", right)) chapter.right_hand = right;
    map.optional("pleine_page", chapter.full_page);
    map.required_list("blocs", chapter.blocks, read_block);
    map.entries("notes", [&](const Located<std::string>& name, const YamlNode& text) {
        chapter.notes.push_back({name, {}});
        read_value(text, name.value, chapter.notes.back().text, diagnostics);
    });
    map.finish();
}

}  // namespace

DocumentPlan read_plan(const std::string& file, const std::filesystem::path& content, Diagnostics& diagnostics) {
    DocumentPlan plan;
    plan.origin = Origin::of_file(file, 1, 1);
    plan.name = std::filesystem::path(file).stem().string();
    auto root = read_yaml(file, diagnostics);
    if (!root) return plan;
    resolve_includes(*root, content, diagnostics);
    MapReader map(*root, diagnostics);
    map.required("nom", plan.name);
    plan.per.clear();
    map.choice("par", plan.per, {{"territoire", std::string("territoire")}});
    const YamlNode* format = map.find("format");
    if (format && format->is_map()) read_page_changes(*format, plan.page, plan.page_changes, diagnostics);
    else if (format) read_value(*format, "format", plan.page, diagnostics);
    map.required("titre", plan.title);
    map.optional("menu", plan.menu);
    if (const YamlNode* cover = map.find("couverture")) read_cover(*cover, plan.cover, diagnostics);
    map.required_list("chapitres", plan.chapters, read_chapter);
    if (const YamlNode* back = map.find("quatrieme")) read_back_cover(*back, plan.back_cover, diagnostics);
    if (const YamlNode* print = map.find("impression")) read_print(*print, plan.print, diagnostics);
    map.finish();
    return plan;
}

}  // namespace portraits
