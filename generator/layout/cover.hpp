#pragma once
#include "layout/setting.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// The cover: white band with the name, map full bleed below, locator; a page without furniture. In its other form, set_full_cover.
Piece set_cover(Setting& setting, const Cover& cover, const PageGeometry& page);
/// All on the cover's ground: issuers on a band of paper when there are some, then the name and what it says beside France, or above it on a
/// page that stands upright.
Piece set_full_cover(Setting& setting, const Cover& cover, const PageGeometry& page);
/// The last page, in the same colours: title and text at the top, contact, notices at the foot.
Piece set_back_cover(Setting& setting, const BackCover& cover, const PageGeometry& page);

}  // namespace portraits
