#include "draw/base_maps.hpp"

namespace portraits {

PicturePtr BaseMaps::get(const std::string& key, const std::function<Picture()>& draw) {
    return made_.get(key, [&] { return std::make_shared<const Picture>(draw()); });
}

LandMaskPtr BaseMaps::land(const std::string& key, const std::function<LandMaskPtr()>& find) { return lands_.get(key, find); }

NamePlacesPtr BaseMaps::places(const std::string& key, const std::function<NamePlacesPtr()>& find) { return places_.get(key, find); }

std::shared_ptr<const BaseMaps::Paths> BaseMaps::paths(const std::string& key, const std::function<Paths()>& project) {
    return paths_.get(key, [&] { return std::make_shared<const Paths>(project()); });
}

const AreaIndex& BaseMaps::index(const std::vector<Area>& layer) {
    return *indices_.get(&layer, [&] { return std::make_shared<const AreaIndex>(layer); });
}

}  // namespace portraits
