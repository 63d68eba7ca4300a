#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace portraits {

/// Remembers what was made for a key, within a bounded memory: what was used since the last `limit` new or found again entries is young;
/// when there are as many, what was not disappears. Open addressing: a text is asked for so often, of so many, that most of the time goes into
/// waiting for memory, and a chain of nodes would wait twice as often.
template <class Made> class LineCache {
public:
    explicit LineCache(std::size_t limit) : limit_(limit), slots_(fewest) {}

    /// The value of a key, made by `make()` when it is not remembered. Valid until the next call; `make()` may ask for others.
    template <class Make> const Made& get(const std::string& key, Make make) {
        const std::size_t hash = std::hash<std::string>()(key);
        if (Entry* const known = slots_[place_of(hash, key)].entry.get()) {
            if (known->used != now_) ++young_, known->used = now_;
            return known->made;
        }
        auto entry = std::make_unique<Entry>(Entry{key, make(), now_});
        if (young_ >= limit_) begin_generation();
        ++young_;
        entry->used = now_;
        if (2 * (entries_ + 1) > slots_.size()) keep_in(2 * slots_.size(), [](const Entry&) { return true; });
        Slot& slot = slots_[place_of(hash, key)];  // make() may have made it too: its own is forgotten
        entries_ += slot.entry ? 0 : 1;
        slot = {hash, std::move(entry)};
        return slot.entry->made;
    }

private:
    struct Entry {
        std::string key;
        Made made;
        unsigned used;  // generation
    };
    struct Slot {
        std::size_t hash = 0;
        std::unique_ptr<Entry> entry;
    };
    static constexpr std::size_t fewest = 64;  // a power of two, as all numbers of slots

    /// Where a key is, or where it would be.
    std::size_t place_of(std::size_t hash, const std::string& key) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].entry && (slots_[at].hash != hash || slots_[at].entry->key != key)) at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    template <class Wanted> void keep_in(std::size_t slots, Wanted wanted) {
        std::vector<Slot> former = std::exchange(slots_, std::vector<Slot>(slots));
        entries_ = 0;
        for (Slot& slot : former) {
            if (!slot.entry || !wanted(*slot.entry)) continue;
            slots_[place_of(slot.hash, slot.entry->key)] = std::move(slot);
            ++entries_;
        }
    }

    void begin_generation() {
        keep_in(slots_.size(), [&](const Entry& entry) { return entry.used == now_; });
        ++now_;
        young_ = 0;
    }

    std::size_t limit_, young_ = 0, entries_ = 0;
    unsigned now_ = 0;
    std::vector<Slot> slots_;
};

}  // namespace portraits
