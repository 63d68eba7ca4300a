#pragma once
#include "publication/rich_text.hpp"

namespace portraits {

/// The endings of figures' ordinals set as superscripts: "64e", "1er", "1re".
RichText with_raised_ordinals(const RichText& text);

}  // namespace portraits
