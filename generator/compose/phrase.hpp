#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "compose/phrase_ast.hpp"
#include "compose/phrase_term.hpp"
#include "model/plan.hpp"

namespace portraits::phrase {

/// A text of a plan with its {{…}} parsed.
struct Template {
    struct Piece {
        std::string literal;              // Markdown
        std::optional<Node> expression;   // or a value
    };
    std::vector<Piece> pieces;
};

/// A phrase parsed once, said many times. Variants with errors are left out.
struct Compiled {
    struct Variant {
        std::optional<Node> when;
        Template text;
    };
    std::vector<Variant> variants;
};

/// Parses and checks; every complaint goes to diagnostics with its place inside the YAML scalar.
Compiled compile(const Phrase& phrase, const Atlas& atlas, About about, Diagnostics& diagnostics);
/// A condition alone; none when it is empty or has errors.
std::optional<Node> compile_condition(const Located<std::string>& condition, const Atlas& atlas, About about, Diagnostics& diagnostics);
/// A text alone.
Template compile_text(const Located<std::string>& text, const Atlas& atlas, About about, Diagnostics& diagnostics);

/// The first variant whose condition holds, as Markdown in which values are inert; none when no variant holds.
std::optional<std::string> say(const Compiled& phrase, const Scope& scope);
std::string fill(const Template& text, const Scope& scope);
/// True when there is no condition or it holds.
bool holds(const std::optional<Node>& condition, const Scope& scope);

}  // namespace portraits::phrase
