#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>

namespace portraits::test {

/// Path of a temporary file or folder that no other test program running at the same time has.
inline std::string temporary(const std::string& name) { return testing::TempDir() + "portraits-" + std::to_string(getpid()) + "-" + name; }

}  // namespace portraits::test
