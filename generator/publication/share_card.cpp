#include "publication/share_card.hpp"

namespace portraits {

namespace {

std::string footer_of(const Site& site) { return site.edition.empty() ? site.title : site.title + " • " + site.edition; }

const char* note_of(bool schematic) { return schematic ? "Contours schématiques" : ""; }

}  // namespace

ShareCard share_card_of(const Publication& publication, const Site& site) {
    const Cover& cover = publication.cover;
    return {cover.kicker, cover.name.empty() ? publication.name : cover.name, cover.place, cover.places, cover.facts, footer_of(site),
            note_of(site.schematic), cover.locator ? cover.locator : cover.map};
}

ShareCard share_card_of(const Site& site) {
    ShareCard card{"", site.title, site.subtitle, "", {}, site.edition, note_of(site.schematic), site.map};
    for (const Counter& figure : site.figures) card.facts.push_back({figure.value, figure.label});
    return card;
}

}  // namespace portraits
