#include <charconv>
#include <utility>

#include "base/files.hpp"
#include "write/tree/mirror.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view heading = "portraits-double 1\n", ending = "fin\n";

void append(std::string& text, const FileStamp& stamp) {
    for (const std::int64_t number : {static_cast<std::int64_t>(stamp.bytes), static_cast<std::int64_t>(stamp.inode), stamp.modified, stamp.changed})
        text += std::to_string(number) + '\t';
}

/// A line of eight numbers and a path for each folder, then one for each name in it, after "-" for a file and "/" for a folder.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool read(MirrorMemory& memory) {
        MirrorMemory::Folder* folder = nullptr;
        while (!text_.empty()) {
            std::string_view line = text_.substr(0, text_.find('\n'));
            text_.remove_prefix(std::min(text_.size(), line.size() + 1));
            const char kind = line.empty() ? '\0' : line.front();
            if (kind == '-' || kind == '/') {
                if (!folder) return false;
                (kind == '-' ? folder->files : folder->folders).emplace_back(line.substr(1));
                continue;
            }
            FileStamp from, into;
            if (!take(line, from) || !take(line, into)) return false;
            folder = &memory.folders[std::string(line)];
            folder->from = from;
            folder->into = into;
        }
        return true;
    }

private:
    static bool take(std::string_view& line, FileStamp& stamp) {
        return take(line, stamp.bytes) && take(line, stamp.inode) && take(line, stamp.modified) && take(line, stamp.changed);
    }
    template <class Number> static bool take(std::string_view& line, Number& number) {
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        const auto length = static_cast<std::size_t>(end - line.data());
        if (error != std::errc() || length >= line.size() || *end != '\t') return false;
        line.remove_prefix(length + 1);
        return true;
    }

    std::string_view text_;
};

}  // namespace

void MirrorMemory::exchange() {
    for (auto& [path, folder] : folders) std::swap(folder.from, folder.into);
}

void MirrorMemory::forget(const std::string& file) {
    for (fs::path folder = fs::path(file).parent_path();; folder = folder.parent_path()) {
        folders.erase(folder.string());
        if (folder.empty()) return;
    }
}

MirrorMemory MirrorMemory::read(const fs::path& file) {
    std::error_code none;
    if (!fs::is_regular_file(file, none)) return {};
    const std::string bytes = read_file(file);
    std::string_view text = bytes;
    if (!text.starts_with(heading) || !text.ends_with(ending)) return {};
    text.remove_prefix(heading.size());
    text.remove_suffix(ending.size());
    MirrorMemory memory;
    return Reader(text).read(memory) ? memory : MirrorMemory{};
}

void MirrorMemory::write(const fs::path& file) const {
    std::string text(heading);
    for (const auto& [path, folder] : folders) {
        append(text, folder.from);
        append(text, folder.into);
        text += path + '\n';
        for (const std::string& name : folder.files) text += '-' + name + '\n';
        for (const std::string& name : folder.folders) text += '/' + name + '\n';
    }
    write_file(file, text + std::string(ending));
}

}  // namespace portraits
