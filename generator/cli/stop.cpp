#include "cli/stop.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace portraits::cli {

namespace {

std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may only touch lock-free values");

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

void note(int signal) { noted = signal; }

}  // namespace

StopSignals::StopSignals() {
    struct sigaction action {}, before {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    for (const int signal : signals)
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
}

StopSignals::~StopSignals() {
    struct sigaction before {};
    for (const int signal : signals)
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == note) std::signal(signal, SIG_DFL);
}

const std::atomic<int>& StopSignals::received() const { return noted; }

void end_by(int signal) {
    std::fflush(nullptr);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    std::_Exit(128 + signal);
}

}  // namespace portraits::cli
