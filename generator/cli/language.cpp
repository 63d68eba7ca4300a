#include "cli/language.hpp"

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "base/messages.hpp"

namespace portraits::cli {

namespace fs = std::filesystem;

namespace {

std::string from_command_line(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang" && i + 1 < argc) return argv[i + 1];
        if (argument.starts_with("--lang=")) return std::string(argument.substr(7));
    }
    return {};
}

std::string from_environment() {
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value) continue;
        const std::string_view text = value;
        if (text.starts_with("C.") || text == "C" || text == "POSIX") continue;
        return std::string(text.substr(0, 2));
    }
    return {};
}

fs::path program_folder() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace

std::string installed(const std::string& what) {
    for (const fs::path& candidate : {program_folder() / what, program_folder() / ".." / "share" / what})
        if (fs::exists(candidate)) return candidate.lexically_normal().string();
    return {};
}

std::string choose_language_of_user(int argc, char** argv) {
    std::string language = from_command_line(argc, argv);
    if (language.empty()) language = from_environment();
    if (language.empty()) language = "fr";
    choose_language(language, installed("locale"));
    return language;
}

}  // namespace portraits::cli
