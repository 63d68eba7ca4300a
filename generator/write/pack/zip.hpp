#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "write/pack/packed.hpp"

namespace portraits {

/// A zip archive (PKWARE APPNOTE 6.3.3, without its 64-bit forms) made in memory from files that are packed already. Names are
/// UTF-8, with forward slashes; every entry carries the same given date, so that the same files give the same bytes.
class ZipWriter {
public:
    /// `date`: "2024-01-15".
    explicit ZipWriter(const std::string& date);
    /// Throws EnvironmentError when the archive would pass 4 GB or 65,535 files.
    void add(const std::string& name, const Packed& file);
    /// The whole archive; the writer is empty afterwards.
    std::string finish();

private:
    std::string entry(const Packed& file, const std::string& name) const;

    std::uint16_t day_;
    std::size_t count_ = 0;
    std::string files_, directory_;
};

}  // namespace portraits
