#pragma once
#include <string>

#include "base/diagnostics.hpp"

namespace portraits {

/// Names, under the root of the site, of what the preview alone has: nothing that a build writes starts with a dot.
struct PreviewFiles {
    static constexpr const char* events = ".apercu/suite";
    static constexpr const char* script = ".apercu/apercu.js";
    static constexpr const char* style = ".apercu/apercu.css";
};

/// Changes the page in place when the edition that it shows is no longer the last one: only what differs where that is text, else all of it, which
/// is still quicker than a browser's own loading again. The reader stays where they were.
std::string preview_script();
std::string preview_style();

/// The page as the preview shows it: it writes itself anew (`edition` is the one it belongs to), and the errors among the complaints stand at its
/// top. `prefix`: "/", "/a/b/".
std::string with_panel(const std::string& page, const Diagnostics& complaints, const std::string& edition, const std::string& prefix);

/// A page that says only why there is none.
std::string page_of_complaints(const Diagnostics& complaints, const std::string& edition, const std::string& prefix);

}  // namespace portraits
