#include "write/pack/zip.hpp"

#include <cstdlib>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {

constexpr std::uint16_t version_needed = 20;              // deflate
constexpr std::uint16_t made_by_unix = 3 << 8 | version_needed;
constexpr std::uint16_t utf8_names = 1 << 11;
constexpr std::uint32_t read_by_all = 0100644u << 16;     // a regular file, rw-r--r--

void put16(std::string& out, std::size_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& out, std::size_t value) {
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

/// MS-DOS day: years from 1980 in 7 bits, month in 4, day in 5; the nearest day for a year that it cannot say.
std::uint16_t dos_day(const std::string& date) {
    const int year = std::atoi(date.substr(0, 4).c_str()), month = std::atoi(date.substr(5, 2).c_str()), day = std::atoi(date.substr(8, 2).c_str());
    if (year < 1980) return 1 << 5 | 1;
    if (year > 2107) return 127 << 9 | 12 << 5 | 31;
    return static_cast<std::uint16_t>((year - 1980) << 9 | month << 5 | day);
}

}  // namespace

ZipWriter::ZipWriter(const std::string& date) : day_(dos_day(date)) {}

/// What the local header and the directory say alike: from the version needed to the length of the extra field.
std::string ZipWriter::entry(const Packed& file, const std::string& name) const {
    const bool deflated = !file.deflated.empty();
    std::string out;
    put16(out, version_needed);
    put16(out, utf8_names);
    put16(out, deflated ? 8 : 0);
    put16(out, 0);  // midnight
    put16(out, day_);
    put32(out, file.crc);
    put32(out, deflated ? file.deflated.size() : file.bytes.size());
    put32(out, file.bytes.size());
    put16(out, name.size());
    put16(out, 0);
    return out;
}

void ZipWriter::add(const std::string& name, const Packed& file) {
    const std::string& data = file.deflated.empty() ? file.bytes : file.deflated;
    if (++count_ > 0xFFFF || files_.size() + directory_.size() + data.size() + file.bytes.size() > 0xFFFF0000u)
        throw EnvironmentError(message("the archive is too large: {}", name));
    const std::string common = entry(file, name);
    directory_ += "PK\x01\x02";
    put16(directory_, made_by_unix);
    directory_ += common;
    put16(directory_, 0);  // comment
    put16(directory_, 0);  // disk
    put16(directory_, 0);  // internal attributes
    put32(directory_, read_by_all);
    put32(directory_, files_.size());
    directory_ += name;
    files_ += "PK\x03\x04" + common + name + data;
}

std::string ZipWriter::finish() {
    std::string out = std::move(files_);
    const std::size_t start = out.size();
    out += directory_ + "PK\x05\x06";
    put32(out, 0);  // disks
    put16(out, count_);
    put16(out, count_);
    put32(out, directory_.size());
    put32(out, start);
    put16(out, 0);  // comment
    files_.clear();
    directory_.clear();
    count_ = 0;
    return out;
}

}  // namespace portraits
