#pragma once
#include "layout/setting.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// What the furniture of one page says.
struct PageWords {
    const Chapter& chapter;
    std::string folio;
    int heading = -1;        // element that the chapter's name belongs to, named by the chapter's id; −1: it is decoration
};

/// Running head and footer of an inner page, artifacts but for the heading.
Piece set_furniture(const Setting& setting, const Publication& publication, const PageGeometry& page, const PageWords& words);

}  // namespace portraits
