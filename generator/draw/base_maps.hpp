#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "draw/picture.hpp"

namespace portraits {

/// Base maps drawn once per run and shared by all threads, by a key that says everything they depend on (view, size, medium).
class BaseMaps {
public:
    PicturePtr get(const std::string& key, const std::function<Picture()>& draw);

private:
    std::mutex mutex_;
    std::map<std::string, PicturePtr> made_;
};

}  // namespace portraits
