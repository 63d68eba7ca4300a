#include <algorithm>
#include <filesystem>
#include <sstream>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/files.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "load/yaml/builder.hpp"
#include "load/yaml/syntax_errors.hpp"

namespace portraits {

namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";

struct Source {
    std::string_view text;
    std::shared_ptr<const std::string> file;
    TextLines lines;
    Diagnostics& diagnostics;
};

bool fits(std::size_t bytes, const std::string& file, const YamlLimits& limits, Diagnostics& diagnostics) {
    if (bytes <= limits.bytes) return true;
    const auto megabytes = [](std::size_t n) { return format_number(static_cast<double>(n) / (1u << 20), 0); };
    diagnostics.error("yaml-too-large", Origin::of_file(file),
                      message("the file weighs {} MB; a content file may not exceed {} MB", megabytes(bytes), megabytes(limits.bytes)),
                      tr("numbers belong in a table (CSV, XLSX, ODS), not in YAML"));
    return false;
}

/// The parser keeps every sign of a line, or of a file that begins with a bracket, before it hands out the first one: 4 MB of “[” would
/// take a gigabyte. Whoever has so many writes numbers.
bool few_signs(const Source& source, const YamlLimits& limits) {
    const auto is_sign = [](char c) { return std::string_view("[]{},&!*").find(c) != std::string_view::npos; };
    const auto signs = std::count_if(source.text.begin(), source.text.end(), is_sign);
    if (static_cast<std::size_t>(signs) <= limits.nodes) return true;
    source.diagnostics.error("yaml-too-large", {source.file, 0, 0}, message("more than {} values in one file", limits.nodes),
                             tr("numbers belong in a table (CSV, XLSX, ODS), not in YAML"));
    return false;
}

bool check_encoding(Source& source) {
    if (source.text.find('\0') != std::string_view::npos) {
        source.diagnostics.error("yaml-encoding", {source.file, 0, 0}, tr("this is not a text file"),
                                 tr("save it again as plain text, in UTF-8"));
        return false;
    }
    if (is_utf8(source.text)) return true;
    for (int n = 1; n <= source.lines.count(); ++n) {
        const std::string_view line = source.lines.line(n);
        if (is_utf8(line)) continue;
        std::size_t good = 0;
        while (good < line.size() && static_cast<unsigned char>(line[good]) < 0x80) ++good;
        source.diagnostics.error("yaml-encoding", {source.file, n, static_cast<int>(good) + 1}, tr("the file is not in UTF-8"),
                                 tr("save it again with the encoding UTF-8 (it is probably in Windows-1252)"));
        return false;
    }
    return false;
}

bool check_tabs(Source& source) {
    bool clean = true;
    for (int n = 1; n <= source.lines.count() && clean; ++n) {
        const std::string_view line = source.lines.line(n);
        const std::size_t first = line.find_first_not_of(' ');
        if (first == std::string_view::npos || line[first] != '\t') continue;
        if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
        source.diagnostics.error("yaml-tab", {source.file, n, static_cast<int>(first) + 1}, tr("a tab in the indentation"),
                                 tr("indent with spaces"));
        clean = false;
    }
    return clean;
}

// A quotation mark left open runs on to the next one, lines below: the slip is where the text began.
void complain_of_syntax(Source& source, const std::string& problem, const Origin& place, const Origin& last_quoted) {
    if (last_quoted.line > 0 && last_quoted.line < place.line) {
        source.diagnostics.error("yaml-syntax", last_quoted, tr("a quotation mark is never closed"),
                                 message("this text runs to line {}: close it on its own line", place.line));
        return;
    }
    auto [text, help] = explain_syntax(problem);
    source.diagnostics.error("yaml-syntax", place, std::move(text), std::move(help));
}

std::optional<YamlNode> build(Source& source, const YamlLimits& limits) {
    YamlBuilder builder(source.lines, source.file, limits, source.diagnostics);
    try {
        std::istringstream in{std::string(source.text)};
        YAML::Parser parser(in);
        if (!parser.HandleNextDocument(builder)) {
            YamlNode empty;
            empty.origin = {source.file, 1, 1};
            return empty;
        }
        return builder.take();
    } catch (const YamlAbandoned&) {
        return std::nullopt;
    } catch (const YAML::Exception& problem) {
        complain_of_syntax(source, problem.msg, builder.origin(problem.mark), builder.last_quoted());
    }
    return std::nullopt;
}

}  // namespace

std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, Diagnostics& diagnostics, const YamlLimits& limits) {
    if (!fits(text.size(), file, limits, diagnostics)) return std::nullopt;
    if (text.substr(0, bom.size()) == bom) text.remove_prefix(bom.size());
    Source source{text, std::make_shared<const std::string>(file), TextLines(text), diagnostics};
    if (!few_signs(source, limits) || !check_encoding(source) || !check_tabs(source)) return std::nullopt;
    return build(source, limits);
}

std::optional<YamlNode> read_yaml(const std::string& file, Diagnostics& diagnostics, const Origin& asked_at, const YamlLimits& limits) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    if (error) {
        const Origin place = asked_at.file ? asked_at : Origin::of_file(file);
        diagnostics.error("file-missing", place, message("the file {} cannot be found", file), tr("check its name and its folder"));
        return std::nullopt;
    }
    if (!fits(static_cast<std::size_t>(bytes), file, limits, diagnostics)) return std::nullopt;
    return parse_yaml(read_file(file), file, diagnostics, limits);
}

}  // namespace portraits
