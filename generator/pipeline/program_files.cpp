#include "pipeline/program_files.hpp"

#include <link.h>

namespace portraits {

std::map<std::string, FileStamp> program_files() {
    std::map<std::string, FileStamp> files;
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) files.emplace(program.string(), stamp_of(program));
    const auto note = [](dl_phdr_info* library, std::size_t, void* into) {
        if (library->dlpi_name != nullptr && library->dlpi_name[0] == '/')
            static_cast<std::map<std::string, FileStamp>*>(into)->emplace(library->dlpi_name, stamp_of(library->dlpi_name));
        return 0;
    };
    dl_iterate_phdr(note, &files);
    return files;
}

}  // namespace portraits
