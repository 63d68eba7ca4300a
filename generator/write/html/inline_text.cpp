#include "write/html/inline_text.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "base/links.hpp"

namespace portraits::html {

namespace {

std::string wrapped(std::string html, bool when, std::string_view tag) {
    if (!when) return html;
    return "<" + std::string(tag) + ">" + html + "</" + std::string(tag) + ">";
}

std::string span_html(const Span& span) {
    std::string html = escape_markup(span.text);
    html = wrapped(std::move(html), span.superscript, "sup");
    html = wrapped(std::move(html), span.italic, "em");
    html = wrapped(std::move(html), span.bold, "strong");
    if (!span.language.empty()) html = "<span lang=\"" + escape_markup(span.language) + "\">" + html + "</span>";
    if (span.badge) html = "<span class=\"badge\">" + html + "</span>";
    return html;
}

/// The call of a footnote has a name to come back to, and says what its number is.
std::string names_of(const Span& span) {
    std::string names = span.id.empty() ? "" : " id=\"" + escape_markup(span.id) + "\"";
    if (span.note > 0) names += " class=\"call\" aria-label=\"Note " + std::to_string(span.note) + "\"";
    return names;
}

}  // namespace

std::string address_of(const std::string& link, const std::string& root) {
    if (!link.starts_with(site_scheme)) return link;
    const std::string place = link.substr(site_scheme.size());
    const std::size_t hash = std::min(place.find('#'), place.size());
    return root + place.substr(0, hash) + "index.html" + place.substr(hash);
}

std::string booklet_of(const std::string& link, const std::string& root) {
    std::string folder = link.substr(std::min(site_scheme.size(), link.size()));
    if (folder.empty() || folder.back() != '/') return {};
    const std::string path = folder.substr(0, folder.size() - 1);
    return root + folder + path.substr(path.rfind('/') + 1) + ".pdf";
}

std::string to_html(const RichText& text, const std::string& root) {
    std::string html;
    for (auto span = text.begin(); span != text.end();) {
        const std::string& link = span->link;
        std::string part;
        auto next = span;
        for (; next != text.end() && next->link == link && next->id == span->id; ++next) part += span_html(*next);
        const std::string address = address_of(link, root);
        html += is_safe_link(address) ? "<a href=\"" + escape_markup(address) + "\"" + names_of(*span) + ">" + part + "</a>" : part;
        span = next;
    }
    return html;
}

std::string file_size(std::uintmax_t bytes) {
    const double ko = static_cast<double>(bytes) / 1000;
    if (ko < 999.5) return format_number(std::max(1.0, ko), 0) + std::string(nbsp) + "ko";
    return format_number(ko / 1000, 1) + std::string(nbsp) + "Mo";
}

std::string details_of(const Download& download) {
    std::string text;
    if (download.bytes) text = file_size(download.bytes);
    if (download.pages) {
        if (!text.empty()) text += ", ";
        text += std::to_string(download.pages) + std::string(nbsp) + std::string(plural(download.pages, "page", "pages"));
    }
    return text;
}

}  // namespace portraits::html
