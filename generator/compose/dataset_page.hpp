#pragma once
#include "publication/dataset.hpp"
#include "publication/site.hpp"

namespace portraits {

/// The page that offers the whole dataset, donnees/index.html: files with their sizes, what they hold, licence.
TextPage dataset_page(const Dataset& dataset, const std::vector<DatasetFile>& files);

}  // namespace portraits
