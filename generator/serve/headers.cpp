#include <array>
#include <regex>

#include "serve/answer.hpp"

namespace portraits {

const Headers& site_headers() {
    static const Headers headers = {
        {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                                    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "strict-origin-when-cross-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    };
    return headers;
}

std::string content_type(std::string_view path) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> types = {{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml; charset=utf-8"},
        {".csv", "text/csv; charset=utf-8"},
        {".json", "application/json; charset=utf-8"},
        {".geojson", "application/geo+json; charset=utf-8"},
        {"/editions.xml", "application/atom+xml; charset=utf-8"},
        {".xml", "application/xml; charset=utf-8"},
        {".woff2", "font/woff2"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".pdf", "application/pdf"},
        {".zip", "application/zip"},
        {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    }};
    for (const auto& [end, type] : types)
        if (path.ends_with(end)) return std::string(type);
    return "text/plain; charset=utf-8";
}

std::string cache_control(std::string_view path) {
    static const std::regex hashed(R"(/assets/[^/]+\.[0-9a-f]{10}\.[a-z0-9.]+$)");
    return std::regex_search(path.begin(), path.end(), hashed) ? "public, max-age=31536000, immutable" : "no-cache";
}

}  // namespace portraits
