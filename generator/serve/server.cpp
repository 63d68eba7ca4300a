#include "serve/server.hpp"

#include <csignal>
#include <thread>

#include <httplib.h>
#include <pthread.h>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {

constexpr const char* this_machine = "127.0.0.1";

/// Not httplib's own, which let two servers share a port in silence.
void take_alone(socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

std::string header_of(const Headers& headers, const std::string& name) {
    for (const auto& [key, value] : headers)
        if (key == name) return value;
    return {};
}

/// The status stays open for a file, so that httplib answers ranges.
void fill(const Answer& answer, const httplib::Request& request, httplib::Response& response) {
    for (const auto& [name, value] : site_headers()) response.set_header(name, value);
    for (const auto& [name, value] : answer.headers) response.set_header(name, value);
    if (answer.status != 200) response.status = answer.status;
    const std::string tag = header_of(answer.headers, "ETag");
    if (!tag.empty() && request.get_header_value("If-None-Match") == tag) {
        response.status = 304;
        return;
    }
    if (answer.file.empty()) return;
    const auto bytes = std::make_shared<const std::string>(read_file(answer.file));
    if (bytes->empty()) return response.set_content("", answer.type);
    // Not set_content: httplib would compress once more what is compressed.
    response.set_content_provider(bytes->size(), answer.type, [bytes](std::size_t from, std::size_t length, httplib::DataSink& sink) {
        return sink.write(bytes->data() + from, length);
    });
}

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

struct Server::Impl {
    explicit Impl(StaticSite shown) : site(std::move(shown)) {}
    StaticSite site;
    httplib::Server http;
};

Server::Server(StaticSite site) : impl_(std::make_unique<Impl>(std::move(site))) {
    impl_->http.set_socket_options(take_alone);
    impl_->http.set_keep_alive_timeout(1);  // seconds: ending waits no longer
    impl_->http.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (request.method == "GET" || request.method == "HEAD") {
            fill(impl_->site.answer(request.target, request.get_header_value("Accept-Encoding")), request, response);
        } else {
            response.status = 405;
            response.set_header("Allow", "GET, HEAD");
        }
        return httplib::Server::HandlerResponse::Handled;
    });
    impl_->http.set_exception_handler([](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
        response.status = 503;  // the folder is being replaced: the next request finds it
    });
}

Server::~Server() = default;

int Server::bind(int port) {
    if (port == 0) return impl_->http.bind_to_any_port(this_machine);
    if (!impl_->http.bind_to_port(this_machine, port))
        throw EnvironmentError(message("port {} is taken; give another with --port, or 0 for any free one", port));
    return port;
}

void Server::run() {
    const sigset_t signals = ending_signals();
    sigset_t before;
    pthread_sigmask(SIG_BLOCK, &signals, &before);  // the threads to come inherit it: only the waiting one is told
    std::thread waiting([&] {
        int received = 0;
        sigwait(&signals, &received);
        impl_->http.stop();
    });
    impl_->http.listen_after_bind();
    pthread_kill(waiting.native_handle(), SIGTERM);  // stopped by stop(): nobody waits any more
    waiting.join();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void Server::stop() { impl_->http.stop(); }

}  // namespace portraits
