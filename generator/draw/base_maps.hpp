#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "draw/picture.hpp"

namespace portraits {

class LandMask;
using LandMaskPtr = std::shared_ptr<const LandMask>;

/// Base maps drawn once per run and shared by all threads, by a key that says everything they depend on (view, size, medium);
/// with them, where their land is, and the projected paths that several bases draw.
class BaseMaps {
public:
    using Paths = std::vector<PathPtr>;

    PicturePtr get(const std::string& key, const std::function<Picture()>& draw);
    LandMaskPtr land(const std::string& key, const std::function<LandMaskPtr()>& find);
    /// Areas or borders of a layer seen through one projector: projected once, whatever colours maps then give them.
    std::shared_ptr<const Paths> paths(const std::string& key, const std::function<Paths()>& project);

private:
    std::recursive_mutex mutex_;  // what draws a base asks for paths and land
    std::map<std::string, PicturePtr> made_;
    std::map<std::string, LandMaskPtr> lands_;
    std::map<std::string, std::shared_ptr<const Paths>> paths_;
};

}  // namespace portraits
