#pragma once
#include <chrono>
#include <cstddef>
#include <ctime>

#include <sys/resource.h>

/// What the benchmarks measure with.
namespace portraits::bench {

using Clock = std::chrono::steady_clock;

inline double since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

/// Milliseconds of processor time of all threads since the program was started, what loads its libraries included.
inline double processor_time() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// A fixed count of dependent additions, in milliseconds: how fast this machine is now, to read the other figures by.
inline double spin_reference() {
    const auto start = Clock::now();
    volatile unsigned long sum = 0;
    for (unsigned long i = 0; i < 200'000'000; ++i) sum = sum + i;
    return since(start);
}

inline double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace portraits::bench
