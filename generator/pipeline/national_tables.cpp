#include "pipeline/national_tables.hpp"

namespace portraits {

namespace {
constexpr std::size_t most = 64;  // more are not the same everywhere
}

Packed NationalTables::packed(const std::string& path, std::string bytes) {
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = by_bytes_.find(bytes); found != by_bytes_.end()) {
            Packed again = found->second;
            again.bytes = std::move(bytes);
            return again;
        }
    }
    Packed made = pack(path, std::move(bytes));
    const std::lock_guard lock(mutex_);
    if (by_bytes_.size() < most) by_bytes_.try_emplace(made.bytes, Packed{{}, made.deflated, made.crc});
    return made;
}

}  // namespace portraits
