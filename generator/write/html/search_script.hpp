#pragma once
#include <string>

#include "publication/search.hpp"

namespace portraits {

/// The index of the finder as a script that hands one object to portraits.take("recherche", …): pages opened from a disk may load a
/// script but fetch no file. Compact, since 18,000 communes are in it; themes/portrait/js/2-search.js reads it:
/// names are in one text, one a line, in the order of territories, members, codes; then, one line for each member, INSEE codes as
/// differences, and postal codes as their list and each commune's rank in it.
std::string search_script(const SearchIndex& index);

/// A number below 1106 in one character, or in two from 79 on: 79 characters are digits, the 13 others count the times 79 before one.
std::string compact_number(int number);

}  // namespace portraits
