#include "base/french.hpp"
#include "editions/report.hpp"

namespace portraits {

namespace {

/// One correction: where, its page, what to read.
struct Erratum {
    std::string place, page, text;
};

std::string quoted(const std::string& text) { return "«\u00A0" + text + "\u00A0»"; }

/// "12 345", or the sign with what it means.
std::string said(const std::string& value) {
    if (value == "s") return "« s » (secret statistique)";
    if (value == "n.d.") return "« n.d. » (donnée non disponible)";
    return value == "///" ? "« /// » (sans objet)" : value;
}

std::string value_text(const ValueChange& change) {
    std::string subject = change.indicator;
    if (!change.key.year.empty() && subject.find(change.key.year) == std::string::npos) subject += " " + change.key.year;
    if (!change.category.empty()) subject += ", " + change.category;
    if (change.change == Change::removed || (change.now_secret && change.after.empty())) return subject + " : la valeur n’est plus publiée.";
    if (change.now_secret) return subject + " : la valeur est désormais couverte par le secret statistique ; la valeur publiée auparavant ne doit pas être reprise.";
    if (change.change == Change::added) return subject + " : valeur ajoutée, " + said(change.after) + ".";
    return subject + " : lire " + said(change.after) + " au lieu de " + said(change.before) + ".";
}

std::string text_text(const TextChange& change) {
    const BlockChange& block = change.block;
    if (change.withheld) return block.after.empty() ? "un passage est retiré." : "lire " + quoted(block.after) + ".";
    if (block.before.empty()) return "ajouté : " + quoted(block.after) + ".";
    if (block.after.empty()) return "retiré : " + quoted(block.before) + ".";
    return "lire " + quoted(block.after) + " au lieu de " + quoted(block.before) + ".";
}

/// Sentences only: cells, drawings and lists of names show values and territories that are listed by themselves.
bool is_sentence(const std::string& text) { return text.empty() || text.ends_with(".") || text.ends_with("!") || text.ends_with("?"); }

/// A territory that came or went is said once, not by each of its values.
bool came_or_went(const EditionChanges& changes, const std::string& place) {
    const auto found = changes.territories.find(place);
    return found != changes.territories.end() && found->second != Change::changed;
}

std::vector<Erratum> errata_of(const EditionChanges& changes) {
    std::vector<Erratum> list;
    for (const auto& [code, change] : changes.territories)
        if (change != Change::changed)
            list.push_back({changes.names.at(code), {}, change == Change::added ? "territoire ajouté." : "territoire retiré : il n’a plus de portrait."});
    for (const ValueChange& change : changes.values)
        if (!change.same_in_print && !came_or_went(changes, change.key.place)) list.push_back({change.place, change.page, value_text(change)});
    for (const TextChange& change : changes.texts) {
        if (change.block.kind != PageBlock::Kind::text || !is_sentence(change.block.before) || !is_sentence(change.block.after)) continue;
        std::string text = text_text(change);
        if (change.pages.size() > 1) text += " (et sur " + format_number(static_cast<double>(change.pages.size() - 1), 0) + " autres pages)";
        list.push_back({change.place.empty() ? "Texte" : change.place, change.pages.front(), std::move(text)});
    }
    for (Erratum& one : list) one.text = typographic(one.text);
    return list;
}

std::string address_of(const ManifestHead& head, const std::string& page) {
    if (page.empty()) return {};
    const std::string shown = page == "index.html" ? std::string() : page.ends_with("/index.html") ? page.substr(0, page.size() - 10) : page;
    return head.address.empty() ? page : head.address + shown;
}

/// Characters that Markdown would take for marks.
std::string plain_markdown(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string as_markdown(const std::string& title, const std::string& lead, const std::vector<Erratum>& list, const ManifestHead& head) {
    std::string out = "# " + plain_markdown(title) + "\n\n" + plain_markdown(lead) + "\n\n";
    for (const Erratum& one : list) {
        out += "- **" + plain_markdown(one.place) + "**" + typographic(" : ") + plain_markdown(one.text);
        if (const std::string address = address_of(head, one.page); !address.empty()) out += " <" + address + ">";
        out += "\n";
    }
    return out;
}

std::string as_html(const std::string& title, const std::string& lead, const std::vector<Erratum>& list, const ManifestHead& head) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                      escape_markup(title) + "</title>\n</head>\n<body>\n<main>\n<h1>" + escape_markup(title) + "</h1>\n<p>" + escape_markup(lead) + "</p>\n";
    if (!list.empty()) out += "<ul>\n";
    for (const Erratum& one : list) {
        const std::string address = address_of(head, one.page), place = escape_markup(one.place);
        out += "<li>" + (address.empty() ? "<strong>" + place + "</strong>" : "<a href=\"" + escape_markup(address) + "\">" + place + "</a>") + "\u00A0: " + escape_markup(one.text) + "</li>\n";
    }
    return out + (list.empty() ? "" : "</ul>\n") + "</main>\n</body>\n</html>\n";
}

}  // namespace

std::string errata_text(const EditionChanges& changes, bool html) {
    const ManifestHead &before = changes.before, &after = changes.after;
    const std::vector<Erratum> list = errata_of(changes);
    const std::string title = typographic("Errata : " + after.title);
    const std::string lead = typographic(list.empty() ? "Aucune correction entre « " + before.edition + " » (" + before.date + ") et « " + after.edition + " » (" + after.date + ")."
                                                      : "Corrections de « " + before.edition + " » (" + before.date + ") dans « " + after.edition + " » (" + after.date + ").");
    return html ? as_html(title, lead, list, after) : as_markdown(title, lead, list, after);
}

}  // namespace portraits
