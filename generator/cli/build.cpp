#include <chrono>
#include <cstdio>
#include <memory>
#include <new>
#include <vector>

#include <unistd.h>

#include "base/files.hpp"
#include "base/french.hpp"
#include "base/messages.hpp"
#include "cli/commands.hpp"
#include "cli/stop.hpp"
#include "pipeline/increment.hpp"

namespace portraits::cli {

namespace {

/// A bar that redraws itself on a terminal; elsewhere a plain line for every tenth part.
class ProgressBar : public Progress {
public:
    ~ProgressBar() override {
        if (unfinished_) std::fputc('\n', stderr);  // what is told next has a line of its own
    }
    void territory_done(std::size_t done, std::size_t total) override {
        if (terminal_) draw(done, total);
        else if (done * 10 / total != (done - 1) * 10 / total)
            std::fprintf(stderr, "%s\n", message("{} of {} territories", done, total).c_str());
    }

private:
    static constexpr std::size_t width = 40;

    void draw(std::size_t done, std::size_t total) {
        unfinished_ = done < total;
        const std::size_t filled = done * width / total;
        std::string bar;
        for (std::size_t i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
        std::fprintf(stderr, "\r%s %s%s", bar.c_str(), message("{} of {} territories", done, total).c_str(),
                     done == total ? "\n" : "");
        std::fflush(stderr);
    }

    bool terminal_ = isatty(STDERR_FILENO) == 1, unfinished_ = false;
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

/// Notices of the folder from the `from`th; how many there are.
std::size_t tell(const DiskTree& tree, std::size_t from) {
    for (std::size_t i = from; i < tree.notices().size(); ++i)
        std::fputs((message("{}: {}", tr("note"), tree.notices()[i]) + '\n').c_str(), stderr);
    return tree.notices().size();
}

void tell_nothing_published(const std::string& reason, const Arguments& arguments) {
    std::fputs((reason + '\n').c_str(), stderr);
    std::fputs(message("nothing was published, {} is as it was\n", arguments.output).c_str(), stderr);
}

void explain(const Increment& increment, const Arguments& arguments) {
    if (!arguments.explain) return;
    for (const std::string& reason : increment.reasons()) std::fputs((reason + '\n').c_str(), stderr);
}

/// There is nothing to do: what the build before said is said again.
int tell_nothing_changed(const Increment& increment, const Arguments& arguments) {
    Diagnostics diagnostics;
    for (const Diagnostic& complaint : increment.former()->record().complaints) diagnostics.add(complaint);
    print(diagnostics);
    std::puts(message("{}: nothing has changed, {} files; {}", arguments.output, format_number(static_cast<double>(increment.former()->size()), 0),
                      count_text(diagnostics))
                  .c_str());
    return diagnostics.has_errors() ? content_errors : done;
}

/// Never destroyed: the program ends soon, and the system takes all memory back at once, where destructors would go through it.
void leave_to_the_system(std::shared_ptr<const void> remains) {
    static auto& left = *new std::vector<std::shared_ptr<const void>>;
    left.push_back(std::move(remains));
}

int build_on_disk(const Arguments& arguments, const std::atomic<int>& stop) {
    const auto start = std::chrono::steady_clock::now();
    // A build of some territories completes the folder: the record of the last whole build stays true of the other files.
    std::shared_ptr<Increment> increment;
    const BuildOptions& options = arguments.options;
    if (options.only.empty() && options.shard.count == 0 && options.parts.empty())
        increment = std::make_shared<Increment>(arguments.options, arguments.output, arguments.all);
    if (increment && increment->nothing_changed()) return tell_nothing_changed(*increment, arguments);
    DiskTree tree(arguments.output, &stop, increment ? increment->spare() : std::filesystem::path());
    const std::size_t told = tell(tree, 0);
    Diagnostics diagnostics;
    Summary summary;
    ProgressBar progress;
    const bool published = build(arguments.options, tree, diagnostics, summary, &progress, increment.get());
    leave_to_the_system(summary.remains);
    leave_to_the_system(increment);
    print(diagnostics);
    if (increment) explain(*increment, arguments);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    if (published) print_summary(summary, arguments, elapsed.count(), diagnostics);
    else std::fputs(message("nothing was published, {} is as it was: {}\n", arguments.output, count_text(diagnostics)).c_str(), stderr);
    if (published && increment && increment->former())
        std::puts(message("{} files made again, {} removed, the others kept as they were", format_number(static_cast<double>(increment->rewritten()), 0),
                          format_number(static_cast<double>(increment->removed()), 0))
                      .c_str());
    tell(tree, told);
    return diagnostics.has_errors() ? content_errors : done;
}

}  // namespace

int run_build(const Arguments& arguments) {
    const StopSignals signals;
    try {
        return build_on_disk(arguments, signals.received());
    } catch (const Interrupted& interrupted) {
        tell_nothing_published(tr("the build was interrupted"), arguments);
        end_by(interrupted.signal);
    } catch (const EnvironmentError& error) {
        tell_nothing_published(error.what(), arguments);
    } catch (const std::bad_alloc&) {
        tell_nothing_published(tr("not enough memory: close other programs, or build with fewer threads (--jobs 1)"), arguments);
    }
    return environment;
}

}  // namespace portraits::cli
