#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "publication/rich_text.hpp"
#include "write/html/pages.hpp"

namespace portraits::html {

/// Escaped HTML of a rich text: strong, em, sup, small bordered labels, and links to safe addresses only.
/// `root` leads from the page to the root of the site.
std::string to_html(const RichText& text, const std::string& root = {});
/// Address of a link as a page writes it: a link to a page of the site starts from `root`.
std::string address_of(const std::string& link, const std::string& root);
/// Address of the booklet beside the page that a link of the site leads to.
std::string booklet_of(const std::string& link, const std::string& root);
/// "143 ko", "1,2 Mo": decimal units, as French systems print them.
std::string file_size(std::uintmax_t bytes);
/// "143 ko, 9 pages", with what is known.
std::string details_of(const Download& download);

}  // namespace portraits::html
