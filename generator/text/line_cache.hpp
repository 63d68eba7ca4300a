#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace portraits {

/// Remembers what was made for a key, within a bounded memory: two generations of at most `limit` entries; what is used
/// again moves to the young one, what is not disappears with the old one.
template <class Made> class LineCache {
public:
    explicit LineCache(std::size_t limit) : limit_(limit) {}

    /// The value of a key, made by `make()` when it is not remembered.
    template <class Make> Made get(const std::string& key, Make make) {
        if (const auto found = young_.find(key); found != young_.end()) return found->second;
        if (young_.size() >= limit_) {
            old_ = std::move(young_);
            young_.clear();
        }
        const auto found = old_.find(key);
        return young_.emplace(key, found != old_.end() ? found->second : make()).first->second;
    }

private:
    std::size_t limit_;
    std::unordered_map<std::string, Made> young_, old_;
};

}  // namespace portraits
