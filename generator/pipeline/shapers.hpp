#pragma once
#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include "text/shaper.hpp"

namespace portraits {

/// Shapers for whoever needs one: each remembers what it has set, and is lent again rather than made anew. Thread-safe. The fonts must outlive them.
class Shapers {
public:
    explicit Shapers(const FontSet& fonts) : fonts_(fonts) {}

    /// A shaper that nobody else has as long as the loan lives.
    class Loan {
    public:
        explicit Loan(Shapers& from) : from_(from), shaper_(from.take()) {}
        ~Loan() { from_.give_back(std::move(shaper_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Shaper& operator*() const { return *shaper_; }

    private:
        Shapers& from_;
        std::unique_ptr<Shaper> shaper_;
    };

private:
    /// The one that this thread gave back, else the last that came back: what it remembers is nearest, and an allocator likes memory to go back to
    /// the thread that asked for it.
    std::unique_ptr<Shaper> take() {
        {
            const std::scoped_lock lock(mutex_);
            auto own = std::find_if(free_.begin(), free_.end(), [](const Free& each) { return each.giver == std::this_thread::get_id(); });
            if (own == free_.end() && !free_.empty()) own = std::prev(free_.end());
            if (own != free_.end()) {
                std::unique_ptr<Shaper> shaper = std::move(own->shaper);
                free_.erase(own);
                return shaper;
            }
        }
        return make_pango_shaper(fonts_);
    }
    void give_back(std::unique_ptr<Shaper> shaper) {
        const std::scoped_lock lock(mutex_);
        free_.push_back({std::this_thread::get_id(), std::move(shaper)});
    }

    struct Free {
        std::thread::id giver;
        std::unique_ptr<Shaper> shaper;
    };
    const FontSet& fonts_;
    std::mutex mutex_;
    std::vector<Free> free_;
};

/// Calls `call(shaper, i)` for each i below `count` on all cores.
template <class Call> void for_each_index(Shapers& shapers, std::size_t count, const Call& call) {
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { call(*Shapers::Loan(shapers), i); });
}

/// Calls `call(i)` inside a task: the thread that waits for the end does nothing else meanwhile.
template <class Call> void for_each_part(std::size_t count, const Call& call) {
    tbb::this_task_arena::isolate([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, 1), [&](const auto& range) {
            for (std::size_t i = range.begin(); i < range.end(); ++i) call(i);
        }, tbb::simple_partitioner());
    });
}

}  // namespace portraits
