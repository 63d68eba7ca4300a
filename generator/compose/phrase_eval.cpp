#include "compose/phrase_eval.hpp"

#include <algorithm>

#include "compose/phrase_tables.hpp"
#include "compose/stated.hpp"
#include "compute/arithmetic.hpp"

namespace portraits::phrase {

namespace {

bool is_number(const Term& t) { return t.kind == Kind::number || (t.kind == Kind::quantity && !t.indicator->categorical); }

/// Text by which a term is compared: the code of a category, not its label.
std::string compared_text(const Scope& scope, const Term& t) {
    if (t.kind == Kind::modality || (t.kind == Kind::quantity && t.indicator->categorical)) return t.text;
    return is_known(t) ? to_text(scope, t) : std::string();
}

bool compare_numbers(const std::string& op, double a, double b) {
    if (op == "==") return a == b;
    if (op == "!=") return a != b;
    if (op == "<") return a < b;
    if (op == "<=") return a <= b;
    if (op == ">") return a > b;
    return a >= b;
}

Value number_of(const Term& t) { return t.kind == Kind::list ? Value::of(static_cast<double>(t.items.size())) : t.value; }

/// A comparison with a missing number is false; texts are only equal or different, a missing one being empty.
bool compare(const Scope& scope, const std::string& op, const Term& a, const Term& b) {
    if ((is_number(a) || a.kind == Kind::list) && (is_number(b) || b.kind == Kind::list)) {
        const Value x = number_of(a), y = number_of(b);
        return x.known() && y.known() && compare_numbers(op, x.number, y.number);
    }
    if (a.kind == Kind::truth && b.kind == Kind::truth) return op == "==" ? a.truth == b.truth : op == "!=" && a.truth != b.truth;
    const bool equal = compared_text(scope, a) == compared_text(scope, b);
    return op == "==" ? equal : op == "!=" && !equal;
}

Term calculate(const std::string& op, const Term& a, const Term& b) {
    const int decimals = std::max(a.decimals, b.decimals);
    const bool percents = a.unit == Unit::percent && b.unit == Unit::percent;
    const auto time = [&] { return a.unit == Unit::year && b.unit == Unit::none ? Unit::year : Unit::none; };
    if (op == "+") return number_term(add(a.value, b.value), decimals, percents ? Unit::percent : time());
    if (op == "-") return number_term(subtract(a.value, b.value), decimals, percents ? Unit::points : time());
    if (op == "*") return number_term(multiply(a.value, b.value), decimals);
    return number_term(divide(a.value, b.value), 1);
}

Term binary(const Node& node, const Scope& scope) {
    const Term left = evaluate(node.children[0], scope);
    if (node.text == "ou") return truth_term(holds(left) || holds(evaluate(node.children[1], scope)));
    if (node.text == "et") return truth_term(holds(left) && holds(evaluate(node.children[1], scope)));
    const Term right = evaluate(node.children[1], scope);
    const bool arithmetic = node.text.size() == 1 && std::string_view("+-*/").find(node.text[0]) != std::string_view::npos;
    return arithmetic ? calculate(node.text, left, right) : truth_term(compare(scope, node.text, left, right));
}

Term unary(const Node& node, const Scope& scope) {
    const Term operand = evaluate(node.children[0], scope);
    if (node.text == "non") return truth_term(!holds(operand));
    return number_term(subtract(Value::of(0), operand.value), operand.decimals, operand.unit);
}

Terms arguments(const Node& node, std::size_t from, const Scope& scope) {
    Terms all;
    for (std::size_t i = from; i < node.children.size(); ++i) all.push_back(evaluate(node.children[i], scope));
    return all;
}

Term member(const Node& node, const Scope& scope) {
    const Term object = evaluate(node.children[0], scope);
    if (object.kind == Kind::stated) return stated_term(scope, scope.atlas.sources().stated.at(node.text));
    if (node.indicator) return quantity_term(scope, *node.indicator, perimeter_of(object));
    if (const auto year = year_suffix(node.text); year && object.kind == Kind::quantity)
        return quantity_term(scope, *object.indicator, object.perimeter, *year, object.category);
    // A group that is missing here (no main member, no largest category) has only missing members.
    const Suffix* suffix = find_suffix(object.kind, node.text);
    return suffix ? suffix->apply(scope, object, arguments(node, 1, scope)) : missing_term(object.value.missing);
}

Term name(const Node& node, const Scope& scope) {
    if (node.indicator) return quantity_term(scope, *node.indicator, scope.perimeter());
    return find_name(node.text)->value(scope);
}

}  // namespace

Term evaluate(const Node& node, const Scope& scope) {
    switch (node.kind) {
        case Node::Kind::number: return number_term(Value::of(node.number), node.decimals);
        case Node::Kind::string: return text_term(node.text);
        case Node::Kind::name: return name(node, scope);
        case Node::Kind::call: return find_function(node.text)->apply(scope, arguments(node, 0, scope));
        case Node::Kind::member: return member(node, scope);
        case Node::Kind::unary: return unary(node, scope);
        case Node::Kind::binary: return binary(node, scope);
    }
    return missing_term();
}

}  // namespace portraits::phrase
