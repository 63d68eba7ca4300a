#include "serve/static_site.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <sys/stat.h>

#include "base/files.hpp"
#include "base/messages.hpp"
#include "serve/address.hpp"
#include "write/tree/output_tree.hpp"

namespace portraits {

namespace fs = std::filesystem;

namespace {

bool accepts(const std::string& header, const std::string& encoding) {
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t comma = std::min(header.find(',', at), header.size());
        std::string one = header.substr(at, comma - at);
        std::erase(one, ' ');
        at = comma + 1;
        if (one == encoding || (one.starts_with(encoding + ";") && one != encoding + ";q=0")) return true;
    }
    return false;
}

std::string http_date(std::time_t time) {
    std::tm parts{};
    gmtime_r(&time, &parts);
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[40];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday], parts.tm_mday, months[parts.tm_mon],
                  parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text;
}

/// Last-Modified, and an ETag of time and size: a build writes every file anew.
void add_validators(const fs::path& file, Headers& headers) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) return;
    char tag[64];
    std::snprintf(tag, sizeof tag, "\"%llx-%llx\"", static_cast<unsigned long long>(found.st_mtim.tv_sec) * 1000000000ull +
                  static_cast<unsigned long long>(found.st_mtim.tv_nsec), static_cast<unsigned long long>(found.st_size));
    headers.emplace_back("ETag", tag);
    headers.emplace_back("Last-Modified", http_date(found.st_mtim.tv_sec));
}

}  // namespace

StaticSite::StaticSite(fs::path folder, std::string prefix) : folder_(std::move(folder)), prefix_(whole_prefix(std::move(prefix))) {
    std::error_code ignored;
    if (!fs::is_directory(folder_, ignored)) throw EnvironmentError(message("there is no folder {}; run “portraits build” first", folder_.string()));
    if (!fs::exists(folder_ / folder_marker, ignored))
        throw EnvironmentError(message("{} is not a site that this program made; give the folder of “portraits build --output”", folder_.string()));
}

/// The file that a path names in the folder; empty when there is none, or when a link leads out of the folder.
fs::path StaticSite::file_of(const std::string& path) const {
    std::error_code error;
    const fs::path root = fs::canonical(folder_, error), file = fs::canonical(folder_ / path, error);
    if (error || !(file.string() + "/").starts_with(root.string() + "/")) return {};
    return file;
}

Answer StaticSite::missing() const {
    Answer answer;
    answer.file = file_of("404.html");
    answer.type = content_type("404.html");
    answer.headers = {{"Cache-Control", "no-cache"}};
    return answer;
}

Answer StaticSite::found(const fs::path& file, const std::string& accept_encoding) const {
    Answer answer{200, file, nullptr, content_type(file.string()), {}};
    for (const auto& [encoding, suffix] : {std::pair("br", ".br"), {"gzip", ".gz"}}) {
        fs::path twin = file;
        twin += suffix;
        std::error_code ignored;
        if (!fs::exists(twin, ignored)) continue;
        if (answer.headers.empty()) answer.headers.emplace_back("Vary", "Accept-Encoding");
        if (answer.file != file || !accepts(accept_encoding, encoding)) continue;
        answer.file = twin;
        answer.headers.emplace_back("Content-Encoding", encoding);
    }
    answer.headers.emplace_back("Cache-Control", cache_control(file.string()));
    add_validators(answer.file, answer.headers);
    return answer;
}

Answer StaticSite::answer(const std::string& target, const std::string& accept_encoding) const {
    const Address address = address_of(target, prefix_);
    if (address.is_prefix) return {301, {}, nullptr, {}, {{"Location", prefix_}}};
    if (!address.inside) return missing();
    const std::string& inside = *address.inside;
    const bool folder = inside.empty() || inside.back() == '/';
    const fs::path file = file_of(folder ? inside + "index.html" : inside);
    std::error_code ignored;
    if (!folder && fs::is_directory(file, ignored)) return {301, {}, nullptr, {}, {{"Location", address.raw + "/"}}};
    return fs::is_regular_file(file, ignored) ? found(file, accept_encoding) : missing();
}

}  // namespace portraits
