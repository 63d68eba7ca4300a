#pragma once
// What fuzz targets share. A target is one file <name>_fuzz.cpp that defines LLVMFuzzerTestOneInput; it must accept any bytes. A property
// that does not hold ends the program, which libFuzzer and the seed run both report with the input at hand.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/french.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace portraits::fuzz {

/// Ends the program when a property does not hold.
inline void require(bool holds, const char* property, std::string_view about = {}) {
    if (holds) return;
    std::fprintf(stderr, "\nproperty broken: %s\n%s\n", property, std::string(about).c_str());
    std::abort();
}

/// Files in memory for readers that take paths; deleted when the program ends.
class Scratch {
public:
    Scratch() : folder_(std::filesystem::path("/dev/shm") / ("portraits-fuzz-" + std::to_string(getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& folder() const { return folder_; }
    /// The path of the file, which now holds these bytes.
    std::string write(const std::string& name, std::string_view bytes) const {
        const std::filesystem::path path = folder_ / name;
        std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return path.string();
    }

private:
    std::filesystem::path folder_;
};

/// The input as text, cut at lines that hold nothing but “%%”: several texts in one file that a person can read.
inline std::vector<std::string_view> parts_of(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = rest.find("\n%%\n");
        parts.push_back(rest.substr(0, end));
        if (end == std::string_view::npos) return parts;
        rest.remove_prefix(end + 4);
    }
}

/// Complaints are few, say something, and print as text: one that a terminal would obey is a way in.
inline void check_complaints(const Diagnostics& diagnostics, std::size_t input_size) {
    require(diagnostics.items().size() <= 1000 + input_size, "complaints are bounded by the input");
    std::size_t looked_at = 0;
    for (const Diagnostic& complaint : diagnostics.items()) {
        require(!complaint.code.empty() && !complaint.message.empty(), "a complaint has a code and a message");
        if (++looked_at > 12) return;
        const std::string text = to_text(complaint);
        require(is_utf8(text), "a complaint is UTF-8", text);
        for (const char c : text)
            require(static_cast<unsigned char>(c) >= 0x20 || c == '\n', "a complaint holds no control character", text);
        require(text.size() < 20'000, "a complaint can be read", text.substr(0, 300));
    }
}

}  // namespace portraits::fuzz
