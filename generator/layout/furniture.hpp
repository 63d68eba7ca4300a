#pragma once
#include "layout/setting.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// Running head and footer of an inner page, all artifacts.
Piece set_furniture(const Setting& setting, const Publication& publication, const PageGeometry& page, const std::string& chapter,
                    const std::string& folio);

}  // namespace portraits
