#pragma once
#include <string>
#include <vector>

#include "model/indicator.hpp"

namespace portraits::phrase {

/// One node of a parsed expression. `offset` is its first byte in the expression's whole text.
struct Node {
    enum class Kind { number, string, name, call, member, unary, binary } kind = Kind::number;
    std::string text;                      // name, function, member, operator or the string itself
    double number = 0;
    int decimals = 0;                      // of a number as written
    std::size_t offset = 0;
    std::vector<Node> children;            // operands; object then arguments of a member; arguments of a call
    const Indicator* indicator = nullptr;  // a name, or a member of a perimeter, that is an indicator
};

/// What the text of an expression breaks; `offset` in bytes.
struct SyntaxError {
    std::size_t offset = 0;
    std::string message;
};

}  // namespace portraits::phrase
