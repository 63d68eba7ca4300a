#pragma once
#include <initializer_list>

#include "model/value.hpp"

namespace portraits {

// How missing kinds combine. In every operation a secret operand makes the result secret (it must not be guessed from what is
// printed beside it), else an absent one makes it n.d. "Not applicable" is weaker: in a sum it is a part that does not exist and
// adds nothing, so only a sum of nothing but such parts is not applicable; elsewhere the result does not apply either.

/// Sum; a part that does not apply is left out.
Value add(Value a, Value b);
/// Sum of all; of none: n.d.
Value sum(std::initializer_list<Value> parts);
Value subtract(Value a, Value b);
Value multiply(Value a, Value b);
/// Quotient times a factor; dividing by zero does not apply.
Value divide(Value a, Value b, double factor = 1);
/// Relative change from one value to another, in %.
Value relative_change(Value from, Value to);
/// Why the result of an operation on both is missing, or none.
Missing combine(Missing a, Missing b);

}  // namespace portraits
