// Time per stage and per territory, and peak memory, of the whole build from content/ and data/ into memory.
// usage: bench [RUNS] [JOBS]        run from the project's folder
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

#include "pipeline/pipeline.hpp"

using namespace portraits;

namespace {

/// A fixed count of dependent additions: how fast this machine is now, to read the other figures by.
double spin_reference() {
    const auto start = std::chrono::steady_clock::now();
    volatile unsigned long sum = 0;
    for (unsigned long i = 0; i < 200'000'000; ++i) sum = sum + i;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void print_stages(const Summary& summary) {
    double total = 0;
    for (int i = 0; i < static_cast<int>(Stage::count_); ++i) total += summary.times.milliseconds(static_cast<Stage>(i));
    const double territories = static_cast<double>(summary.territories);
    for (int i = 0; i < static_cast<int>(Stage::count_); ++i) {
        const auto stage = static_cast<Stage>(i);
        const double ms = summary.times.milliseconds(stage);
        std::printf("  %-10s %9.1f ms  %5.1f %%  %7.3f ms per territory\n", std::string(name_of(stage)).c_str(), ms,
                    100 * ms / total, ms / territories);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const int runs = argc > 1 ? std::atoi(argv[1]) : 3;
    BuildOptions options;
    options.jobs = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 0;
    std::printf("spin loop reference: %.0f ms\n", spin_reference());
    for (int run = 0; run < runs; ++run) {
        MemoryTree tree;
        Diagnostics diagnostics;
        Summary summary;
        const auto start = std::chrono::steady_clock::now();
        if (!build(options, tree, diagnostics, summary)) {
            for (const auto& diagnostic : diagnostics.items()) std::fputs(to_text(diagnostic).c_str(), stderr);
            return 1;
        }
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
        std::printf("run %d: %.0f ms wall, %zu territories, %zu files, %.1f MB, peak memory %.0f MB\n", run + 1, wall.count(),
                    summary.territories, summary.files, static_cast<double>(summary.bytes) / 1e6, peak_megabytes());
        print_stages(summary);
    }
    return 0;
}
