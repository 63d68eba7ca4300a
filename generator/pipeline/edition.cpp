#include <algorithm>
#include <iterator>
#include <utility>

#include "compose/compose.hpp"
#include "layout/join.hpp"
#include "layout/lay_out.hpp"
#include "pipeline/shapers.hpp"
#include "pipeline/edition.hpp"

namespace portraits {

namespace {

constexpr const char* edition_path = "recueil/recueil.pdf";

/// The combined edition on its way: the opening document, then every portrait by region.
class EditionTask {
public:
    EditionTask(const Workshop& workshop, const Publication& opening, const std::vector<DocumentOutput>& portraits)
        : shop_(workshop), opening_(opening), order_(territories_by_region(*workshop.prepared.atlas)) {
        std::map<std::string, const DocumentOutput*> by_territory;
        for (std::size_t i = 0; i < portraits.size(); ++i) by_territory[shop_.prepared.territories[i]] = &portraits[i];
        std::erase_if(order_, [&](const Territory* territory) {
            const auto found = by_territory.find(territory->id);
            return found == by_territory.end() || found->second->booklet.pages == 0;  // not asked for, or left out
        });
        for (const Territory* territory : order_) outputs_.push_back(by_territory.at(territory->id));
        closing_ = std::exchange(opening_.back_cover, {});
        opening_.chapters.insert(opening_.chapters.begin(), edition_contents(*shop_.prepared.atlas, opening_, order_));
    }

    Booklet run(Diagnostics& diagnostics) {
        std::vector<EditionPart> parts;
        parts.push_back({lay_out_opening(diagnostics), opening_.folder, {}, opening_.title});
        std::vector<EditionPart> portraits = lay_out_portraits(static_cast<int>(parts.front().booklet.pages.size()));
        parts.insert(parts.end(), std::make_move_iterator(portraits.begin()), std::make_move_iterator(portraits.end()));
        if (!closing_.title.empty()) parts.push_back({lay_out_closing(diagnostics), "recueil/", {}, closing_.title});
        Booklet whole = join(std::move(parts));
        whole.folder = "recueil/";  // from there, what is not in it is elsewhere in the site
        return whole;
    }

private:
    DrawContext context(Shaper& shaper) const {
        return {shop_.prepared.atlas->theme(), shaper, *shop_.prepared.geography, shop_.base_maps, DrawFor::print};
    }

    /// First page of each portrait after an opening of so many pages, by the link that leads to it.
    PageNumbers numbers_after(int opening_pages) const {
        PageNumbers numbers;
        int page = opening_pages + 1;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            numbers[portrait_link(*order_[i])] = std::to_string(page);
            page += outputs_[i]->own_pages;
        }
        return numbers;
    }

    /// Its contents say pages that its own length decides: laid out until the length is the one supposed.
    Booklet lay_out_opening(Diagnostics& diagnostics) const {
        const Shapers::Loan shaper(shop_.shapers);
        int supposed = static_cast<int>(opening_.chapters.size());
        for (int pass = 0;; ++pass) {
            Diagnostics found;
            Booklet booklet = lay_out(opening_, context(*shaper), found, {1, 0, numbers_after(supposed)});
            const int pages = static_cast<int>(booklet.pages.size());
            if (pages == supposed || pass == 4) {
                diagnostics.append(found);
                return booklet;
            }
            supposed = pages;
        }
    }

    /// The back cover of the opening document closes the edition.
    Booklet lay_out_closing(Diagnostics& diagnostics) const {
        Publication closing = opening_;
        closing.cover = {};
        closing.chapters.clear();
        closing.back_cover = closing_;
        closing.back_cover.multiple = 1;
        const Shapers::Loan shaper(shop_.shapers);
        return lay_out(closing, context(*shaper), diagnostics);
    }

    std::vector<EditionPart> lay_out_portraits(int opening_pages) const {
        std::vector<LayOutOptions> places(order_.size());
        int page = opening_pages, figures = static_cast<int>(figures_of(opening_).size());
        for (std::size_t i = 0; i < order_.size(); ++i) {
            places[i] = {page + 1, figures, {}};
            page += outputs_[i]->own_pages;
            figures += static_cast<int>(outputs_[i]->figures);
        }
        std::vector<Diagnostics> found(order_.size());
        std::vector<EditionPart> parts(order_.size());
        for_each_index(shop_.shapers, order_.size(), [&](Shaper& shaper, std::size_t i) {
            const Territory& territory = *order_[i];
            Publication publication = compose(shop_.prepared.portrait(), territory, found[i]);
            publication.back_cover = {};  // the whole has one
            Booklet booklet = timed(shop_.times, Stage::lay_out, [&] { return lay_out(publication, context(shaper), found[i], places[i]); });
            parts[i] = {std::move(booklet), publication.folder, shop_.prepared.atlas->region(territory.main_region()).name, publication.name};
        });
        return parts;  // what is wrong in a portrait was said with its own booklet
    }

    const Workshop& shop_;
    Publication opening_;
    BackCover closing_;
    std::vector<const Territory*> order_;
    std::vector<const DocumentOutput*> outputs_;
};

}  // namespace

Download write_edition(const Workshop& workshop, const Publication& opening, const std::vector<DocumentOutput>& portraits, Diagnostics& diagnostics) {
    const Booklet booklet = EditionTask(workshop, opening, portraits).run(diagnostics);
    const std::string bytes = timed(workshop.times, Stage::pdf, [&] { return write_pdf(booklet, workshop.prepared.atlas->theme(), workshop.forms); });
    timed(workshop.times, Stage::write, [&] { workshop.tree.write(edition_path, bytes); });
    return {edition_path, bytes.size(), static_cast<int>(booklet.pages.size())};
}

}  // namespace portraits
