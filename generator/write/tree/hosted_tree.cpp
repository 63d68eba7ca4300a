#include "write/tree/hosted_tree.hpp"

#include <algorithm>
#include <optional>

#include "write/pack/digest.hpp"

namespace portraits {

namespace {

/// Quality of a file's ".br", or none. Measured on the site of the 183: pages at 4 weigh 8 % less than their ".gz" and take half a second of
/// one core; at 5, 14 % less in twice the time. Files that are downloaded (figures, tables) would gain 2 % or nothing. What every page
/// asks for and keeps is worth the highest quality, unless it is so large that it takes a second.
std::optional<int> brotli_quality(std::string_view path, std::size_t bytes) {
    constexpr std::size_t large = 100'000;
    const auto ends = [&](std::string_view end) { return path.ends_with(end); };
    if (path.starts_with("assets/")) return (ends(".css") || ends(".js") || ends(".json")) && bytes < large ? 11 : 5;
    return ends(".html") ? std::optional(4) : std::nullopt;
}

}  // namespace

std::string HostedTree::put(const std::string& path, std::string_view bytes) {
    tree_.write(path, bytes);
    const FileEntry entry{bytes.size(), sha256(bytes)};
    const std::scoped_lock lock(mutex_);
    entries_[path] = entry;
    return entry.sha256;
}

std::string HostedTree::take(const std::string& path, std::string_view bytes) { return put(path, bytes); }

bool HostedTree::has(const std::string& path) const {
    const std::scoped_lock lock(mutex_);
    return entries_.contains(path);
}

void HostedTree::write(const std::string& path, const Packed& file) {
    put(path, file.bytes);
    if (!twins_ || file.deflated.empty()) return;
    put(path + ".gz", gzip(file));
    const std::optional<int> quality = brotli_quality(path, file.bytes.size());
    if (!quality) return;
    if (const std::string packed = brotli(file.bytes, *quality); !packed.empty()) put(path + ".br", packed);
}

std::vector<std::string> HostedTree::paths(OutputTree::Previous previous) const {
    std::vector<std::string> all;
    if (previous == OutputTree::Previous::completed) all = tree_.kept();
    const std::scoped_lock lock(mutex_);
    for (const auto& [path, entry] : entries_) all.push_back(path);
    std::sort(all.begin(), all.end());
    return all;
}

void HostedTree::commit(OutputTree::Previous previous, const ManifestHead& head) {
    if (previous == OutputTree::Previous::completed)
        for (const std::string& path : tree_.kept()) {
            if (path == manifest_path || path == checksums_path) continue;
            const std::string bytes = tree_.former(path);
            entries_[path] = {bytes.size(), sha256(bytes)};
        }
    const std::string manifest = manifest_text(head, entries_);
    tree_.write(manifest_path, manifest);
    tree_.write(checksums_path, checksums_text(entries_, sha256(manifest)));
    tree_.commit(previous);
}

}  // namespace portraits
