#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "publication/rich_text.hpp"
#include "write/html/pages.hpp"

namespace portraits::html {

/// Escaped HTML of a rich text: strong, em, sup, small bordered labels, and links to safe addresses only.
std::string to_html(const RichText& text);
/// True for http, https and mailto addresses, anchors and paths relative to the page.
bool is_safe_link(std::string_view address);
/// "143 ko", "1,2 Mo": decimal units, as French systems print them.
std::string file_size(std::uintmax_t bytes);
/// "143 ko, 9 pages", with what is known.
std::string details_of(const Download& download);

}  // namespace portraits::html
