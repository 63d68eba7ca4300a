// Time per stage and per territory, and peak memory, of the whole build from content/ and data/: into memory, or into a folder of the disk as
// the program does it.
// usage: bench [RUNS] [JOBS] [FOLDER]   run from the project's folder; FOLDER is removed before each run
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "bench/measures.hpp"
#include "pipeline/pipeline.hpp"

using namespace portraits;

namespace {

void print_stages(const Summary& summary, double start_up) {
    double total = start_up;
    for (int i = 0; i < static_cast<int>(Stage::count_); ++i) total += summary.times.milliseconds(static_cast<Stage>(i));
    const auto print = [&](const std::string& name, double ms) {
        std::printf("  %-10s %9.1f ms  %5.1f %%  %7.3f ms per territory\n", name.c_str(), ms, 100 * ms / total,
                    ms / static_cast<double>(summary.territories));
    };
    print("start-up", start_up);
    for (int i = 0; i < static_cast<int>(Stage::count_); ++i) {
        const auto stage = static_cast<Stage>(i);
        print(std::string(name_of(stage)), summary.times.milliseconds(stage));
    }
}

/// Every run starts without the folder: what an earlier edition costs to remove is not the build's.
std::unique_ptr<OutputTree> tree_in(const std::string& folder) {
    if (folder.empty()) return std::make_unique<MemoryTree>();
    std::filesystem::remove_all(folder);
    return std::make_unique<DiskTree>(folder);
}

bool run(int number, const BuildOptions& options, const std::string& folder, double start_up) {
    const auto tree = tree_in(folder);
    Diagnostics diagnostics;
    Summary summary;
    const double before = bench::processor_time();
    const auto start = bench::Clock::now();
    if (!build(options, *tree, diagnostics, summary)) {
        for (const auto& diagnostic : diagnostics.items()) std::fputs(to_text(diagnostic).c_str(), stderr);
        return false;
    }
    const double wall = bench::since(start), processor = bench::processor_time() - before;
    std::printf("run %d: %.0f ms wall, %.0f ms of processor (%.2f cores busy), %zu territories, %zu files, %.1f MB, peak memory %.0f MB\n", number, wall,
                processor, processor / wall, summary.territories, summary.files, static_cast<double>(summary.bytes) / 1e6, bench::peak_megabytes());
    print_stages(summary, start_up);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const double start_up = bench::processor_time();
    const int runs = argc > 1 ? std::atoi(argv[1]) : 3;
    BuildOptions options;
    options.jobs = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 0;
    std::printf("spin loop reference: %.0f ms\n", bench::spin_reference());
    for (int number = 1; number <= runs; ++number)
        if (!run(number, options, argc > 3 ? argv[3] : "", start_up)) return 1;
    return 0;
}
