#pragma once
#include <string>

#include "base/diagnostics.hpp"
#include "compose/phrase_ast.hpp"
#include "compose/phrase_term.hpp"

namespace portraits {

/// What a text prints for {{chiffres.name}}: the value as published, else as computed.
phrase::Term stated_term(const phrase::Scope& scope, const StatedFigure& figure);
/// "ANCT, 2023", for the sources of what states the figure; empty without source.
std::string stated_source(const Atlas& atlas, const std::string& name);

/// The figure that a member "chiffres.name" of an expression stands for, or null.
const StatedFigure* stated_figure(const Atlas& atlas, const phrase::Node& node);

/// Computes each stated figure that can be, and compares: a difference larger than what is admitted is a warning; with `all`, what is
/// admitted is said too, as a note. What is wrong in an expression is an error.
void check_stated(const Atlas& atlas, const Findings& findings, bool all, Diagnostics& diagnostics);

}  // namespace portraits
