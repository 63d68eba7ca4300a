#include "report/report.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "base/messages.hpp"

namespace portraits {

namespace {

using Json = nlohmann::ordered_json;

const char* level_of(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return "";
}

const char* word_of(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "avertissement";
        case Severity::error: return "erreur";
    }
    return "";
}

/// Bytes that are no UTF-8, as of a table in another encoding, become U+FFFD.
std::string dumped(const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json complaint(const Diagnostic& d) {
    Json json = {{"code", d.code}, {"gravite", word_of(d.severity)}};
    if (d.origin.file) json["fichier"] = *d.origin.file;
    if (d.origin.line > 0) json["ligne"] = d.origin.line;
    if (d.origin.column > 0) json["colonne"] = d.origin.column;
    json["message"] = d.message;
    if (!d.help.empty()) json["aide"] = d.help;
    if (!d.territory.empty()) json["territoire"] = d.territory;
    return json;
}

/// RFC 3986: what is no unreserved character of a path is percent-encoded; an absolute path takes the scheme of files.
std::string to_uri(const std::string& path) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) uri += c;
        else uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

Json location(const Origin& origin) {
    Json physical = {{"artifactLocation", {{"uri", to_uri(*origin.file)}}}};
    if (origin.line > 0) physical["region"]["startLine"] = origin.line;
    if (origin.line > 0 && origin.column > 0) physical["region"]["startColumn"] = origin.column;
    return {{"physicalLocation", physical}};
}

Json result(const Diagnostic& d, std::size_t rule) {
    Json json = {{"ruleId", d.code}, {"ruleIndex", rule}, {"level", level_of(d.severity)}};
    json["message"]["text"] = d.help.empty() ? d.message : d.message + '\n' + message("help: {}", d.help);
    if (d.origin.file) json["locations"] = Json::array({location(d.origin)});
    if (!d.territory.empty()) json["properties"]["territoire"] = d.territory;
    return json;
}

}  // namespace

std::string to_json(const Diagnostics& diagnostics, const std::string& program_version) {
    Json complaints = Json::array();
    for (const Diagnostic& d : diagnostics.items()) complaints.push_back(complaint(d));
    return dumped({{"programme", "portraits " + program_version},
                   {"erreurs", diagnostics.count(Severity::error)},
                   {"avertissements", diagnostics.count(Severity::warning)},
                   {"notes", diagnostics.count(Severity::note)},
                   {"constats", complaints}});
}

std::string to_sarif(const Diagnostics& diagnostics, const std::string& program_version) {
    Json rules = Json::array(), results = Json::array();
    std::map<std::string, std::size_t> index;
    for (const Diagnostic& d : diagnostics.items()) {
        const auto [rule, fresh] = index.try_emplace(d.code, index.size());
        if (fresh) rules.push_back({{"id", d.code}, {"shortDescription", {{"text", d.message}}}});
        results.push_back(result(d, rule->second));
    }
    const Json driver = {{"name", "portraits"}, {"version", program_version}, {"language", "fr"}, {"rules", rules}};
    const Json run = {{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    return dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
}

}  // namespace portraits
