#include "base/messages.hpp"

#include <clocale>
#include <cstdlib>
#include <libintl.h>

namespace portraits {

namespace {
constexpr const char* domain = "portraits";
}

void choose_language(const std::string& language, const std::filesystem::path& catalogues) {
    // gettext ignores LANGUAGE in the "C" locale; C.UTF-8 is always present and leaves numbers and collation alone.
    std::setlocale(LC_MESSAGES, "C.UTF-8");
    setenv("LANGUAGE", language.c_str(), 1);
    bindtextdomain(domain, catalogues.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
}

const char* tr(const char* english) { return dgettext(domain, english); }

}  // namespace portraits
