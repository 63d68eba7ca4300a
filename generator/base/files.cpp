#include "base/files.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL  // no library to load
#include <xxhash.h>

#include "base/inputs.hpp"
#include "base/reasons.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

/// A file of the system, closed at the end.
struct Handle {
    int number;
    explicit Handle(int opened) : number(opened) {}
    ~Handle() {
        if (number >= 0) ::close(number);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
};

/// False, with errno, when the system refused some of the bytes.
bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

std::string read_file(const fs::path& path) {
    const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat found {};
    if (file.number < 0 || ::fstat(file.number, &found) != 0) throw environment_failure("cannot read {}: {}", path, errno);
    if (S_ISDIR(found.st_mode)) throw environment_failure("cannot read {}: {}", path, EISDIR);
    std::string bytes;
    std::size_t length = 0;
    bytes.resize(static_cast<std::size_t>(std::max<off_t>(found.st_size, 0)) + 1);  // one more: the end is met without asking again
    while (true) {
        const ssize_t count = ::read(file.number, bytes.data() + length, bytes.size() - length);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw environment_failure("cannot read {}: {}", path, errno);
        if (count == 0) break;
        length += static_cast<std::size_t>(count);
        if (length == bytes.size()) bytes.resize(2 * bytes.size());
    }
    bytes.resize(length);
    note_input(path, bytes);
    return bytes;
}

struct stat write_file(const fs::path& path, std::string_view bytes) {
    const auto open = [&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666); };
    Handle file(open());
    if (file.number < 0 && errno == ENOENT && path.has_parent_path()) {  // the folder's first file
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error) throw environment_failure("cannot write {}: {}", path, error.value());
        file.number = open();
    }
    if (file.number < 0 || !write_all(file.number, bytes)) throw environment_failure("cannot write {}: {}", path, errno);
    // The disk begins with what is large: who flushes at the end then waits less.
    constexpr std::size_t large = 200'000;
    if (bytes.size() >= large) ::sync_file_range(file.number, 0, 0, SYNC_FILE_RANGE_WRITE);
    struct stat written {};
    if (::fstat(file.number, &written) != 0) throw environment_failure("cannot write {}: {}", path, errno);
    // A network disk or a quota may complain only now.
    if (::close(std::exchange(file.number, -1)) != 0) throw environment_failure("cannot write {}: {}", path, errno);
    return written;
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file() && entry.path().extension() == extension) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string content_hash(std::string_view bytes) {
    std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4) text[i] = digits[hash & 15];
    return text;
}

}  // namespace portraits
