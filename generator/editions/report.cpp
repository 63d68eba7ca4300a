#include "editions/report.hpp"

#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {

std::string count(std::size_t n) { return format_number(static_cast<double>(n), 0); }

std::string edition_name(const ManifestHead& head) { return message("{} ({}, {})", head.edition, head.date, head.program); }

std::string word_of(Change change) {
    return change == Change::added ? tr("added") : change == Change::removed ? tr("removed") : tr("changed");
}

/// "3 changed, 1 added": what there is none of is not said.
template <class Items, class Get> std::string counts_of(const Items& items, const Get& change_of) {
    std::size_t changed = 0, added = 0, removed = 0;
    for (const auto& item : items) {
        const Change change = change_of(item);
        ++(change == Change::added ? added : change == Change::removed ? removed : changed);
    }
    return message("{} changed, {} added, {} removed", count(changed), count(added), count(removed));
}

template <class Key> std::string counts_of(const std::map<Key, Change>& items) {
    return counts_of(items, [](const auto& item) { return item.second; });
}

std::string relative_text(const ValueChange& change) {
    if (change.points) return message("{} points", (*change.points > 0 ? "+" : "") + format_number(*change.points, std::abs(*change.points) < 0.1 ? 3 : 1));
    if (!change.relative) return {};
    const std::string number = format_number(*change.relative * 100, std::abs(*change.relative) < 0.001 ? 3 : 1);
    return (*change.relative > 0 ? "+" : "") + number + "\u00A0%";
}

std::string subject_of(const ValueChange& change) {
    std::string text = change.indicator;
    if (!change.category.empty()) text += ", " + change.category;
    return change.key.year.empty() || text.find(change.key.year) != std::string::npos ? text : text + ", " + change.key.year;
}

std::string before_of(const ValueChange& change) { return change.now_secret ? tr("(not repeated: no longer published)") : change.before; }

std::string kind_of(const BlockChange& block) {
    return block.kind == PageBlock::Kind::cell ? tr("table") : block.kind == PageBlock::Kind::drawing ? tr("drawing") : tr("text");
}

void add_values(const EditionChanges& changes, EditionReport& report) {
    EditionReport::Section values{tr("Values"), {tr("place"), tr("value"), tr("before"), tr("now"), tr("difference"), tr("page")}, {}, {5}};
    for (const ValueChange& change : changes.values) {
        std::string now = change.change == Change::removed ? tr("(removed)") : change.after;
        if (change.same_in_print) now += " " + std::string(tr("(the same in print)"));
        values.rows.push_back({change.place, subject_of(change), change.change == Change::added ? tr("(new)") : before_of(change), now, relative_text(change), change.page});
    }
    report.sections.push_back(std::move(values));
}

void add_records(const EditionChanges& changes, EditionReport& report) {
    EditionReport::Section records{tr("Members, indicators and sources"), {tr("table"), tr("line"), tr("column"), tr("before"), tr("now")}, {}, {}};
    for (const RecordChange& change : changes.records)
        records.rows.push_back({change.table, change.key, change.change == Change::changed ? change.column : word_of(change.change), change.before, change.after});
    report.sections.push_back(std::move(records));
}

void add_texts(const EditionChanges& changes, EditionReport& report) {
    EditionReport::Section texts{tr("Texts"), {tr("page"), tr("pages"), tr("kind"), tr("before"), tr("now")}, {}, {0}};
    for (const TextChange& change : changes.texts)
        texts.rows.push_back({change.pages.front(), count(change.pages.size()), kind_of(change.block),
                              change.withheld ? tr("(not repeated: it may say a value that is no longer published)") : change.block.before, change.block.after});
    report.sections.push_back(std::move(texts));
}

void add_places(const EditionChanges& changes, EditionReport& report) {
    EditionReport::Section territories{tr("Territories"), {tr("territory"), tr("code"), tr("change")}, {}, {}};
    for (const bool own : {true, false})
        for (const auto& [code, change] : changes.territories)
            if (changes.by_values.contains(code) == own)
                territories.rows.push_back({changes.names.at(code), code, change != Change::changed ? word_of(change) : own ? tr("its values or members") : tr("words of its page")});
    report.sections.push_back(std::move(territories));
}

void add_pages(const EditionChanges& changes, EditionReport& report) {
    EditionReport::Section pages{tr("Pages and booklets"), {tr("page"), tr("change")}, {}, {0}};
    for (const auto* list : {&changes.pages, &changes.booklets})
        for (const auto& [path, change] : *list) pages.rows.push_back({path, word_of(change)});
    report.sections.push_back(std::move(pages));
}

}  // namespace

EditionReport make_report(const EditionChanges& changes) {
    EditionReport report;
    report.title = message("{} → {}", edition_name(changes.before), edition_name(changes.after));
    const auto of = [](const auto& item) { return item.change; };
    std::size_t secret = 0, in_print = 0;
    for (const ValueChange& change : changes.values) secret += change.now_secret, in_print += change.same_in_print;
    report.summary = {{tr("Territories"), message("{}; {} by their values or members; {} compared", counts_of(changes.territories), count(changes.by_values.size()),
                                                  count(changes.territories_compared))},
                      {tr("Values"), message("{}; {} the same", counts_of(changes.values, of), count(changes.values_same))},
                      {tr("Members, indicators and sources"), counts_of(changes.records, of)},
                      {tr("Texts"), message("{} changes", count(changes.texts.size()))},
                      {tr("Pages"), counts_of(changes.pages)},
                      {tr("Booklets"), counts_of(changes.booklets)},
                      {tr("Files"), message("{} with other words or values, {} that differ only in form, {} added, {} removed, {} identical", count(changes.files.content),
                                            count(changes.files.form), count(changes.files.added), count(changes.files.removed), count(changes.files.same))}};
    if (secret > 0) report.notes.push_back(message("{} values are no longer published: this report does not repeat them", count(secret)));
    if (in_print > 0) report.notes.push_back(message("{} values differ only by digits that are not printed", count(in_print)));
    if (changes.empty()) report.notes.push_back(tr("Nothing that is published has changed."));
    add_places(changes, report);
    add_values(changes, report);
    add_records(changes, report);
    add_texts(changes, report);
    add_pages(changes, report);
    EditionReport::Section form{tr("Files that differ only in form"), {tr("file")}, {}, {0}};
    for (const std::string& path : changes.form_only) form.rows.push_back({path});
    report.sections.push_back(std::move(form));
    std::erase_if(report.sections, [](const auto& section) { return section.rows.empty(); });
    return report;
}

std::string report_text(const EditionReport& report, std::size_t most) {
    std::string out = report.title + "\n\n";
    for (const auto& [what, how] : report.summary) out += message("{}: {}", what, how) + "\n";
    for (const std::string& note : report.notes) out += note + "\n";
    for (const EditionReport::Section& section : report.sections) {
        out += "\n" + message("{} ({})", section.title, count(section.rows.size())) + "\n";
        for (std::size_t i = 0; i < std::min(most, section.rows.size()); ++i) {
            std::string line;
            for (std::size_t j = 0; j < section.rows[i].size(); ++j)
                if (!section.rows[i][j].empty()) line += (line.empty() ? "  " : " | ") + section.rows[i][j];
            out += line + "\n";
        }
        if (section.rows.size() > most) out += "  " + message("… and {} more: --html or --json gives them all", count(section.rows.size() - most)) + "\n";
    }
    return out;
}

}  // namespace portraits
