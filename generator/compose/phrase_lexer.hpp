#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compose/phrase_ast.hpp"

namespace portraits::phrase {

struct Token {
    enum class Kind { number, string, word, sign, end } kind = Kind::end;
    std::string text;         // a string without its quotes
    std::size_t offset = 0;   // in bytes, from the start of the text
};

/// Words, numbers, strings and signs of an expression, ended by an end token. Throws SyntaxError.
std::vector<Token> tokens_of(std::string_view expression);

}  // namespace portraits::phrase
