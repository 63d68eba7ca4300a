#include <cstdio>

#include "base/messages.hpp"
#include "cli/commands.hpp"
#include "serve/server.hpp"

namespace portraits::cli {

int run_serve(const Arguments& arguments) {
    const StaticSite site(arguments.serve_folder, arguments.prefix);
    const std::string prefix = site.prefix();
    Server server(site);
    const int port = server.bind(arguments.port);
    std::puts(message("{} is at http://127.0.0.1:{}{} (Ctrl-C to end)", arguments.serve_folder, port, prefix).c_str());
    std::fflush(stdout);
    server.run();
    std::puts(tr("the preview has ended"));
    return done;
}

}  // namespace portraits::cli
