#include "base/few_complaints.hpp"

#include "base/messages.hpp"

namespace portraits {

namespace {
constexpr int most_shown = 5;
}

void FewComplaints::error(const std::string& code, const Origin& origin, std::string text, std::string help) {
    Seen& seen = seen_[code];
    seen.last = origin;
    if (++seen.count <= most_shown) diagnostics_->error(code, origin, std::move(text), std::move(help));
}

FewComplaints::~FewComplaints() {
    for (const auto& [code, seen] : seen_)
        if (seen.count > most_shown) diagnostics_->error(code, seen.last, message("and {} more of the same kind", seen.count - most_shown));
}

}  // namespace portraits
