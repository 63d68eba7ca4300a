#pragma once
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "preview/live_edition.hpp"
#include "serve/answer.hpp"

namespace portraits {

/// The site as it would be published now, seen through HTTP under a prefix. refresh() makes a new edition of what stands on the disk; pages that
/// listen (next_edition) are then loaded again, and only what is looked at is made. Thread-safe, but for refresh(): one thread calls it.
class LiveSite {
public:
    /// `run` tells this program from one that ran before it: pages left open are loaded again.
    LiveSite(BuildOptions options, std::string prefix, std::string run);

    /// Reads everything again. Broken content is shown in the pages; a broken environment too.
    void refresh();
    /// The complaints of the last edition.
    Diagnostics complaints() const;
    Answer answer(const std::string& target) const;
    /// The name of the last edition, as soon as it is another than `last`; waits at most so long.
    std::string next_edition(const std::string& last, std::chrono::milliseconds most) const;
    const std::string& prefix() const { return prefix_; }

private:
    struct Edition {
        std::string name;
        std::unique_ptr<LiveEdition> site;  // null: the complaints say why
        Diagnostics complaints;
    };
    std::shared_ptr<const Edition> current() const;
    Answer page_or_file(const Edition& edition, const std::string& path) const;

    const BuildOptions options_;
    const std::string prefix_, run_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::shared_ptr<const Edition> edition_;
    KeptParts kept_;  // of refresh(), which one thread calls
    int count_ = 0;
};

/// What a build of these options reads: folders to watch, and single files elsewhere.
std::vector<std::filesystem::path> folders_of(const BuildOptions& options);
std::vector<std::filesystem::path> files_of(const BuildOptions& options);

}  // namespace portraits
