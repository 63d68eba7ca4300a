#include "serve/server.hpp"

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
    if (answer.file.empty() && !answer.body) return;
    const auto bytes = answer.body ? answer.body : std::make_shared<const std::string>(read_file(answer.file));
    if (bytes->empty()) return response.set_content("", answer.type);
    // Not set_content: httplib would compress once more what is compressed.
    response.set_content_provider(bytes->size(), answer.type, [bytes](std::size_t from, std::size_t length, httplib::DataSink& sink) {
        return sink.write(bytes->data() + from, length);
    });
}

/// By this machine's own names only: another site that a browser shows could otherwise give its name to this address, and read the draft.
bool by_own_name(const std::string& host) {
    const std::string name = host.substr(0, host.find(':'));
    return name.empty() || name == this_machine || name == "localhost";
}

constexpr std::size_t most_connections = 64;  // each page that listens to events holds one
constexpr std::chrono::milliseconds patience{200};  // between two looks at whether the server is ending; after ten, at whether the listener has gone

}  // namespace

HeldSignals::HeldSignals() {
    sigemptyset(&held_);
    sigaddset(&held_, SIGINT);
    sigaddset(&held_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

HeldSignals::~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

struct Server::Impl {
    Answerer answer;
    Events events;
    httplib::Server http;
    std::atomic<bool> ending = false;

    void stop() {
        ending = true;
        http.stop();
    }

    void send_events(httplib::Response& response) {
        response.set_header("Cache-Control", "no-store");
        response.set_chunked_content_provider("text/event-stream", [this, last = std::string()](std::size_t, httplib::DataSink& sink) mutable {
            std::string next = last;
            for (int looks = 0; looks < 10 && next == last && !ending; ++looks) next = events.next(last, patience);
            if (ending) {
                sink.done();
                return true;
            }
            const std::string text = next == last ? ":\n\n" : "data: " + next + "\n\n";  // a comment finds out who has gone
            last = next;
            return sink.write(text.data(), text.size());
        });
    }
};

Server::Server(Answerer answer, Events events) : impl_(std::make_unique<Impl>()) {
    impl_->answer = std::move(answer);
    impl_->events = std::move(events);
    impl_->http.new_task_queue = [] { return new httplib::ThreadPool(most_connections); };
    impl_->http.set_socket_options(take_alone);
    impl_->http.set_keep_alive_timeout(1);  // seconds: ending waits no longer
    impl_->http.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (!by_own_name(request.get_header_value("Host"))) {
            response.status = 403;
        } else if (request.method == "GET" && !impl_->events.path.empty() && request.path == impl_->events.path) {
            impl_->send_events(response);
        } else if (request.method == "GET" || request.method == "HEAD") {
            fill(impl_->answer(request.target, request.get_header_value("Accept-Encoding")), request, response);
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

void Server::run(const Beside& beside) {
    const HeldSignals signals;
    std::thread waiting([&] {
        int received = 0;
        sigwait(&signals.held(), &received);
        impl_->stop();
    });
    std::thread own;
    if (beside) own = std::thread([&] { beside(impl_->ending); });
    impl_->http.listen_after_bind();
    impl_->ending = true;
    pthread_kill(waiting.native_handle(), SIGTERM);  // stopped by stop(): nobody waits any more
    waiting.join();
    if (own.joinable()) own.join();
}

void Server::stop() { impl_->stop(); }

}  // namespace portraits
