#include "compose/phrase_check.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "compose/phrase_tables.hpp"

namespace portraits::phrase {

namespace {

/// Kind of an expression as far as it is known without evaluating it.
struct Type {
    Kind kind = Kind::text;
    const Indicator* indicator = nullptr;
    bool unknown = false;  // already complained about
};

class Resolver {
public:
    Resolver(const Atlas& atlas, About about) : atlas_(atlas), about_(about) {}
    std::vector<NameError> errors;

    Type visit(Node& node) {
        switch (node.kind) {
            case Node::Kind::number: return {Kind::number};
            case Node::Kind::string: return {Kind::text};
            case Node::Kind::name: return name(node);
            case Node::Kind::call: return call(node);
            case Node::Kind::member: return member(node);
            case Node::Kind::unary:
            case Node::Kind::binary: return operation(node);
        }
        return {};
    }

private:
    void complain(const Node& node, const char* code, std::string text, const std::vector<std::string>& candidates) {
        const std::string near = nearest(node.text, candidates);
        errors.push_back({node.offset, code, std::move(text), near.empty() ? std::string() : message("did you mean “{}”?", near)});
    }
    std::vector<std::string> indicators() const { return atlas_.sources().indicator_order; }

    Type name(Node& node) {
        if (const Name* found = find_name(node.text)) {
            if (found->needs > about_)
                complain(node, "phrase-name-unknown",
                         found->needs == About::region ? message("“{}” has no meaning outside a territory or a region", node.text)
                                                       : message("“{}” has no meaning outside a territory", node.text), {});
            return {found->kind};
        }
        node.indicator = atlas_.indicator(node.text);
        if (node.indicator) return {Kind::quantity, node.indicator};
        std::vector<std::string> candidates = indicators();
        for (const Name& known : names()) candidates.emplace_back(known.name);
        complain(node, "phrase-name-unknown", message("unknown name “{}”", node.text), candidates);
        return {Kind::text, nullptr, true};
    }

    void check_count(const Node& node, std::size_t given, int least, int most) {
        if (static_cast<int>(given) >= least && static_cast<int>(given) <= most) return;
        complain(node, "phrase-arguments", least == most ? message("“{}” takes {} argument(s), not {}", node.text, least, given)
                                                         : message("“{}” takes {} to {} arguments, not {}", node.text, least, most, given), {});
    }

    Type call(Node& node) {
        const Type first = node.children.empty() ? Type{} : visit(node.children[0]);
        for (std::size_t i = 1; i < node.children.size(); ++i) visit(node.children[i]);
        const Function* found = find_function(node.text);
        if (!found) {
            std::vector<std::string> candidates;
            for (const Function& known : functions()) candidates.emplace_back(known.name);
            complain(node, "phrase-function-unknown", message("unknown function “{}”", node.text), candidates);
            return {Kind::text, nullptr, true};
        }
        check_count(node, node.children.size(), found->min_arguments, found->max_arguments);
        const bool of_indicator = node.text == "evolution" || node.text == "annee" || node.text == "manquants";
        if (of_indicator && !first.unknown && !node.children.empty() && first.kind != Kind::quantity)
            complain(node, "phrase-arguments", message("“{}” needs an indicator", node.text), {});
        return {found->to};
    }

    Type member(Node& node) {
        const Type object = visit(node.children[0]);
        for (std::size_t i = 1; i < node.children.size(); ++i) visit(node.children[i]);
        if (object.unknown) return object;
        if (object.kind == Kind::stated) return stated(node);
        if (year_suffix(node.text) && object.kind == Kind::quantity) return object;
        if (const Suffix* suffix = find_suffix(object.kind, node.text)) {
            check_count(node, node.children.size() - 1, suffix->min_arguments, suffix->max_arguments);
            check_modality(node, object);
            const bool keeps = suffix->to == Kind::quantity || suffix->to == Kind::modality;
            return {suffix->to, keeps ? object.indicator : nullptr};
        }
        if (is_perimeter(object.kind)) node.indicator = atlas_.indicator(node.text);
        if (node.indicator) return {Kind::quantity, node.indicator};
        return unknown_suffix(node, object);
    }

    Type stated(const Node& node) {
        const auto& known = atlas_.sources().stated;
        if (known.contains(node.text)) return {Kind::number};
        std::vector<std::string> candidates;
        for (const auto& [name, figure] : known) candidates.push_back(name);
        complain(node, "phrase-figure-unknown", message("the catalogue states no figure “{}”", node.text), candidates);
        return {Kind::text, nullptr, true};
    }

    Type unknown_suffix(const Node& node, const Type& object) {
        std::vector<std::string> candidates;
        for (const auto* table : {&quantity_suffixes(), &group_suffixes()})
            for (const Suffix& suffix : *table)
                if (suffix.from == object.kind) candidates.emplace_back(suffix.name);
        if (is_perimeter(object.kind))
            for (const std::string& code : indicators()) candidates.push_back(code);
        complain(node, "phrase-suffix-unknown", message("“.{}” is unknown here", node.text), candidates);
        return {Kind::text, nullptr, true};
    }

    void check_modality(const Node& node, const Type& object) {
        const bool takes_modality = node.text == "part" || node.text == "modalite" || node.text == "valeur";
        if (!takes_modality || !object.indicator || node.children.size() < 2 || node.children[1].kind != Node::Kind::string) return;
        const auto& known = object.indicator->categories;
        if (std::find(known.begin(), known.end(), node.children[1].text) == known.end())
            complain(node.children[1], "phrase-category-unknown",
                     message("“{}” is no category of “{}”", node.children[1].text, object.indicator->code), known);
    }

    Type operation(Node& node) {
        bool unknown = false;
        for (Node& child : node.children) unknown = visit(child).unknown || unknown;
        const bool arithmetic = node.text.size() == 1 && std::string_view("+-*/").find(node.text[0]) != std::string_view::npos;
        return {arithmetic ? Kind::number : Kind::truth, nullptr, unknown};
    }

    const Atlas& atlas_;
    About about_;
};

}  // namespace

std::vector<NameError> resolve(Node& tree, const Atlas& atlas, About about) {
    Resolver resolver(atlas, about);
    resolver.visit(tree);
    return std::move(resolver.errors);
}

}  // namespace portraits::phrase
