#pragma once
#include "compose/phrase_ast.hpp"
#include "compose/phrase_term.hpp"

namespace portraits::phrase {

/// Value of a checked expression (phrase_check.hpp).
Term evaluate(const Node& node, const Scope& scope);

}  // namespace portraits::phrase
