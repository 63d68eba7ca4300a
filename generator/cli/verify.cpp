#include "editions/verify.hpp"

#include <cstdio>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "cli/commands.hpp"

namespace portraits::cli {

namespace {

std::string number(std::size_t n) { return format_number(static_cast<double>(n), 0); }

std::string edition_text(const Verification& result) {
    return result.edition.empty() ? result.program : message("{}, {}", result.edition, result.program);
}

}  // namespace

int run_verify(const Arguments& arguments) {
    const Verification result = verify_folder(arguments.verify_folder);
    for (const Discrepancy& one : result.found) std::puts(message("{}: {}", one.path, one.message).c_str());
    if (result.sound()) {
        std::puts(message("{}: {} files, {} MB, as published ({})", arguments.verify_folder, number(result.files),
                          format_number(static_cast<double>(result.bytes) / 1e6, 1), edition_text(result))
                      .c_str());
        return done;
    }
    std::puts(message("{}: files listed {}, differences {}; copy it again, or build it again", arguments.verify_folder, number(result.files),
                      number(result.found.size()))
                  .c_str());
    return content_errors;
}

}  // namespace portraits::cli
