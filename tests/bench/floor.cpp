// The floor under the time of a build: what it takes to deflate every file of a finished site once and to write its bytes to a new folder,
// on one core. Given the processor time of the build, says how many times the floor it is.
// usage: floor SITE FOLDER [MILLISECONDS OF THE BUILD]   FOLDER is removed before and after
#include <libdeflate.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "bench/measures.hpp"
#include "write/pack/packed.hpp"

namespace fs = std::filesystem;
using namespace portraits;

namespace {

using Files = std::vector<std::pair<fs::path, std::string>>;

Files files_of(const fs::path& site) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(site))
        if (entry.is_regular_file()) files.emplace_back(entry.path().lexically_relative(site), read_file(entry.path()));
    return files;
}

struct Measure {
    double processor, wall;
    std::size_t bytes;
};

template <class Work> Measure measured(const Work& work) {
    const double before = bench::processor_time();
    const auto start = bench::Clock::now();
    const std::size_t bytes = work();
    return {bench::processor_time() - before, bench::since(start), bytes};
}

/// What the build compresses: texts, not what is compressed already.
std::size_t deflate_once(const Files& files) {
    constexpr int level = 6;
    libdeflate_compressor* const tool = libdeflate_alloc_compressor(level);
    std::string out;
    std::size_t taken = 0;
    for (const auto& [path, bytes] : files) {
        if (!compressible(path.generic_string())) continue;
        out.resize(libdeflate_deflate_compress_bound(tool, bytes.size()));
        libdeflate_deflate_compress(tool, bytes.data(), bytes.size(), out.data(), out.size());
        taken += bytes.size();
    }
    libdeflate_free_compressor(tool);
    return taken;
}

std::size_t write_all(const Files& files, const fs::path& folder) {
    std::size_t written = 0;
    for (const auto& [path, bytes] : files) {
        write_file(folder / path, bytes);
        written += bytes.size();
    }
    return written;
}

void print(const char* what, const Measure& measure) {
    std::printf("%-8s %7.1f MB %8.0f ms of processor %8.0f ms wall\n", what, static_cast<double>(measure.bytes) / 1e6, measure.processor, measure.wall);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: floor SITE FOLDER [MILLISECONDS OF THE BUILD]\n", stderr);
        return 2;
    }
    std::printf("spin loop reference: %.0f ms\n", bench::spin_reference());
    const Files files = files_of(argv[1]);
    fs::remove_all(argv[2]);
    const Measure deflated = measured([&] { return deflate_once(files); });
    const Measure written = measured([&] { return write_all(files, argv[2]); });
    fs::remove_all(argv[2]);
    print("deflate", deflated);
    print("write", written);
    const double floor = deflated.processor + written.processor;
    std::printf("floor    %zu files, %.0f ms of processor\n", files.size(), floor);
    if (argc > 3) std::printf("build    %.1f times the floor\n", std::atof(argv[3]) / floor);
    return 0;
}
