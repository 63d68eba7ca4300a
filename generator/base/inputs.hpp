#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// While it lives, the thread that made it tells `observer` of each file that it reads as an input: the path and the very bytes that were
/// used. Watches nest: the inner one alone is told. Other threads are not concerned.
class InputWatch {
public:
    using Observer = std::function<void(const std::filesystem::path& path, std::string_view bytes)>;
    using Sealer = std::function<void(const std::filesystem::path& path)>;
    /// `sealer` is told of the files that seal_input() is called for.
    explicit InputWatch(Observer observer, Sealer sealer = {});
    ~InputWatch();
    InputWatch(const InputWatch&) = delete;
    InputWatch& operator=(const InputWatch&) = delete;

private:
    Observer observer_;
    Sealer sealer_;
    const Observer* outer_observer_;
    const Sealer* outer_sealer_;
};

/// Inputs of work that is given to another thread: kept while it runs, then told to the watch of the thread that asked for the work, in an
/// order that does not depend on threads. Made by the thread that asks.
class TaskInputs {
public:
    TaskInputs();
    /// Runs the call, on any thread.
    void during(const std::function<void()>& call);
    /// Tells the watch of the calling thread all that was read, in order.
    void tell() const;

private:
    bool watched_;
    std::vector<std::pair<std::filesystem::path, std::string>> read_;
    std::vector<std::filesystem::path> sealed_;
};

/// Tells the watch of this thread, if there is one. read_file() does.
void note_input(const std::filesystem::path& path, std::string_view bytes);
/// The same for a file that a library opens by itself, with the companions that bear its name (.dbf and .shx of a .shp…): read here
/// only when someone watches.
void note_input_of_library(const std::filesystem::path& path);
/// Says that a file that was read holds numbers that must not go further. Its hash and its size must not either: who knows all the
/// rest of the file would try numbers until they agree.
void seal_input(const std::filesystem::path& path);

}  // namespace portraits
