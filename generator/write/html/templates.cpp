#include "write/html/templates.hpp"

#include "base/files.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"

namespace portraits {

TemplateTexts read_templates(const std::string& folder) {
    TemplateTexts texts;
    for (const auto& path : files_in(folder, ".mustache")) texts[path.stem().string()] = read_file(path);
    return texts;
}

namespace html {

namespace {

constexpr const char* required[] = {"layout", "territory", "document", "home",     "text",       "not-found", "heading", "paragraph", "list",
                                    "tiles",  "counters",  "figure",   "table",      "definitions", "columns",
                                    "factors", "quotation", "contact",
                                    "wholes",  "text-columns", "index", "finder", "compare"};

/// A partial or a lambda would break the promise that threads may share the templates.
bool has_partial(const std::string& text) { return text.find("{{>") != std::string::npos; }

}  // namespace

Templates::Templates(const TemplateTexts& texts) {
    for (const char* name : required)
        if (!texts.count(name)) throw EnvironmentError(message("the theme has no template “{}.mustache”", name));
    for (const auto& [name, text] : texts) {
        kainjow::mustache::mustache parsed(text);
        if (!parsed.is_valid()) throw EnvironmentError(message("template “{}.mustache”: {}", name, parsed.error_message()));
        if (has_partial(text)) throw EnvironmentError(message("template “{}.mustache”: partials are not supported", name));
        parsed.set_custom_escape([](const std::string& raw) { return escape_markup(raw); });
        parsed_.emplace(name, std::move(parsed));
    }
}

std::string Templates::render(const std::string& name, const Data& data) const {
    std::string out;
    parsed_.at(name).render(data, [&out](const std::string& part) { out += part; });
    return out;
}

}  // namespace html
}  // namespace portraits
