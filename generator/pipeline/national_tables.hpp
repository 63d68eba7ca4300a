#pragma once
#include <mutex>
#include <string>
#include <unordered_map>

#include "write/pack/packed.hpp"

namespace portraits {

/// Tables of all territories, in files beside the figures of each portrait: the same bytes again and again, deflated once. Thread-safe.
class NationalTables {
public:
    Packed packed(const std::string& path, std::string bytes);

private:
    std::mutex mutex_;
    std::unordered_map<std::string, Packed> by_bytes_;  // each without its bytes, which are its key
};

}  // namespace portraits
