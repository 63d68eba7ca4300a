#include "write/pack/digest.hpp"

#include <array>

#include <openssl/evp.h>

#include "base/files.hpp"
#include "base/messages.hpp"

namespace portraits {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw EnvironmentError(tr("the cryptographic library has no SHA-256"));
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

}  // namespace portraits
