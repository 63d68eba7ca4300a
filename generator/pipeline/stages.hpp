#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace portraits {

/// The steps of a build, as the benchmark reports them.
enum class Stage { read, validate, geography, compute, compose, draw, lay_out, pdf, svg, csv, dataset, html, png, assets, compress, write, count_ };
std::string_view name_of(Stage stage);

/// Processor-independent clock time spent in each stage, summed over threads. For reports only: no output depends on it.
class StageTimes {
public:
    void add(Stage stage, std::chrono::nanoseconds time) {
        nanoseconds_[static_cast<std::size_t>(stage)].fetch_add(time.count(), std::memory_order_relaxed);
    }
    double milliseconds(Stage stage) const {
        return static_cast<double>(nanoseconds_[static_cast<std::size_t>(stage)].load()) / 1e6;
    }

private:
    std::array<std::atomic<std::int64_t>, static_cast<std::size_t>(Stage::count_)> nanoseconds_{};
};

/// Adds the time of its scope to a stage.
class Timed {
public:
    Timed(StageTimes& times, Stage stage) : times_(times), stage_(stage) {}
    ~Timed() { times_.add(stage_, std::chrono::steady_clock::now() - start_); }
    Timed(const Timed&) = delete;
    Timed& operator=(const Timed&) = delete;

private:
    StageTimes& times_;
    Stage stage_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// The value of a call, its time added to a stage.
template <class Call> auto timed(StageTimes& times, Stage stage, Call&& call) {
    const Timed timer(times, stage);
    return call();
}

}  // namespace portraits
