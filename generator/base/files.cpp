#include "base/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {
EnvironmentError failure(const char* pattern, const fs::path& path) {
    return EnvironmentError(message(pattern, path.string(), std::strerror(errno ? errno : EIO)));
}
}  // namespace

std::string read_file(const fs::path& path) {
    errno = 0;
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) errno = EISDIR;
    std::ifstream in(path, std::ios::binary);
    if (!in || errno == EISDIR) throw failure("cannot read {}: {}", path);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    if (in.bad()) throw failure("cannot read {}: {}", path);
    return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) {
    errno = 0;
    if (path.has_parent_path()) {
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error) {
            errno = error.value();
            throw failure("cannot write {}: {}", path);
        }
    }
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw failure("cannot write {}: {}", path);
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
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4) text[i] = digits[hash & 15];
    return text;
}

}  // namespace portraits
