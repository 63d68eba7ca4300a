#pragma once
#include <memory>

#include "serve/static_site.hpp"

namespace portraits {

/// Previews a built site over HTTP, for this machine only (127.0.0.1).
class Server {
public:
    explicit Server(StaticSite site);
    ~Server();
    /// Takes the port, or any free one for 0, and returns it. Throws EnvironmentError when it is taken.
    int bind(int port);
    /// Answers until stop() or, when the program is asked to end (SIGINT, SIGTERM), until then. bind() comes first.
    void run();
    /// May be called from any thread.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits
