#pragma once

#include <cstddef>
#include <string>

namespace portraits {

/// A text of at least so many bytes, one for each thread and purpose, used again the next time: new memory costs as much as what is
/// written in it. Whoever asks again for the same purpose overwrites what is there.
template <class Purpose> std::string& scratch(std::size_t size) {
    static thread_local std::string bytes;
    if (bytes.size() < size) bytes.resize(size);
    return bytes;
}

}  // namespace portraits
