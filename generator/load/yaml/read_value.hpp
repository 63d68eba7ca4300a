#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml/node.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/theme.hpp"

namespace portraits {

// Typed values from nodes. Each returns false after a complaint that names the key, what was expected and what was found;
// the target is then untouched.
bool read_value(const YamlNode& node, std::string_view key, std::string& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, Located<std::string>& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, double& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, int& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, bool& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, Rgb& target, Diagnostics& diagnostics);
/// [longitude, latitude]
bool read_value(const YamlNode& node, std::string_view key, LonLat& target, Diagnostics& diagnostics);
/// A text, or a list of texts and of {si, texte}.
bool read_value(const YamlNode& node, std::string_view key, Phrase& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, std::vector<std::string>& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, std::vector<Located<std::string>>& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, std::vector<int>& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, std::vector<double>& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, std::vector<Rgb>& target, Diagnostics& diagnostics);
bool read_value(const YamlNode& node, std::string_view key, std::vector<Phrase>& target, Diagnostics& diagnostics);

/// Complains that a value is not of the expected kind ("a number", already translated).
void wrong_type(const YamlNode& node, std::string_view key, const char* expected, Diagnostics& diagnostics, std::string help = {});
/// Complains that a word is none of those allowed, with the nearest one.
void unknown_choice(const YamlNode& node, std::string_view key, const std::vector<std::string>& allowed, Diagnostics& diagnostics);
/// Complains of a link "[words](langue:…)" in Markdown that names no language.
void check_languages(const YamlNode& node, Diagnostics& diagnostics);
/// True for an ISO date of the calendar: "2024-01-15".
bool is_iso_date(std::string_view text);

}  // namespace portraits
