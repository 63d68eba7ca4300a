#pragma once
#include "base/diagnostics.hpp"
#include "compose/phrase_ast.hpp"
#include "model/atlas.hpp"

namespace portraits::phrase {

/// Something wrong with a name in an expression; `offset` in bytes of the expression.
struct NameError {
    std::size_t offset = 0;
    std::string code, message, help;
};

/// Resolves the indicators of a tree and reports every name, suffix, function, modality and number of arguments that is unknown.
/// What needs a territory or a region that the phrase is not about is unknown too.
std::vector<NameError> resolve(Node& tree, const Atlas& atlas, About about);

}  // namespace portraits::phrase
