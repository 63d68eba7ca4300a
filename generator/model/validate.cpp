#include "model/validate.hpp"

#include "base/messages.hpp"
#include "model/greyscale.hpp"

namespace portraits {

bool check_indicator(const Sources& sources, const std::string& code, const Origin& origin, Diagnostics& diagnostics) {
    if (sources.indicators.contains(code)) return true;
    diagnostics.error("indicator-unknown", origin, message("unknown indicator “{}”", code), did_you_mean(code, sources.indicator_order));
    return false;
}

std::set<std::string> perimeter_keys(const Sources& sources) {
    std::set<std::string> keys = {"FR", "TI"};
    for (const auto& territory : sources.territories) keys.insert(territory.id);
    for (const auto& [code, unused] : sources.entities) keys.insert(code);
    for (const auto& [code, unused] : sources.regions) keys.insert("R" + code), keys.insert("TI" + code);
    return keys;
}

std::string help_with_code(std::string_view code, const std::vector<std::string>& known) {
    std::string near = did_you_mean(code, known), advice = advice_on_code(code);
    const bool slip = code.size() == 9 && !near.empty();  // of a SIREN that the lists know
    return slip || advice.empty() ? near : advice;
}

void validate_editions(const PublicationFile& publication, Diagnostics& diagnostics) {
    std::set<std::string> dates;
    for (const auto& edition : publication.editions) {
        if (!dates.insert(edition.date).second)
            diagnostics.error("edition-date", edition.origin, message("two editions have the date {}", edition.date),
                              tr("the feed tells editions apart by their dates: give each its own"));
        if (edition.date > publication.date)
            diagnostics.error("edition-date", edition.origin, message("the edition of {} comes after the publication’s date, {}", edition.date, publication.date),
                              tr("“date” is the date of the last edition"));
    }
}

void validate(const Sources& sources, Diagnostics& diagnostics) {
    validate_editions(sources.publication, diagnostics);
    validate_places(sources, diagnostics);
    validate_territories(sources, diagnostics);
    validate_catalogue(sources, diagnostics);
    validate_tables(sources, diagnostics);
    validate_plans(sources, diagnostics);
    validate_addresses(sources, diagnostics);
    if (!sources.theme.pages.empty()) check_greyscale(sources.theme, diagnostics);
}

}  // namespace portraits
