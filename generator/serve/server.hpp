#pragma once
#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <memory>
#include <string>

#include "serve/answer.hpp"

namespace portraits {

/// Events that pages listen to (text/event-stream): at `path`, what `next` gives. It waits for a token other than the last one sent (empty at
/// first), at most so long, and gives the last one again when there is none.
struct Events {
    std::string path;
    std::function<std::string(const std::string& last, std::chrono::milliseconds most)> next;
};

/// While it lives, SIGINT and SIGTERM wait for Server::run to take them: threads begun meanwhile would end the whole program instead.
class HeldSignals {
public:
    HeldSignals();
    ~HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    const sigset_t& held() const { return held_; }

private:
    sigset_t held_, before_;
};

/// Shows a site over HTTP, on this machine only (127.0.0.1): who comes by another name than its own is refused.
class Server {
public:
    /// `answer` is called from many threads.
    explicit Server(Answerer answer, Events events = {});
    ~Server();
    /// Takes the port, or any free one for 0, and returns it. Throws EnvironmentError when it is taken.
    int bind(int port);
    /// What goes on in a thread of its own while the server answers, until it is told that the server has ended.
    using Beside = std::function<void(const std::atomic<bool>& ended)>;
    /// Answers until stop() or, when the program is asked to end (SIGINT, SIGTERM), until then. bind() comes first.
    void run(const Beside& beside = {});
    /// May be called from any thread.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits
