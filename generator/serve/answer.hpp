#pragma once
#include <filesystem>
#include <functional>
#include <memory>
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
    std::filesystem::path file;  // its body; empty: `body`, or none
    std::shared_ptr<const std::string> body = nullptr;
    std::string type = {};
    Headers headers = {};             // site_headers() excepted
};

/// The answer to a request: its target as in the request line, percent-encoded, with its query; its Accept-Encoding.
using Answerer = std::function<Answer(const std::string& target, const std::string& accept_encoding)>;

}  // namespace portraits
