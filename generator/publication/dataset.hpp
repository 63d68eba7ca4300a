#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "publication/table.hpp"

namespace portraits {

/// Everything the publication is made from, for those who reuse it: tables that each stand alone, with their key of columns.
struct Dataset {
    struct Part {
        std::string name;               // of its files and of its sheet: "valeurs"
        std::string title;              // "Toutes les valeurs, une par ligne"
        std::vector<std::string> keys;  // of the columns, for programs: "code_territoire"
        Table table;
    };
    std::string title, description, publisher, licence, edition, date;  // date: ISO, given
    std::vector<Part> parts;
    std::vector<std::string> readme;    // lines of plain text
    bool demonstration = false;         // some values are fictitious
    std::string first_year, last_year;  // of the values; empty without years
};

/// A file made of it, beside the page that offers it.
struct DatasetFile {
    std::string name;               // "valeurs.intl.csv"
    std::string part;               // name of the part it holds; empty: all
    std::string media_type;         // "text/csv"
    std::uint64_t bytes = 0;
};

/// What a page offers as data, for search engines of data.
struct DatasetDescription {
    std::string name, description;
    std::string place;                  // what it covers: "Choletais-Mauges, Pays de la Loire"; empty: France
    std::string years;                  // "2004/2023"; empty: not said
    struct File { std::string href, media_type, name; };  // href from the page
    std::vector<File> files;
};

/// The part of this name, or null.
const Dataset::Part* find_part(const Dataset& dataset, const std::string& name);

}  // namespace portraits
