#include "draw/base_maps.hpp"

namespace portraits {

PicturePtr BaseMaps::get(const std::string& key, const std::function<Picture()>& draw) {
    const std::lock_guard<std::mutex> lock(mutex_);
    PicturePtr& made = made_[key];
    // Drawn under the lock: two threads would otherwise make the same base twice, and bases are few.
    if (!made) made = std::make_shared<const Picture>(draw());
    return made;
}

}  // namespace portraits
