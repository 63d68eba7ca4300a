#pragma once
#include <map>
#include <string>

#include "write/tree/scan.hpp"

namespace portraits {

/// The program's file and the shared libraries that it has loaded so far, by path.
std::map<std::string, FileStamp> program_files();

}  // namespace portraits
