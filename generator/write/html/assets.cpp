#include "write/html/assets.hpp"

#include <functional>

#include <tbb/parallel_for.h>

#include "base/files.hpp"
#include "base/format.hpp"
#include "base/french.hpp"
#include "base/inputs.hpp"
#include "write/fonts/web_font.hpp"

namespace portraits {

namespace {

std::string hashed(const std::string& stem, const std::string& extension, const std::string& bytes) {
    return "assets/" + stem + "." + content_hash(bytes).substr(0, 10) + extension;
}

std::string all_of(const std::filesystem::path& folder, const std::string& extension) {
    std::string bytes;
    for (const auto& file : files_in(folder, extension)) bytes += read_file(file);
    return bytes;
}

/// A rule of the stylesheet, and the file that it names.
struct FontRule {
    std::string text;
    std::vector<Asset> files;
};

/// One file of a face; the stylesheet stands in the same folder.
FontRule font_rule(const FontFile& font, const CodePoints& code_points, const std::string& suffix) {
    std::string bytes = web_font(font.file.string(), code_points);
    const std::string path = hashed(slug(font.family) + "-" + std::to_string(font.weight) + (font.italic ? "i" : "") + suffix, ".woff2", bytes);
    std::string rule = "@font-face{font-family:\"" + font.family + "\";font-weight:" + std::to_string(font.weight) +
           ";font-style:" + (font.italic ? "italic" : "normal") + ";font-display:swap;src:url(\"" +
           std::filesystem::path(path).filename().string() + "\") format(\"woff2\");unicode-range:" + unicode_range(code_points) + "}\n";
    return {std::move(rule), {{path, std::move(bytes)}}};
}

/// The reader's own Arial, or its twin, as wide and as tall as the face that is on its way: lines do not move when it comes.
FontRule stand_in_rule(const FontFile& font) {
    const bool bold = font.weight >= 600;
    const StandIn fit = stand_in_for(font.file.string(), bold);
    const std::string local = bold ? "local(\"Arial Bold\"),local(\"Arial-BoldMT\"),local(\"Liberation Sans Bold\")"
                                   : "local(\"Arial\"),local(\"ArialMT\"),local(\"Liberation Sans\")";
    return {fmt::format("@font-face{{font-family:\"{} repli\";font-weight:{};src:{};size-adjust:{:.2f}%;ascent-override:{:.2f}%;"
                       "descent-override:{:.2f}%;line-gap-override:0%}}\n",
                        font.family, font.weight, local, 100 * fit.size, 100 * fit.ascent, 100 * fit.descent), {}};
}

/// A face that lends what the family lacks goes by the family's name: a browser fetches it for these characters only.
FontRule fallback_rule(const FontFile& font, const Theme& theme) {
    std::vector<std::string> own;
    for (const FontFile& face : theme.fonts) own.push_back(face.file.string());
    const CodePoints lent = code_points_lent(font.file.string(), own);
    return lent.empty() ? FontRule{} : font_rule(font, lent, "-" + slug(font.file.stem().string()));
}

/// Each file is made by a task of its own: its compression is the longest of what a stylesheet needs.
std::string font_rules(const Theme& theme, std::vector<Asset>& files) {
    std::vector<std::function<FontRule()>> makers;
    for (const FontFile& font : theme.fonts) {
        makers.push_back([&font] { return font_rule(font, french_code_points(), ""); });
        makers.push_back([&font] { return font_rule(font, further_code_points(), "-autres"); });
        if (!font.italic) makers.push_back([&font] { return stand_in_rule(font); });
    }
    for (const FontFile& font : theme.fallback_fonts) makers.push_back([&font, &theme] { return fallback_rule(font, theme); });
    std::vector<FontRule> made(makers.size());
    std::vector<TaskInputs> inputs(makers.size());
    tbb::parallel_for(std::size_t{0}, makers.size(), [&](std::size_t i) {
        inputs[i].during([&] { made[i] = makers[i](); });
    }, tbb::simple_partitioner());
    std::string rules;
    for (std::size_t i = 0; i < made.size(); ++i) {
        inputs[i].tell();
        rules += made[i].text;
        for (Asset& file : made[i].files) files.push_back(std::move(file));
    }
    return rules;
}

/// A theme that builds on another names its folder first, then what it changes.
std::string style_rules(const Theme& theme) {
    std::string rules;
    for (const auto& folder : theme.styles) rules += all_of(folder, ".css");
    return rules;
}

/// The three cells that mark the site, in the theme's colours.
std::string icon(const Theme& theme) {
    const auto cell = [&](Role role, const char* path) {
        return "<path fill=\"" + to_hex(theme.colour(role)) + "\" d=\"" + path + "\"/>";
    };
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 27 27\">" +
           cell(Role::territory, "M.5 7 9.7.5l7.8 5L14.2 15 3 15.5Z") + cell(Role::ink, "M19 6l7.5 3.5-1 8.7-7.5 5L15.5 15Z") +
           cell(Role::france, "M3.5 17l10.7-1 2.3 7.5L8 26.5Z") + "</svg>\n";
}

}  // namespace

std::string style_of(const Theme& theme) { return colour_rules(theme) + style_rules(theme); }

Assets make_assets(const Theme& theme) {
    Assets assets;
    const auto add = [&](const char* stem, const char* extension, std::string bytes) {
        std::string path = hashed(stem, extension, bytes);
        assets.files.push_back({path, std::move(bytes)});
        return path;
    };
    const std::string fonts = font_rules(theme, assets.files);
    assets.names.stylesheet = add("portraits", ".css", fonts + colour_rules(theme) + style_rules(theme));
    if (std::string script = all_of(theme.scripts, ".js"); !script.empty())
        assets.names.script = add("portraits", ".js", std::move(script));
    assets.names.icon = add("icone", ".svg", icon(theme));
    return assets;
}

std::string add_script(Assets& assets, const std::string& stem, std::string script) {
    std::string path = hashed(stem, ".js", script);
    assets.files.push_back({path, std::move(script)});
    return path;
}

}  // namespace portraits
