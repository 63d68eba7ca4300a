#include <algorithm>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "editions/report.hpp"

namespace portraits {

namespace {

constexpr const char* style = R"(body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:2rem auto;max-width:75rem;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2.5rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;color:#444;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid #ccc}code{overflow-wrap:anywhere}
thead th{border-top:0;border-bottom:2px solid #1b1b1b}tbody th{font-weight:600}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid #0a4ea2}dt{font-weight:600}dd{margin:0 0 .5rem})";

std::string cell(const EditionReport::Section& section, std::size_t column, const std::string& text) {
    const std::string escaped = escape_markup(text);
    const bool code = std::find(section.addresses.begin(), section.addresses.end(), column) != section.addresses.end() && !text.empty();
    const std::string inside = code ? "<code>" + escaped + "</code>" : escaped;
    return column == 0 ? "<th scope=\"row\">" + inside + "</th>" : "<td>" + inside + "</td>";
}

std::string section_html(const EditionReport::Section& section, std::size_t number) {
    const std::string id = "partie-" + std::to_string(number);
    std::string out = "<h2 id=\"" + id + "\">" + escape_markup(section.title) + "</h2>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id +
                      "\">\n<table>\n<caption>" + escape_markup(message("{}: {} lines", section.title, format_number(static_cast<double>(section.rows.size()), 0))) +
                      "</caption>\n<thead>\n<tr>";
    for (const std::string& column : section.columns) out += "<th scope=\"col\">" + escape_markup(column) + "</th>";
    out += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : section.rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) out += cell(section, i, row[i]);
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</div>\n";
}

}  // namespace

std::string report_html(const EditionReport& report) {
    const std::string title = escape_markup(message("What changed: {}", report.title));
    std::string out = std::string("<!DOCTYPE html>\n<html lang=\"") + tr("en") + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title + "</title>\n<style>\n" + style +
                      "\n</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n<dl>\n";
    for (const auto& [what, how] : report.summary) out += "<dt>" + escape_markup(what) + "</dt>\n<dd>" + escape_markup(how) + "</dd>\n";
    out += "</dl>\n";
    for (const std::string& note : report.notes) out += "<p>" + escape_markup(note) + "</p>\n";
    for (std::size_t i = 0; i < report.sections.size(); ++i) out += section_html(report.sections[i], i + 1);
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace portraits
