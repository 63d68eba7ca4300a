#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace portraits {

/// Remembers what was made for a key, within a bounded memory: what was used since the last `limit` new or found again entries is young;
/// when there are as many, what was not disappears.
template <class Made> class LineCache {
public:
    explicit LineCache(std::size_t limit) : limit_(limit) {}

    /// The value of a key, made by `make()` when it is not remembered. Valid until the next call; `make()` may ask for others.
    template <class Make> const Made& get(const std::string& key, Make make) {
        if (const auto found = entries_.find(key); found != entries_.end()) {
            if (found->second.used != now_) ++young_, found->second.used = now_;
            return found->second.made;
        }
        Made made = make();
        if (young_ >= limit_) begin_generation();
        ++young_;
        return entries_.insert_or_assign(key, Entry{std::move(made), now_}).first->second.made;
    }

private:
    struct Entry {
        Made made;
        unsigned used;             // generation
    };

    void begin_generation() {
        std::erase_if(entries_, [&](const auto& entry) { return entry.second.used != now_; });
        ++now_;
        young_ = 0;
    }

    std::size_t limit_, young_ = 0;
    unsigned now_ = 0;
    std::unordered_map<std::string, Entry> entries_;
};

}  // namespace portraits
