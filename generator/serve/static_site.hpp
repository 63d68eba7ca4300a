#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portraits {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// Headers of every answer, those of the sample configurations in docs/hebergement: no script or style but the site's own files.
const Headers& site_headers();
/// "text/html; charset=utf-8" by the extension of a path; text without one.
std::string content_type(std::string_view path);
/// Cache-Control: for ever where the name holds a hash of the content; elsewhere asked again, since whoever previews builds again.
std::string cache_control(std::string_view path);

/// What a static server answers: a file with its headers, a redirection (Location among them), or 404 with the site's page.
struct Answer {
    int status = 404;
    std::filesystem::path file;  // empty: no body
    std::string type;
    Headers headers;             // site_headers() excepted
};

/// A built site seen through HTTP, under a prefix ("/", "/a/b/"). It never leaves the folder. Reads nothing but names and times: the
/// folder may be built anew meanwhile.
class StaticSite {
public:
    /// Throws EnvironmentError when this program did not make the folder.
    StaticSite(std::filesystem::path folder, std::string prefix);
    /// `target`: as in the request line, percent-encoded, with its query.
    Answer answer(const std::string& target, const std::string& accept_encoding) const;
    const std::string& prefix() const { return prefix_; }

private:
    std::filesystem::path file_of(const std::string& path) const;
    Answer missing() const;
    Answer found(const std::filesystem::path& file, const std::string& accept_encoding) const;

    std::filesystem::path folder_;
    std::string prefix_;
};

}  // namespace portraits
