#pragma once
#include "layout/setting.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// The cover: white band with the name, map full bleed below, locator; a page without furniture.
Piece set_cover(Setting& setting, const Cover& cover, const PageGeometry& page);

}  // namespace portraits
