#pragma once
#include <filesystem>
#include <string>

#include "serve/answer.hpp"

namespace portraits {

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
