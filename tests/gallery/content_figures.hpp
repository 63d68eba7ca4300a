#pragma once
#include <memory>
#include <string>
#include <vector>

#include "compute/findings.hpp"
#include "gallery/gallery.hpp"

namespace portraits::gallery {

/// The repository's own content, composed: every figure of some territories, maps included, with the geography they are drawn on.
struct ContentFigures {
    std::unique_ptr<const Atlas> atlas;
    std::unique_ptr<const Findings> findings;
    Geography geography;
    std::vector<Kind> kinds;  // one for each territory
};

/// Reads content/, data/ and themes/ under a folder. Complaints go to diagnostics.
ContentFigures content_figures(const std::string& root, const std::vector<std::string>& territories, Diagnostics& diagnostics);

}  // namespace portraits::gallery
