#pragma once
#include <filesystem>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace portraits {

/// Chooses the language of messages ("fr", "en") and the folder of the gettext catalogues (<dir>/fr/LC_MESSAGES/portraits.mo).
void choose_language(const std::string& language, const std::filesystem::path& catalogues);

/// Translation of an English source string; the string itself where the catalogue has none.
const char* tr(const char* english);

/// Translated fmt pattern with its arguments: message("unknown key “{}”", key).
template <class... Args> std::string message(const char* english, Args&&... args) {
    return fmt::format(fmt::runtime(tr(english)), std::forward<Args>(args)...);
}

}  // namespace portraits
