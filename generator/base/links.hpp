#pragma once
#include <string_view>

namespace portraits {

/// True for http, https and mailto addresses, anchors and paths relative to the page: what a link out of the content may lead to, in
/// every medium. Nothing that runs (javascript:, data:), opens files (file:) or leaves the scheme to the reader (//host, \\host).
bool is_safe_link(std::string_view address);

}  // namespace portraits
