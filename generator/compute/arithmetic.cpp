#include "compute/arithmetic.hpp"

namespace portraits {

Missing combine(Missing a, Missing b) {
    for (const Missing strongest : {Missing::secret, Missing::not_available, Missing::not_applicable})
        if (a == strongest || b == strongest) return strongest;
    return Missing::none;
}

Value add(Value a, Value b) {
    if (a.missing == Missing::not_applicable) return b;
    if (b.missing == Missing::not_applicable) return a;
    const Missing why = combine(a.missing, b.missing);
    return why == Missing::none ? Value::of(a.number + b.number) : Value::absent(why);
}

Value sum(std::initializer_list<Value> parts) {
    if (parts.size() == 0) return Value::absent(Missing::not_available);
    Value total = Value::absent(Missing::not_applicable);
    for (const Value& part : parts) total = add(total, part);
    return total;
}

Value subtract(Value a, Value b) {
    const Missing why = combine(a.missing, b.missing);
    return why == Missing::none ? Value::of(a.number - b.number) : Value::absent(why);
}

Value multiply(Value a, Value b) {
    const Missing why = combine(a.missing, b.missing);
    return why == Missing::none ? Value::of(a.number * b.number) : Value::absent(why);
}

Value divide(Value a, Value b, double factor) {
    const Missing why = combine(a.missing, b.missing);
    if (why != Missing::none) return Value::absent(why);
    if (b.number == 0) return Value::absent(Missing::not_applicable);
    return Value::of(factor * a.number / b.number);
}

Value relative_change(Value from, Value to) { return divide(subtract(to, from), from, 100); }

}  // namespace portraits
