#include "draw/qr_code.hpp"

#include <memory>

#include <qrencode.h>

namespace portraits {

namespace {

/// A stretch of dark modules in a row: neighbours in one rectangle show no seam.
void add_run(Path& path, int x, int y, int width) {
    path.move_to(x, y);
    path.line_to(x + width, y);
    path.line_to(x + width, y + 1);
    path.line_to(x, y + 1);
    path.close();
}

}  // namespace

QrCode qr_code(const std::string& text) {
    constexpr int smallest_that_fits = 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(QRcode_encodeString8bit(text.c_str(), smallest_that_fits, QR_ECLEVEL_M),
                                                               &QRcode_free);
    if (!made) return {};
    const int side = made->width;
    const auto dark = [&](int x, int y) { return x < side && (made->data[y * side + x] & 1) != 0; };
    auto path = std::make_shared<Path>();
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int from = x;
            while (dark(x, y)) ++x;
            if (x > from) add_run(*path, from, y, x - from);
        }
    return {std::move(path), side};
}

}  // namespace portraits
