#pragma once
#include "layout/booklet.hpp"
#include "write/pdf/objects.hpp"

namespace portraits::pdf {

/// The Info dictionary: title, author, subject, dates as given.
Dict make_info(Objects& objects, const Booklet& booklet);
/// The XMP packet, with the declaration that the file follows PDF/UA-1; language and viewer preferences. Into the catalogue.
void add_metadata(Objects& objects, const Booklet& booklet, Dict catalog);
/// The XMP packet as text.
std::string xmp_of(const Booklet& booklet);

}  // namespace portraits::pdf
