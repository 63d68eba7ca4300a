#pragma once
#include "unit/compute/small_atlas.hpp"

namespace portraits {

/// The four territories of small_sources() with a few indicators of every kind.
inline Sources phrase_sources() {
    Sources s = small_sources();
    s.publication.title = "Portraits";
    s.publication.edition = "Édition 2024";
    Territory& a = s.territories[0];
    a.forms = {"Alpha *Industrie*", "d’Alpha", "à Alpha", "Alpha", false, true};
    a.departments = {"21", "69"};
    a.regions = {"27", "84"};
    a.main_commune = "Dijon";
    s.entities["m1"].name = "CA du Grand Nord";
    s.entities["m1"].population = 300;
    s.entities["m1"].communes = 3;
    s.entities["m2"].name = "CC Sud";
    s.territories[3].forms = {"Delta", "du Delta", "au Delta", "le Delta", true, false};

    Indicator& people = add_indicator(s, "population", Aggregation::Kind::sum);
    people.label = "Population municipale";
    people.unit = "habitants";
    people.unit_one = "habitant";
    for (const auto& [id, v] : std::map<std::string, double>{{"ti-a", 445279}, {"ti-b", 30000}, {"ti-c", 1}, {"ti-d", 90000}, {"FR", 68053969}}) {
        give(s, "population", id, 2018, "", Value::of(v - 1));
        give(s, "population", id, 2022, "", Value::of(v));
    }
    Indicator& share = add_indicator(s, "part_industrie", Aggregation::Kind::none);
    share.label = "Part de l’industrie";
    share.unit = "%";
    share.decimals = 1;
    share.close_threshold = 1;
    share.vintage = "2023";
    for (const auto& [id, v] : std::map<std::string, double>{{"ti-a", 24.64}, {"ti-b", 10}, {"ti-c", 24.64}, {"R27", 21.8}, {"FR", 24.2}}) give(s, "part_industrie", id, v);
    give(s, "part_industrie", "ti-d", 0, "", Value::absent(Missing::secret));

    Indicator& level = add_indicator(s, "niveau", Aggregation::Kind::sum);
    level.categories = {"gcu", "rural"};
    level.category_labels = {{"gcu", "Grands centres urbains"}, {"rural", "Rural"}};
    level.category_short_labels = {{"gcu", "Grands centres"}};
    give(s, "niveau", "ti-a", 0, "gcu", Value::of(75));
    give(s, "niveau", "ti-a", 0, "rural", Value::of(25));
    give(s, "niveau", "ti-b", 0, "gcu", Value::of(10));
    give(s, "niveau", "ti-b", 0, "rural", Value::of(10));

    Indicator& sector = add_indicator(s, "secteur", Aggregation::Kind::none);
    sector.categorical = true;
    sector.categories = {"metal", "bois"};
    sector.category_labels = {{"metal", "Métallurgie"}, {"bois", "Bois"}};
    give(s, "secteur", "ti-a", 0, "metal", Value::of(1));
    give(s, "secteur", "ti-b", 0, "metal", Value::of(1));
    give(s, "secteur", "ti-d", 0, "", Value::absent(Missing::secret));
    return s;
}

}  // namespace portraits
