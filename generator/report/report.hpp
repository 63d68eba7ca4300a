#pragma once
#include <string>

#include "base/diagnostics.hpp"

namespace portraits {

/// Complaints as JSON for other programs: counts, then each with code, severity, file, line, column (characters, from 1), message, help and
/// territory; absent where unknown. In the order given; ends with a line feed.
std::string to_json(const Diagnostics& diagnostics, const std::string& program_version);

/// The same as a log of SARIF 2.1.0 (OASIS, 2020), which editors and forges show beside the lines concerned.
std::string to_sarif(const Diagnostics& diagnostics, const std::string& program_version);

}  // namespace portraits
