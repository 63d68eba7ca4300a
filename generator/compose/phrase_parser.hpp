#pragma once
#include <string_view>

#include "compose/phrase_ast.hpp"

namespace portraits::phrase {

/// The tree of an expression. From the loosest: ou, et, non, comparison, + -, * /, unary -, member. Throws SyntaxError.
Node parse(std::string_view expression);

}  // namespace portraits::phrase
