#include "preview/panel.hpp"

#include <algorithm>
#include <set>

#include "base/messages.hpp"

namespace portraits {

namespace {

constexpr std::size_t most_shown = 50;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

/// Errors first to be read: by place, the same one of several territories once, as on the terminal.
std::vector<std::string> error_texts(const Diagnostics& complaints) {
    Diagnostics ordered = complaints;
    ordered.sort();
    std::vector<std::string> texts;
    std::set<std::string> seen;
    for (const Diagnostic& diagnostic : ordered.items())
        if (diagnostic.severity == Severity::error)
            if (std::string text = to_text(diagnostic); seen.insert(text).second) texts.push_back(std::move(text));
    return texts;
}

std::string panel(const Diagnostics& complaints) {
    const std::vector<std::string> texts = error_texts(complaints);
    if (texts.empty()) return {};
    const std::string title = texts.size() == 1 ? message("{} error in content or data", 1) : message("{} errors in content or data", texts.size());
    std::string html = "<section class=\"apercu-erreurs\" role=\"alert\" aria-labelledby=\"apercu-titre\"><h2 id=\"apercu-titre\">" + escaped(title) +
                       "</h2><p>" + escaped(tr("This page is shown again as soon as the file is saved. No build would publish this.")) + "</p><ol>";
    for (std::size_t i = 0; i < std::min(texts.size(), most_shown); ++i) html += "<li><pre>" + escaped(texts[i]) + "</pre></li>";
    html += "</ol>";
    if (texts.size() > most_shown) html += "<p>" + escaped(message("and {} others", texts.size() - most_shown)) + "</p>";
    return html + "</section>";
}

std::string style_link(const std::string& prefix) { return "<link rel=\"stylesheet\" href=\"" + escaped(prefix) + PreviewFiles::style + "\">"; }

std::string script_element(const std::string& edition, const std::string& prefix) {
    return "<script src=\"" + escaped(prefix) + PreviewFiles::script + "\" data-edition=\"" + escaped(edition) + "\" data-suite=\"" + escaped(prefix) +
           PreviewFiles::events + "\" defer></script>";
}

}  // namespace

std::string preview_style() {
    return R"(.apercu-erreurs { position: relative; z-index: 1000; margin: 0; padding: 1rem 1.5rem; background: #fff4f2; color: #1e1e1e;
  border-block: .25rem solid #b3261e; font: 1rem/1.5 system-ui, sans-serif; }
.apercu-erreurs h2 { margin: 0 0 .5rem; font: bold 1.25rem/1.3 system-ui, sans-serif; color: #8c1d18; }
.apercu-erreurs p { margin: 0 0 .5rem; max-width: none; }
.apercu-erreurs ol { margin: 0; padding: 0; list-style: none; }
.apercu-erreurs li { margin: .5rem 0 0; }
.apercu-erreurs pre { margin: 0; padding: .75rem; overflow-x: auto; white-space: pre-wrap; background: #fff; border: 1px solid #d9b8b4;
  font: .875rem/1.45 ui-monospace, monospace; color: #1e1e1e; }
)";
}

std::string with_panel(const std::string& page, const Diagnostics& complaints, const std::string& edition, const std::string& prefix) {
    std::string out = page;
    const std::string errors = panel(complaints);
    // The body first: what is inserted later must not move what is found earlier.
    if (const std::size_t body = out.find("<body"); body != std::string::npos)
        if (const std::size_t end = out.find('>', body); end != std::string::npos) out.insert(end + 1, errors);
    const std::size_t end = out.find("</head>");
    if (end == std::string::npos) return out;
    if (!errors.empty()) out.insert(end, style_link(prefix));
    // Before the page's own scripts: it notes what was sent before they change it.
    out.insert(std::min(out.find("<script"), end), script_element(edition, prefix));
    return out;
}

std::string page_of_complaints(const Diagnostics& complaints, const std::string& edition, const std::string& prefix) {
    const std::string title = tr("Preview");
    return with_panel("<!DOCTYPE html><html lang=\"" + std::string(tr("en")) + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\"><title>" + escaped(title) + "</title></head><body></body></html>",
                      complaints, edition, prefix);
}

}  // namespace portraits
