#pragma once
#include <string>

namespace portraits::fuzz {

/// What is wrong with a PDF file of `pages` pages: it opens only after repair, has another number of pages, holds an action that runs or
/// a link to elsewhere than pages and addresses. Empty when nothing is.
std::string fault_of_pdf(const std::string& bytes, std::size_t pages);

}  // namespace portraits::fuzz
