#pragma once
#include <string>

namespace portraits::cli {

/// The language of messages: --lang, else LANGUAGE, LC_ALL, LC_MESSAGES, LANG as every Unix program reads them; French when
/// none says another one ("C" and "POSIX" say nothing). Chooses it for the program and returns it.
std::string choose_language_of_user(int argc, char** argv);

/// Folder of what is installed beside the program ("share/portraits/themes"), or of its build tree; empty when absent.
std::string installed(const std::string& what);

}  // namespace portraits::cli
