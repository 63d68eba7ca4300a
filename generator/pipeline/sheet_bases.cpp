#include "pipeline/sheet_bases.hpp"

#include "write/svg/write_svg.hpp"

namespace portraits {

namespace {
constexpr std::size_t light = 8'000;  // bytes: less is sooner deflated again
}

SheetBases::PartPtr SheetBases::of(const PicturePtr& base, const Theme& theme) {
    Entry* entry = nullptr;
    {
        const std::scoped_lock lock(mutex_);
        entry = &entries_[base];
    }
    std::call_once(entry->once, [&] {
        std::optional<std::string> markup = shareable_markup(*base, theme);
        if (markup && markup->size() > light) entry->part = std::make_shared<const CommonPart>(std::move(*markup));
    });
    return entry->part;
}

}  // namespace portraits
