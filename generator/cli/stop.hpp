#pragma once
#include <atomic>

namespace portraits::cli {

/// While it lives, Ctrl-C and requests to end (SIGINT, SIGTERM, SIGHUP) are noted instead of ending the program, so that a build can
/// clean up. A second one of the same kind ends it at once. What the caller chose to ignore (nohup) stays ignored.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    /// Number of the signal received; 0: none.
    const std::atomic<int>& received() const;
};

/// Ends the program as the signal would have done: the shell sees 128 + its number.
[[noreturn]] void end_by(int signal);

}  // namespace portraits::cli
