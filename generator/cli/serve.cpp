#include <atomic>
#include <chrono>
#include <cstdio>

#include <unistd.h>

#include "base/messages.hpp"
#include "cli/commands.hpp"
#include "preview/folder_watch.hpp"
#include "preview/live_site.hpp"
#include "preview/panel.hpp"
#include "serve/server.hpp"
#include "serve/static_site.hpp"

namespace portraits::cli {

namespace {

constexpr std::chrono::milliseconds patience{200};  // between two looks at whether the preview has ended

void show(Server& server, int port, const std::string& what, const std::string& prefix, const Server::Beside& beside = {}) {
    const int taken = server.bind(port);
    std::puts(message("{} is at http://127.0.0.1:{}{} (Ctrl-C to end)", what, taken, prefix).c_str());
    std::fflush(stdout);
    server.run(beside);
    std::puts(tr("the preview has ended"));
}

int serve_built(const Arguments& arguments) {
    const StaticSite site(arguments.serve_folder, arguments.prefix);
    Server server([&](const std::string& target, const std::string& accept) { return site.answer(target, accept); });
    show(server, arguments.port, arguments.serve_folder, site.prefix());
    return done;
}

std::string shown(const std::filesystem::path& path) {
    const auto relative = path.lexically_relative(std::filesystem::current_path());
    return relative.empty() || *relative.begin() == ".." ? path.string() : relative.string();
}

/// Says what changed and what is wrong with it, then how long it took until pages could be asked for.
void tell(const LiveSite& site, const std::vector<std::filesystem::path>& changed, std::chrono::steady_clock::duration time) {
    const Diagnostics complaints = site.complaints();
    if (complaints.has_errors()) print(complaints);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    const std::string first = shown(changed.front());
    std::puts((changed.size() == 1 ? message("{} changed: {}, read again in {} ms", first, count_text(complaints), ms)
                                   : message("{} and {} others changed: {}, read again in {} ms", first, changed.size() - 1, count_text(complaints), ms))
                  .c_str());
    std::fflush(stdout);
}

int serve_live(const Arguments& arguments) {
    const HeldSignals held;  // before the first thread
    FolderWatch watch(folders_of(arguments.options), files_of(arguments.options));
    LiveSite site(arguments.options, arguments.prefix, std::to_string(getpid()));
    const Diagnostics complaints = site.complaints();
    if (complaints.has_errors()) print(complaints);
    const auto next = [&](const std::string& last, std::chrono::milliseconds most) { return site.next_edition(last, most); };
    Server server([&](const std::string& target, const std::string&) { return site.answer(target); }, {site.prefix() + PreviewFiles::events, next});
    show(server, arguments.port, tr("the live preview"), site.prefix(), [&](const std::atomic<bool>& ended) {
        while (!ended) {
            const auto changed = watch.wait(patience);
            if (changed.empty()) continue;
            const auto start = std::chrono::steady_clock::now();
            site.refresh();
            tell(site, changed, std::chrono::steady_clock::now() - start);
        }
    });
    return done;
}

}  // namespace

int run_serve(const Arguments& arguments) { return arguments.serve_folder.empty() ? serve_live(arguments) : serve_built(arguments); }

}  // namespace portraits::cli
