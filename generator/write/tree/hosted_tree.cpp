#include "write/tree/hosted_tree.hpp"

#include <algorithm>
#include <future>
#include <optional>

#include "write/pack/digest.hpp"

namespace portraits {

namespace {

/// Quality of a file's ".br", or none. Measured on the site of the 183: pages at 3 weigh 14 % less than their ".gz" and take as long; at 4, 5 %
/// less again in half as long again; at 5, 12 % less in more than twice the time. Files that are downloaded (figures, tables) would gain little.
/// What every page asks for and keeps is worth the highest quality, unless it is so large that it takes a second; base maps at 5 weigh 4 % less
/// than at 4 and take twice as long.
std::optional<int> brotli_quality(std::string_view path, std::size_t bytes) {
    constexpr std::size_t large = 100'000;
    const auto ends = [&](std::string_view end) { return path.ends_with(end); };
    if (path.starts_with("assets/")) return (ends(".css") || ends(".js") || ends(".json")) && bytes < large ? 11 : 4;
    return ends(".html") ? std::optional(3) : std::nullopt;
}

thread_local const std::string* current_group = nullptr;

std::string group_now() { return current_group ? *current_group : std::string("site"); }

}  // namespace

HostedTree::Group::Group(std::string name) : name_(std::move(name)), outer_(current_group) { current_group = &name_; }
HostedTree::Group::~Group() { current_group = outer_; }

/// Under the lock.
std::uint32_t HostedTree::number_of(const std::string& group) {
    const auto [number, fresh] = group_numbers_.emplace(group, static_cast<std::uint32_t>(groups_.size()));
    if (fresh) groups_.push_back(group);
    return number->second;
}

void HostedTree::take_over(const std::string& path, const KeptFile& file, const std::string& group) {
    const std::scoped_lock lock(mutex_);
    if (!files_.try_emplace(path, File{{}, number_of(group), &file, {}}).second) return;
    if (!tree_.keep(path, file.entry.bytes)) tree_.write(path, tree_.former(path));
}

void HostedTree::put(const std::string& path, std::string_view bytes, const std::string& sha) {
    if (const KeptFile* same = former_ ? former_->untouched(path) : nullptr; same && same->entry.sha256 == sha)
        return take_over(path, *same, group_now());
    const FileStamp stamp = tree_.write(path, bytes);
    const std::scoped_lock lock(mutex_);
    const bool again = files_.contains(path);  // which of the two came last is not known here
    files_[path] = {{bytes.size(), sha}, number_of(group_now()), nullptr, again ? FileStamp{} : stamp};
}

bool HostedTree::is_unchanged(const std::string& path, std::string_view bytes) const {
    const KeptFile* same = former_ && former_->same_program() ? former_->untouched(path) : nullptr;
    return same && same->entry.bytes == bytes.size() && same->entry.sha256 == sha256(bytes) && former_->whole(path);
}

// The same bytes have the same twins: nothing is compressed again.
void HostedTree::write(const std::string& path, std::string bytes) {
    if (!is_unchanged(path, bytes)) return write(path, pack(path, std::move(bytes)));
    for (const std::string& each : FormerEdition::with_twins(path))
        if (const KeptFile* same = former_->untouched(each)) take_over(each, *same, group_now());
}

void HostedTree::write(const std::string& path, const Packed& file) {
    put(path, file.bytes, sha256(file.bytes));
    if (!twins_ || file.deflated.empty()) return;
    const std::string zipped = gzip(file);
    put(path + ".gz", zipped, sha256(zipped));
    const std::optional<int> quality = brotli_quality(path, file.bytes.size());
    if (!quality) return;
    if (const std::string packed = brotli(file.bytes, *quality); !packed.empty()) put(path + ".br", packed, sha256(packed));
}

std::string HostedTree::take(const std::string& path, std::string_view bytes) {
    const std::string sha = sha256(bytes);
    put(path, bytes, sha);
    return sha;
}

bool HostedTree::has(const std::string& path) const {
    const std::scoped_lock lock(mutex_);
    return files_.contains(path);
}

bool HostedTree::is_kept(const std::string& path, const std::string& group) const {
    const std::scoped_lock lock(mutex_);
    const auto found = files_.find(path);
    return found != files_.end() && found->second.kept && groups_[found->second.group] == group;
}

void HostedTree::keep_group(const std::string& name) {
    for (const auto& [path, file] : former_->files_of(name)) take_over(*path, *file, name);
}

void HostedTree::keep_shared(const std::string& path) {
    for (const std::string& each : FormerEdition::with_twins(path))
        if (const KeptFile* same = former_->untouched(each)) take_over(each, *same, former_->group_of(*same));
}

std::vector<std::string> HostedTree::paths(OutputTree::Previous previous) const {
    std::vector<std::string> all;
    if (previous == OutputTree::Previous::completed) all = tree_.kept();
    const std::scoped_lock lock(mutex_);
    for (const auto& [path, file] : files_) all.push_back(path);
    std::sort(all.begin(), all.end());
    return all;
}

bool HostedTree::is_former_edition() const {
    return former_ && former_->complete() && former_->size() == files_.size() &&
           std::all_of(files_.begin(), files_.end(), [](const auto& file) { return file.second.kept != nullptr; });
}

void HostedTree::write_manifest(const ManifestHead& head) {
    const Group group("manifeste");
    FileList listed;
    listed.reserve(files_.size());
    for (const auto& [path, file] : files_) listed.emplace_back(path, file.entry());
    // At the same time: the sums wait for one line only.
    std::future<std::string> text = std::async(std::launch::async, [&] { return manifest_text(head, listed); });
    Checksums checksums(listed);
    const std::string manifest = text.get(), hash = sha256(manifest), sums = checksums.with_manifest(hash);
    put(manifest_path, manifest, hash);
    put(checksums_path, sums, sha256(sums));
}

void HostedTree::commit(OutputTree::Previous previous, const ManifestHead& head, const std::function<void()>& beside) {
    if (previous == OutputTree::Previous::completed)
        for (const std::string& path : tree_.kept()) {
            if (path == manifest_path || path == checksums_path) continue;
            const std::string bytes = tree_.former(path);
            files_[path] = {{bytes.size(), sha256(bytes)}, number_of(""), nullptr, {}};
        }
    write_manifest(head);
    const std::future<void> meanwhile = beside ? std::async(std::launch::async, beside) : std::future<void>();
    if (!is_former_edition()) tree_.commit(previous);
    if (meanwhile.valid()) meanwhile.wait();
}

}  // namespace portraits
