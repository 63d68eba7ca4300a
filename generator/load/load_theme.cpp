#include "load/load_theme.hpp"

#include "base/messages.hpp"
#include "load/named_file.hpp"
#include "load/path_data.hpp"
#include "load/theme_pages.hpp"
#include "load/yaml/map_reader.hpp"

namespace portraits {

namespace {

Role role_of(std::string_view name) {
    for (std::size_t i = 1; i < static_cast<std::size_t>(Role::count_); ++i)
        if (name_of(static_cast<Role>(i)) == name) return static_cast<Role>(i);
    return Role::none;
}

/// A theme may use its own files and those of the themes beside it.
std::vector<std::filesystem::path> roots_of(const Theme& theme) { return {theme.folder, theme.folder.parent_path()}; }

bool read_role(const YamlNode& node, Role& role, Diagnostics& diagnostics) {
    role = node.is_scalar() ? role_of(node.text) : Role::none;
    if (role != Role::none) return true;
    std::vector<std::string> names;
    for (std::size_t i = 1; i < static_cast<std::size_t>(Role::count_); ++i) names.emplace_back(name_of(static_cast<Role>(i)));
    unknown_choice(node, "couleur", names, diagnostics);
    return false;
}

template <std::size_t n> void read_colours(const YamlNode& node, std::array<Rgb, n>& colours, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    for (std::size_t i = 1; i < n; ++i) map.required(name_of(static_cast<Role>(i)), colours[i]);
    map.finish();
}

void read_type(const YamlNode& node, TypeStyle& type, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.required("taille", type.size);
    map.required("interligne", type.leading);
    map.optional("graisse", type.weight);
    map.optional("italique", type.italic);
    map.optional("approche", type.tracking);
    if (const YamlNode* colour = map.find("couleur")) read_role(*colour, type.colour, diagnostics);
    map.finish();
}

void read_font(const YamlNode& node, FontFile& font, const Theme& theme, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    Located<std::string> file;
    font.family = theme.family;
    if (map.required("fichier", file)) font.file = theme.folder / file.value;
    map.optional("graisse", font.weight);
    map.optional("italique", font.italic);
    map.finish();
    if (!may_read(file, theme.folder, roots_of(theme), diagnostics)) return;
    if (!file.value.empty() && !std::filesystem::is_regular_file(font.file))
        diagnostics.error("font-missing", file.origin, message("the font file {} cannot be found", font.file.generic_string()));
}

void read_looks(MapReader& map, Theme& theme, Diagnostics& diagnostics) {
    if (const YamlNode* colours = map.need("couleurs")) {
        MapReader modes(*colours, diagnostics);
        if (const YamlNode* light = modes.need("clair")) read_colours(*light, theme.light, diagnostics);
        if (const YamlNode* dark = modes.need("sombre")) read_colours(*dark, theme.dark, diagnostics);
        modes.finish();
    }
    if (const YamlNode* types = map.need("types")) {
        MapReader names(*types, diagnostics);
        for (std::size_t i = 0; i < theme.types.size(); ++i)
            if (const YamlNode* type = names.need(name_of(static_cast<Type>(i)))) read_type(*type, theme.types[i], diagnostics);
        names.finish();
    }
}

void read_palettes(MapReader& map, Theme& theme, Diagnostics& diagnostics) {
    map.entries("palettes", [&](const Located<std::string>& name, const YamlNode& node) {
        read_value(node, name.value, theme.palettes[name.value], diagnostics);
    });
    map.entries("palettes_nommees", [&](const Located<std::string>& name, const YamlNode& node) {
        if (!node.is_map()) return wrong_type(node, name.value, tr("a group of keys"), diagnostics);
        for (std::size_t i = 0; i < node.keys.size(); ++i)
            read_value(node.items[i], node.keys[i].value, theme.named_palettes[name.value][node.keys[i].value], diagnostics);
    });
}

/// Templates, style sheets and scripts: of this theme, or of another that it names.
void read_folders(MapReader& map, Theme& theme, Diagnostics& diagnostics) {
    Located<std::string> templates{"html", {}}, scripts{"js", {}};
    std::vector<Located<std::string>> styles{{"css", {}}};
    map.optional("modeles", templates);
    map.optional("scripts", scripts);
    map.optional("feuilles", styles);
    theme.templates = theme.folder / templates.value;
    theme.scripts = theme.folder / scripts.value;
    for (const auto& folder : styles) theme.styles.push_back(theme.folder / folder.value);
    styles.push_back(templates);
    styles.push_back(scripts);
    for (const auto& folder : styles)
        if (folder.origin.file && may_use_folder(folder, theme.folder, roots_of(theme), diagnostics) && !std::filesystem::is_directory(theme.folder / folder.value))
            diagnostics.error("folder-missing", folder.origin, message("the folder {} cannot be found", (theme.folder / folder.value).generic_string()));
}

/// One path in the notation of SVG for each name.
void read_icon(const Located<std::string>& name, const YamlNode& node, Icons& icons, Diagnostics& diagnostics) {
    std::string path;
    if (!read_value(node, name.value, path, diagnostics)) return;
    PathData data = read_path_data(path);
    if (!data.good())
        diagnostics.error("icon-path", node.origin, message("the drawing of the icon “{}” cannot be read from “{}” on", name.value, path.substr(data.error, 12)),
                          tr("write it as the “d” of an SVG path: M, L, H, V, C, S, Q, T, A, Z"));
    icons[name.value] = std::make_shared<const Icon>(std::move(data.icon));
}

/// Icons have a file of their own, which several themes may share.
void read_icons(const Located<std::string>& file, Theme& theme, Diagnostics& diagnostics) {
    const std::filesystem::path path = theme.folder / file.value;
    if (!may_read(file, theme.folder, roots_of(theme), diagnostics)) return;
    if (!std::filesystem::is_regular_file(path))
        return diagnostics.error("icons-missing", file.origin, message("the file of icons {} cannot be found", path.generic_string()));
    const auto root = read_yaml(path.generic_string(), diagnostics);
    if (!root || !root->is_map()) return;
    for (std::size_t i = 0; i < root->keys.size(); ++i) read_icon(root->keys[i], root->items[i], theme.icons, diagnostics);
}

void read_hyphenation(const YamlNode& node, Hyphenation& hyphenation, const Theme& theme, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    Located<std::string> file;
    if (map.required("motifs", file)) hyphenation.patterns = theme.folder / file.value;
    map.optional("avant", hyphenation.before);
    map.optional("apres", hyphenation.after);
    map.optional("mot", hyphenation.shortest);
    map.optional("de_suite", hyphenation.most_in_a_row);
    map.finish();
    if (!may_read(file, theme.folder, roots_of(theme), diagnostics)) return;
    if (!file.value.empty() && !std::filesystem::is_regular_file(hyphenation.patterns))
        diagnostics.error("patterns-missing", file.origin, message("the file of hyphenation patterns {} cannot be found", hyphenation.patterns.generic_string()));
}

void read_composition(const YamlNode& node, Theme& theme, Diagnostics& diagnostics) {
    MapReader map(node, diagnostics);
    map.choice("alignement", theme.composition.justified, {{"drapeau", false}, {"justifie", true}});
    if (const YamlNode* hyphenation = map.find("cesure")) read_hyphenation(*hyphenation, theme.composition.hyphenation, theme, diagnostics);
    map.finish();
}

}  // namespace

Theme load_theme(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    Theme theme;
    theme.folder = folder;
    const auto root = read_yaml((folder / "theme.yml").generic_string(), diagnostics);
    if (!root) return theme;
    MapReader map(*root, diagnostics);
    map.required("nom", theme.name);
    map.required("famille", theme.family);
    map.optional("unite_verticale", theme.baseline);
    map.optional("reglages", theme.font_features);
    read_folders(map, theme, diagnostics);
    map.required_list("polices", theme.fonts,
                      [&](const YamlNode& node, FontFile& font, Diagnostics& d) { read_font(node, font, theme, d); });
    map.list("secours", theme.fallback_fonts,
             [&](const YamlNode& node, FontFile& font, Diagnostics& d) { read_font(node, font, theme, d); });
    read_looks(map, theme, diagnostics);
    map.entries("pages", [&](const Located<std::string>& name, const YamlNode& node) {
        read_page(node, theme.pages[name.value], diagnostics);
    });
    read_palettes(map, theme, diagnostics);
    if (const YamlNode* composition = map.find("composition")) read_composition(*composition, theme, diagnostics);
    if (Located<std::string> file; map.optional("icones", file)) read_icons(file, theme, diagnostics);
    map.finish();
    return theme;
}

}  // namespace portraits
