#pragma once
#include <memory>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "text/shaper.hpp"

namespace portraits {

/// Calls `call(shaper, i)` for each i below `count` on all cores; each thread has a shaper of its own.
template <class Call> void for_each_index(const FontSet& fonts, std::size_t count, const Call& call) {
    tbb::enumerable_thread_specific<std::unique_ptr<Shaper>> shapers([&] { return make_pango_shaper(fonts); });
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { call(*shapers.local(), i); });
}

}  // namespace portraits
