#include "draw/base_maps.hpp"

namespace portraits {

PicturePtr BaseMaps::get(const std::string& key, const std::function<Picture()>& draw) {
    const std::lock_guard<std::recursive_mutex> lock(mutex_);
    PicturePtr& made = made_[key];
    // Drawn under the lock: two threads would otherwise make the same base twice, and bases are few.
    if (!made) made = std::make_shared<const Picture>(draw());
    return made;
}

LandMaskPtr BaseMaps::land(const std::string& key, const std::function<LandMaskPtr()>& find) {
    const std::lock_guard<std::recursive_mutex> lock(mutex_);
    LandMaskPtr& found = lands_[key];
    if (!found) found = find();
    return found;
}

std::shared_ptr<const BaseMaps::Paths> BaseMaps::paths(const std::string& key, const std::function<Paths()>& project) {
    const std::lock_guard<std::recursive_mutex> lock(mutex_);
    std::shared_ptr<const Paths>& found = paths_[key];
    if (!found) found = std::make_shared<const Paths>(project());
    return found;
}

}  // namespace portraits
