#pragma once
#include <string>

#include "write/pdf/objects.hpp"

namespace portraits::pdf {

/// The bytes of a PDF 1.7 file: streams as they are, all other objects packed in object streams, a cross-reference stream,
/// and an /ID made from the content.
std::string to_file(const Objects& objects, const Dict& catalog, const Dict& info);

}  // namespace portraits::pdf
