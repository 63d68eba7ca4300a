#pragma once
#include <string>
#include <string_view>

namespace portraits {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits. Throws EnvironmentError when the cryptographic library refuses.
std::string sha256(std::string_view bytes);

}  // namespace portraits
