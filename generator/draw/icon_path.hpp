#pragma once
#include "draw/picture.hpp"
#include "model/icon.hpp"

namespace portraits {

/// A path of the model, enlarged.
PathPtr to_path(const Icon& icon, double scale);

}  // namespace portraits
