#include "base/contained_file.hpp"

#include <algorithm>

#include "base/messages.hpp"

namespace portraits {

namespace fs = std::filesystem;

std::string ContainedFile::reason() const {
    switch (why) {
        case Why::good: return {};
        case Why::absolute: return tr("it is named from the root of the disk");
        case Why::outside: return tr("it lies outside the folders of the content");
        case Why::missing: return tr("there is no such file");
        case Why::special: return tr("it is not an ordinary file");
    }
    return {};
}

bool lies_within(const fs::path& path, const std::vector<fs::path>& roots) {
    std::error_code error;
    const fs::path target = fs::weakly_canonical(path, error);
    if (error) return false;  // links in a circle, a folder that may not be read
    return std::any_of(roots.begin(), roots.end(), [&](const fs::path& each) {
        const fs::path root = fs::weakly_canonical(each.empty() ? fs::path(".") : each, error);
        return !error && std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first == root.end();
    });
}

ContainedFile contained_file(const fs::path& folder, const std::string& name, const std::vector<fs::path>& roots) {
    using Why = ContainedFile::Why;
    const fs::path path = folder / name;
    if (name.find('\0') != std::string::npos) return {Why::missing, path};
    if (fs::path(name).is_absolute()) return {Why::absolute, path};
    if (!lies_within(path, roots)) return {Why::outside, path};
    std::error_code error;
    if (!fs::exists(path, error)) return {Why::missing, path};
    return {fs::is_regular_file(path, error) ? Why::good : Why::special, path};
}

}  // namespace portraits
