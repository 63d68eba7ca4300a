#pragma once
#include "compose/prepared_plan.hpp"
#include "compute/findings.hpp"
#include "model/atlas.hpp"
#include "publication/comparison.hpp"
#include "publication/publication.hpp"
#include "publication/search.hpp"
#include "publication/site.hpp"

namespace portraits {

/// What is said of one territory by a plan prepared once for all of them. Texts are evaluated, numbers formatted once, alternative
/// texts computed.
Publication compose(const PreparedPlan& plan, const Territory& territory, Diagnostics& diagnostics);
/// A document about no territory (DocumentPlan::per empty).
Publication compose(const PreparedPlan& plan, Diagnostics& diagnostics);
/// Where such a document will be and its name in menus, without the rest.
SiteDocument menu_entry(const PreparedPlan& plan);
/// The same for one territory alone: prepares the plan for it, so that its complaints (unknown name in a phrase, a figure without
/// source) go to diagnostics with the plan's origin.
Publication compose(const Atlas& atlas, const Findings& findings, const DocumentPlan& plan, const Territory& territory,
                    Diagnostics& diagnostics);
/// The pages about all territories: home with its clickable map and the list by region.
Site compose_site(const Atlas& atlas, const Findings& findings, Diagnostics& diagnostics);
/// What the finder of the site knows: territories, members, communes where the data has them, departments, regions.
SearchIndex search_index(const Atlas& atlas);
/// The pages of text of the publication, in the order of the footer: only those that have a text.
std::vector<TextPage> text_pages(const PublicationFile& file);
/// Every territory's values beside those of the others, their regions and France.
Comparison compose_comparison(const Atlas& atlas, const Findings& findings);
/// The pages about several territories, from the plans of all documents: list, regions, catalogue of indicators, one for each.
std::vector<SitePage> site_pages(const std::vector<const PreparedPlan*>& documents);
/// Those of the indicators, without what they say: where they are, for the pages that lead to them.
std::vector<SitePage> indicator_addresses(const Atlas& atlas);
/// Link of site_scheme to a territory's portrait.
std::string portrait_link(const Territory& territory);
/// The order of the combined edition: regions, then names.
std::vector<const Territory*> territories_by_region(const Atlas& atlas);
/// The chapter that opens it: contents of the opening document, then these territories by region.
Chapter edition_contents(const Atlas& atlas, const Publication& opening, const std::vector<const Territory*>& territories);
/// Checks every phrase and every reference of a plan against the catalogue, once, without a territory.
void check_plan(const Atlas& atlas, const DocumentPlan& plan, Diagnostics& diagnostics);

}  // namespace portraits
