#pragma once
#include <string>
#include <string_view>

namespace portraits {

/// What is wrong and what to do, for a message of yaml-cpp. Both are translated.
struct SyntaxComplaint {
    std::string message, help;
};
SyntaxComplaint explain_syntax(std::string_view yaml_cpp_message);

}  // namespace portraits
