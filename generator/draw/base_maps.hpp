#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "draw/picture.hpp"

namespace portraits {

class LandMask;
using LandMaskPtr = std::shared_ptr<const LandMask>;

/// Base maps drawn once per run and shared by all threads, by a key that says everything they depend on (view, size, medium);
/// with them, where their land is.
class BaseMaps {
public:
    PicturePtr get(const std::string& key, const std::function<Picture()>& draw);
    LandMaskPtr land(const std::string& key, const std::function<LandMaskPtr()>& find);

private:
    std::mutex mutex_;
    std::map<std::string, PicturePtr> made_;
    std::map<std::string, LandMaskPtr> lands_;
};

}  // namespace portraits
