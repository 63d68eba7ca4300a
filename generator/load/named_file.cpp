#include "load/named_file.hpp"

#include "base/contained_file.hpp"
#include "base/messages.hpp"

namespace portraits {

namespace {

bool refuse(const Located<std::string>& file, const char* code, const std::string& reason, Diagnostics& diagnostics) {
    diagnostics.error(code, file.origin, message("{} may not be read: {}", file.value, reason),
                      tr("put a copy of it in the content folder and name it from there"));
    return false;
}

}  // namespace

bool may_read(const Located<std::string>& file, const std::filesystem::path& folder, const std::vector<std::filesystem::path>& roots,
              Diagnostics& diagnostics) {
    using Why = ContainedFile::Why;
    const ContainedFile found = contained_file(folder, file.value, roots);
    if (found.good() || found.why == Why::missing) return true;
    return refuse(file, found.why == Why::special ? "file-special" : "file-outside", found.reason(), diagnostics);
}

bool may_use_folder(const Located<std::string>& named, const std::filesystem::path& folder, const std::vector<std::filesystem::path>& roots,
                    Diagnostics& diagnostics) {
    const bool absolute = std::filesystem::path(named.value).is_absolute();
    if (!absolute && lies_within(folder / named.value, roots)) return true;
    const ContainedFile refused{absolute ? ContainedFile::Why::absolute : ContainedFile::Why::outside, {}};
    return refuse(named, "file-outside", refused.reason(), diagnostics);
}

}  // namespace portraits
