#include "publication/dataset.hpp"

#include <algorithm>

namespace portraits {

const Dataset::Part* find_part(const Dataset& dataset, const std::string& name) {
    const auto found = std::find_if(dataset.parts.begin(), dataset.parts.end(), [&](const Dataset::Part& part) { return part.name == name; });
    return found == dataset.parts.end() ? nullptr : &*found;
}

}  // namespace portraits
