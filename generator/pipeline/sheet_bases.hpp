#pragma once
#include <map>
#include <memory>
#include <mutex>

#include "draw/picture.hpp"
#include "write/pack/packed.hpp"

namespace portraits {

/// Base maps in the SVG files of figures: each is written and deflated once, then copied into the files of all territories. Thread-safe.
class SheetBases {
public:
    using PartPtr = std::shared_ptr<const CommonPart>;
    /// Null for a base with ids or links, and for one so light that it is not worth it.
    PartPtr of(const PicturePtr& base, const Theme& theme);

private:
    struct Entry {
        std::once_flag once;
        PartPtr part;
    };
    std::mutex mutex_;
    std::map<PicturePtr, Entry> entries_;  // keeps the pictures, so that no other takes their address
};

}  // namespace portraits
