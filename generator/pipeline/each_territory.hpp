#pragma once
#include <memory>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include "text/shaper.hpp"

namespace portraits {

/// A shaper for each thread, made when the thread first asks for it. The fonts must outlive it.
class Shapers {
public:
    explicit Shapers(const FontSet& fonts) : own_([&fonts] { return make_pango_shaper(fonts); }) {}
    Shaper& local() { return *own_.local(); }

private:
    tbb::enumerable_thread_specific<std::unique_ptr<Shaper>> own_;
};

/// Calls `call(shaper, i)` for each i below `count` on all cores; each thread has a shaper of its own.
template <class Call> void for_each_index(Shapers& shapers, std::size_t count, const Call& call) {
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { call(shapers.local(), i); });
}
template <class Call> void for_each_index(const FontSet& fonts, std::size_t count, const Call& call) {
    Shapers shapers(fonts);
    for_each_index(shapers, count, call);
}

/// The same inside a task: the thread that waits for the end does nothing else meanwhile.
template <class Call> void for_each_part(Shapers& shapers, std::size_t count, const Call& call) {
    tbb::this_task_arena::isolate([&] {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, 1), [&](const auto& range) {
            for (std::size_t i = range.begin(); i < range.end(); ++i) call(shapers.local(), i);
        }, tbb::simple_partitioner());
    });
}

}  // namespace portraits
