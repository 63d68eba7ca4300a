// Every diagnostic code has a case in cases.yml: an edit of the small publication that draws it. What a French reader is then told is
// the table of docs/controles.fr.md, which this test writes (PORTRAITS_UPDATE_GOLDEN=1) and compares.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "load/yaml/map_reader.hpp"
#include "pipeline/pipeline.hpp"
#include "quality/quality.hpp"

namespace portraits {
namespace {

namespace fs = std::filesystem;

const fs::path root = SOURCE_DIR;
const fs::path page = root / "docs/controles.fr.md";
constexpr std::string_view marker = "<!-- ce qui suit est écrit par le test des codes -->\n";

struct Edit {
    std::string file, from, to, whole, hex, copied;
    int times = 1;        // the whole is repeated
    int copies = 0;       // files of the same folder, numbered
    double size = 0;      // the file is lengthened to it, in MB
    bool removed = false, pipe = false;
};
struct Case {
    std::string code, boundaries, only, theme;
    std::vector<Edit> edits;
    bool gate = false;
};
struct Section {
    std::string title;
    std::vector<Case> cases;
};

void read_edit(const YamlNode& node, Edit& edit, Diagnostics& d) {
    MapReader map(node, d);
    map.required("fichier", edit.file);
    map.optional("remplace", edit.from);
    map.optional("par", edit.to);
    map.optional("contenu", edit.whole);
    map.optional("octets", edit.hex);
    map.optional("copie", edit.copied);
    map.optional("repete", edit.times);
    map.optional("copies", edit.copies);
    map.optional("taille", edit.size);
    map.optional("supprime", edit.removed);
    map.optional("tube", edit.pipe);
    map.finish();
}

void read_case(const YamlNode& node, Case& one, Diagnostics& d) {
    MapReader map(node, d);
    map.required("code", one.code);
    map.optional("fond", one.boundaries);
    map.optional("seulement", one.only);
    map.optional("theme", one.theme);
    map.optional("publication", one.gate);
    map.list("avec", one.edits, read_edit);
    map.finish();
}

std::vector<Section> sections() {
    Diagnostics d;
    std::vector<Section> read;
    const auto node = read_yaml((root / "tests/diagnostics/cases.yml").string(), d);
    if (node) {
        MapReader map(*node, d);
        map.list("parties", read, [](const YamlNode& item, Section& section, Diagnostics& diagnostics) {
            MapReader part(item, diagnostics);
            part.required("titre", section.title);
            part.list("cas", section.cases, read_case);
            part.finish();
        });
        map.finish();
    }
    for (const auto& complaint : d.items()) ADD_FAILURE() << to_text(complaint);
    return read;
}

std::string from_hex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// A folder of its own with the small publication, current while it lives, so that messages name files as a user would.
class Workplace {
public:
    Workplace() : folder_(fs::temp_directory_path() / ("portraits-codes-" + std::to_string(getpid()))), before_(fs::current_path()) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        fs::copy(root / "tests/fixtures/load/petit", folder_, fs::copy_options::recursive);
        fs::create_directories(folder_ / "data/geo");
        fs::copy(root / "data/geo/contours.yml", folder_ / "data/geo/contours.yml");
        fs::current_path(folder_);
    }
    ~Workplace() {
        fs::current_path(before_);
        fs::remove_all(folder_);
    }
    static void apply(const Edit& edit) {
        if (edit.file.starts_with("themes/") && !fs::exists("themes")) fs::copy(root / "themes", "themes", fs::copy_options::recursive);
        for (int i = 0; i < edit.copies; ++i) write_file(fs::path(edit.file).parent_path() / (std::to_string(i) + ".yml"), "");
        if (edit.size > 0) {
            write_file(edit.file, "{");
            return fs::resize_file(edit.file, static_cast<std::uintmax_t>(edit.size * (1 << 20)));
        }
        if (edit.pipe) return (void)mkfifo(edit.file.c_str(), 0600);
        if (edit.copies > 0) return;
        if (edit.removed) return (void)fs::remove(edit.file);
        if (!edit.whole.empty()) return (void)write_file(edit.file, repeated(edit.whole, edit.times));
        if (!edit.hex.empty()) return (void)write_file(edit.file, from_hex(edit.hex));
        if (!edit.copied.empty()) return (void)write_file(edit.file, read_file(root / edit.copied));
        std::string text = read_file(edit.file);
        const std::size_t at = text.find(edit.from);
        ASSERT_NE(at, std::string::npos) << edit.file << " does not hold " << edit.from;
        write_file(edit.file, text.replace(at, edit.from.size(), edit.to));
    }

private:
    fs::path folder_, before_;
};

/// The first complaint of this code, the stages being run until one makes it.
std::optional<Diagnostic> complaint_of(const Case& one) {
    BuildOptions options;
    options.every_note = options.quality = true;
    options.boundaries.territories = one.boundaries;
    options.paths.theme = one.theme;
    if (!fs::exists("themes")) options.paths.themes = root / "themes";
    if (!one.only.empty()) options.only = {one.only};
    Diagnostics diagnostics;
    StageTimes times;
    const auto found = [&]() -> std::optional<Diagnostic> {
        for (const Diagnostic& d : diagnostics.items())
            if (d.code == one.code) return d;
        return std::nullopt;
    };
    const auto prepared = prepare(options, diagnostics, times);
    if (prepared && one.gate) close_gate(*prepared->atlas, diagnostics);
    if (auto first = found(); first || !prepared) return first;
    note_publication(*prepared, diagnostics);
    rehearse(*prepared, options, diagnostics, times);
    return found();
}

std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\|");
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string code_span(const std::string& text) { return text.empty() ? "" : "`" + std::regex_replace(cell(text), std::regex("`"), "'") + "`"; }

/// What the case did, where the complaint points at no line.
std::string written(const Case& one) {
    if (!one.only.empty()) return "--only " + one.only;
    if (one.edits.empty()) return one.boundaries.empty() ? one.gate ? "--publication" : "" : "--fond " + one.boundaries;
    const Edit& edit = one.edits.front();
    return edit.to.empty() ? edit.file : edit.to;
}

/// The line that the complaint points at, or what the case wrote.
std::string example(const Case& one, const Diagnostic& d) {
    const std::string text = to_text(d);
    const std::size_t start = text.find("\n    ");
    std::string line = start == std::string::npos ? "" : text.substr(start + 5, text.find('\n', start + 1) - start - 5);
    const bool help = start == std::string::npos || (!d.help.empty() && line == message("help: {}", d.help));
    if (help) line = written(one);
    const std::size_t first = line.find_first_not_of(' ');
    line = first == std::string::npos ? "" : line.substr(first);
    constexpr std::size_t longest = 90;
    if (line.size() <= longest) return line;
    std::size_t cut = longest;
    while ((static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    return line.substr(0, cut) + "…";
}

const char* word_for(Severity severity) { return severity == Severity::error ? "erreur" : severity == Severity::warning ? "avertissement" : "note"; }

std::string row(const Case& one, const Diagnostic& d) {
    std::string text = "| `" + one.code + "`";
    if (closes_gate(one.code)) text += " ⛔";
    return text + " | " + word_for(d.severity) + " | " + code_span(example(one, d)) + " | " + cell(d.message) + " | " + cell(d.help) + " |\n";
}

class DiagnosticCodes : public testing::Test {
protected:
    void SetUp() override {
        const fs::path locale = fs::read_symlink("/proc/self/exe").parent_path().parent_path() / "locale";
        ASSERT_TRUE(fs::exists(locale / "fr/LC_MESSAGES/portraits.mo")) << "build the target portraits_catalogue first";
        choose_language("fr", locale);
    }
    void TearDown() override { choose_language("en", ""); }
};

TEST_F(DiagnosticCodes, EachHasAnExampleAndItsExactMessage) {
    std::string table;
    for (const Section& section : sections()) {
        table += "\n## " + section.title + "\n\n| Code | Gravité | Exemple | Message | Remède |\n|---|---|---|---|---|\n";
        for (const Case& one : section.cases) {
            Workplace workplace;
            for (const Edit& edit : one.edits) Workplace::apply(edit);
            const auto d = complaint_of(one);
            if (d) table += row(one, *d);
            else ADD_FAILURE() << "the case of " << one.code << " does not draw it";
        }
    }
    const std::string whole = read_file(page);
    const std::string expected = whole.substr(0, whole.find(marker) + marker.size()) + table;
    if (std::getenv("PORTRAITS_UPDATE_GOLDEN")) write_file(page, expected);
    EXPECT_EQ(expected, read_file(page));
}

/// Literals of the sources that look like codes and stand where a complaint is made.
std::set<std::string> codes_in_sources() {
    static const std::set<std::string> others = {"aria-hidden", "aria-labelledby", "clip-path", "fill-rule", "font-family", "font-size", "font-style", "font-weight",
                                                 "letter-spacing", "no-cache", "paint-order", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-width", "text-anchor"};
    static const std::regex call(R"re((?:error|warning|refuse|missing|complain|warn|refused|note|add|doubt|compare|check_named)\s*\(\s*"([a-z]+(?:-[a-z0-9]+)+)"|Severity::\w+,\s*"([a-z]+(?:-[a-z0-9]+)+)"|add\(\{"([a-z]+(?:-[a-z0-9]+)+)"|refuse\([^";]*\? "([a-z]+(?:-[a-z0-9]+)+)" : "([a-z]+(?:-[a-z0-9]+)+)")re");
    std::set<std::string> codes;
    for (const auto& entry : fs::recursive_directory_iterator(root / "generator")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = read_file(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at)
            for (std::size_t group = 1; group < at->size(); ++group)
                if ((*at)[group].matched && !others.contains((*at)[group])) codes.insert((*at)[group]);
    }
    return codes;
}

TEST_F(DiagnosticCodes, OfTheSourcesAreAllInTheTable) {
    std::set<std::string> described;
    for (const Section& section : sections())
        for (const Case& one : section.cases) EXPECT_TRUE(described.insert(one.code).second) << one.code << " has two cases";
    const std::set<std::string> found = codes_in_sources();
    EXPECT_GT(found.size(), 100u);
    for (const auto& code : found) EXPECT_TRUE(described.contains(code)) << code << " has no case in tests/diagnostics/cases.yml";
}

}  // namespace
}  // namespace portraits
