#pragma once
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "draw/picture.hpp"
#include "geo/area_index.hpp"

namespace portraits {

class LandMask;
using LandMaskPtr = std::shared_ptr<const LandMask>;
struct NamePlaces;
using NamePlacesPtr = std::shared_ptr<const NamePlaces>;

/// Base maps drawn once per run and shared by all threads, by a key that says everything they depend on (view, size, medium);
/// with them, where their land is, and the projected paths that several bases draw.
class BaseMaps {
public:
    using Paths = std::vector<PathPtr>;

    PicturePtr get(const std::string& key, const std::function<Picture()>& draw);
    LandMaskPtr land(const std::string& key, const std::function<LandMaskPtr()>& find);
    /// Where a name may stand on maps that write it alike.
    NamePlacesPtr places(const std::string& key, const std::function<NamePlacesPtr()>& find);
    /// Areas or borders of a layer seen through one projector: projected once, whatever colours maps then give them.
    std::shared_ptr<const Paths> paths(const std::string& key, const std::function<Paths()>& project);
    /// Where the areas of a layer of the Geography are.
    const AreaIndex& index(const std::vector<Area>& layer);

private:
    /// What is made once for each key: by the first who asks, while others who want it wait and all else goes on.
    template <class Made, class Key = std::string> class Once {
    public:
        template <class Make> Made get(const Key& key, const Make& make) {
            Entry& entry = this->entry(key);
            std::call_once(entry.once, [&] { entry.made = make(); });
            return entry.made;
        }

    private:
        struct Entry {
            std::once_flag once;
            Made made;
        };
        Entry& entry(const Key& key) {
            const std::lock_guard lock(mutex_);
            return entries_[key];
        }
        std::mutex mutex_;
        std::unordered_map<Key, Entry> entries_;  // an entry stays where it is
    };

    Once<PicturePtr> made_;
    Once<LandMaskPtr> lands_;
    Once<NamePlacesPtr> places_;
    Once<std::shared_ptr<const Paths>> paths_;
    Once<std::shared_ptr<const AreaIndex>, const void*> indices_;
};

}  // namespace portraits
