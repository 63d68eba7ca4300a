#include <chrono>
#include <cstdio>

#include <unistd.h>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "cli/commands.hpp"

namespace portraits::cli {

namespace {

/// A bar that redraws itself on a terminal; elsewhere a plain line for every tenth part.
class ProgressBar : public Progress {
public:
    void territory_done(std::size_t done, std::size_t total) override {
        if (terminal_) draw(done, total);
        else if (done * 10 / total != (done - 1) * 10 / total)
            std::fprintf(stderr, "%s\n", message("{} of {} territories", done, total).c_str());
    }

private:
    static constexpr std::size_t width = 40;

    void draw(std::size_t done, std::size_t total) const {
        const std::size_t filled = done * width / total;
        std::string bar;
        for (std::size_t i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
        std::fprintf(stderr, "\r%s %s%s", bar.c_str(), message("{} of {} territories", done, total).c_str(),
                     done == total ? "\n" : "");
        std::fflush(stderr);
    }

    bool terminal_ = isatty(STDERR_FILENO) == 1;
};

std::string size_text(std::uint64_t bytes) { return message("{} MB", format_number(static_cast<double>(bytes) / 1e6, 1)); }

void print_summary(const Summary& summary, const Arguments& arguments, double seconds, const Diagnostics& diagnostics) {
    const auto number = [](std::size_t n) { return format_number(static_cast<double>(n), 0); };
    std::puts(message("{}: {} territories, {} pages, {} booklets, {} figures, {} files, {} in {} s; {}", arguments.output,
                      number(summary.territories), number(summary.pages), number(summary.booklets), number(summary.figures),
                      number(summary.files), size_text(summary.bytes), format_number(seconds, 1), count_text(diagnostics))
                  .c_str());
    if (summary.edition_pages > 0)
        std::puts(message("combined edition: {} pages, {}", number(static_cast<std::size_t>(summary.edition_pages)), size_text(summary.edition_bytes)).c_str());
}

}  // namespace

int run_build(const Arguments& arguments) {
    const auto start = std::chrono::steady_clock::now();
    DiskTree tree(arguments.output);
    Diagnostics diagnostics;
    Summary summary;
    ProgressBar progress;
    const bool published = build(arguments.options, tree, diagnostics, summary, &progress);
    print(diagnostics);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    if (published) print_summary(summary, arguments, elapsed.count(), diagnostics);
    else std::fputs(message("nothing was published, {} is as it was: {}\n", arguments.output, count_text(diagnostics)).c_str(), stderr);
    return diagnostics.has_errors() ? content_errors : done;
}

}  // namespace portraits::cli
