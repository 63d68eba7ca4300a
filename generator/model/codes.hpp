#pragma once
#include <string>
#include <string_view>

namespace portraits {

// Codes of the official geographic code (Insee, COG) and of the register of enterprises (SIREN), as staff write them and as spreadsheets
// spoil them.

enum class CodeOf { region, department, commune, siren };

/// True for a code of the pattern of its kind: "84", "2A" or "974", "2A004" or "97411", nine digits whose last agrees with the others.
bool is_code(CodeOf kind, std::string_view code);
/// True when the last digit of a SIREN agrees with the others (Luhn).
bool is_siren(std::string_view code);

/// What became of a code that no list knows and how to write it: scientific notation, decimals, spaces, lower case, a SIRET, a SIREN
/// with a wrong digit, Corsica before 1976, a region before 2016. Translated; empty when nothing explains it.
std::string advice_on_code(std::string_view code);

}  // namespace portraits
