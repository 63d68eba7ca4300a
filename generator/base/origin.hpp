#pragma once
#include <memory>
#include <string>

namespace portraits {

/// Where a value was read: file as the user named it, line and column counted from 1 (0 = unknown).
struct Origin {
    std::shared_ptr<const std::string> file;
    int line = 0;
    int column = 0;

    static Origin of_file(std::string name, int line = 0, int column = 0);
    /// "file:line:column", without the parts that are unknown.
    std::string to_text() const;
};

/// A value with the place it was read from.
template <class T> struct Located {
    T value{};
    Origin origin;
};

}  // namespace portraits
