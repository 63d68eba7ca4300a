#include "base/inputs.hpp"

#include <algorithm>
#include <vector>

#include "base/files.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

thread_local const InputWatch::Observer* watching = nullptr;
thread_local const InputWatch::Sealer* sealing = nullptr;

/// The parts of a shapefile that OGR reads; other formats are one file.
std::vector<fs::path> parts_of(const fs::path& path) {
    std::vector<fs::path> parts = {path};
    if (path.extension() != ".shp" && path.extension() != ".SHP") return parts;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(path.parent_path().empty() ? fs::path(".") : path.parent_path(), none))
        if (entry.path().stem() == path.stem() && entry.path() != path && entry.path().filename() != path.filename() && entry.is_regular_file(none))
            parts.push_back(path.parent_path() / entry.path().filename());
    std::sort(parts.begin(), parts.end());
    return parts;
}

}  // namespace

InputWatch::InputWatch(Observer observer, Sealer sealer)
    : observer_(std::move(observer)), sealer_(std::move(sealer)), outer_observer_(watching), outer_sealer_(sealing) {
    watching = &observer_;
    sealing = &sealer_;
}

InputWatch::~InputWatch() {
    watching = outer_observer_;
    sealing = outer_sealer_;
}

TaskInputs::TaskInputs() : watched_(watching != nullptr) {}

void TaskInputs::during(const std::function<void()>& call) {
    if (!watched_) return call();
    const InputWatch watch([this](const fs::path& path, std::string_view bytes) { read_.emplace_back(path, bytes); },
                           [this](const fs::path& path) { sealed_.push_back(path); });
    call();
}

void TaskInputs::tell() const {
    for (const auto& [path, bytes] : read_) note_input(path, bytes);
    for (const fs::path& path : sealed_) seal_input(path);
}

void note_input(const fs::path& path, std::string_view bytes) {
    if (watching) (*watching)(path, bytes);
}

void seal_input(const fs::path& path) {
    if (sealing && *sealing) (*sealing)(path);
}

void note_input_of_library(const fs::path& path) {
    std::error_code none;
    if (!watching || !fs::is_regular_file(path, none)) return;
    for (const fs::path& part : parts_of(path)) read_file(part);
}

}  // namespace portraits
