#pragma once
#include <string>
#include <vector>

#include "publication/figure.hpp"
#include "publication/publication.hpp"
#include "publication/site.hpp"

namespace portraits {

/// The picture that messages and social networks show beside a link to a page: few words, large.
struct ShareCard {
    std::string kicker, name, place, places;
    std::vector<CoverFact> facts;   // three at most are drawn
    std::string footer;             // site and edition
    std::string note;               // "Contours schématiques"
    FigurePtr map;                  // a locator or a national cover; null: none
};

/// Its file beside the page.
inline constexpr const char* share_card_name = "partage.png";

/// The card of a document, what its cover says; and of the pages about all territories, what the home page says.
ShareCard share_card_of(const Publication& publication, const Site& site);
ShareCard share_card_of(const Site& site);

}  // namespace portraits
