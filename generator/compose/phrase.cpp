#include "compose/phrase.hpp"

#include "base/language_tag.hpp"
#include "base/messages.hpp"
#include "compose/markdown.hpp"
#include "compose/phrase_check.hpp"
#include "compose/phrase_eval.hpp"
#include "compose/phrase_parser.hpp"
#include "compose/phrase_place.hpp"

namespace portraits::phrase {

namespace {

/// An expression of a scalar, `start` bytes from its beginning.
std::optional<Node> compile_expression(std::string_view expression, std::size_t start, const Located<std::string>& scalar, const Atlas& atlas,
                                       About about, Diagnostics& diagnostics) {
    const auto place = [&](std::size_t offset) { return place_in_scalar(scalar.origin, scalar.value, start, expression, offset); };
    try {
        Node tree = parse(expression);
        const auto errors = resolve(tree, atlas, about);
        for (const NameError& error : errors) diagnostics.error(error.code, place(error.offset), error.message, error.help);
        if (errors.empty()) return tree;
    } catch (const SyntaxError& error) {
        diagnostics.error("phrase-syntax", place(error.offset), error.message);
    }
    return std::nullopt;
}

/// End of an expression: the first "}}" outside a string.
std::size_t closing(std::string_view text, std::size_t from) {
    bool inside = false;
    for (std::size_t i = from; i + 1 < text.size(); ++i) {
        if (text[i] == '"') inside = !inside;
        if (!inside && text[i] == '}' && text[i + 1] == '}') return i;
    }
    return std::string_view::npos;
}

}  // namespace

Template compile_text(const Located<std::string>& text, const Atlas& atlas, About about, Diagnostics& diagnostics) {
    Template result;
    const std::string& source = text.value;
    for (const ForeignPassage& passage : foreign_passages(source))
        if (!is_language_tag(passage.tag))
            diagnostics.error("language-unknown", place_in_scalar(text.origin, source, passage.tag_start, passage.tag, 0),
                              message("“{}” is not the tag of a language", passage.tag), tr("write “en”, “de”, “pt-BR”: a tag of BCP 47"));
    std::size_t at = 0;
    for (std::size_t open; (open = source.find("{{", at)) != std::string::npos;) {
        if (open > at) result.pieces.push_back({source.substr(at, open - at), std::nullopt});
        const std::size_t close = closing(source, open + 2);
        if (close == std::string::npos) {
            diagnostics.error("phrase-syntax", place_in_scalar(text.origin, source, open, "{{", 0), tr("“{{” is not closed by “}}”"));
            return result;
        }
        const std::string expression = source.substr(open + 2, close - open - 2);
        if (auto tree = compile_expression(expression, open + 2, text, atlas, about, diagnostics))
            result.pieces.push_back({{}, std::move(tree)});
        at = close + 2;
    }
    if (at < source.size()) result.pieces.push_back({source.substr(at), std::nullopt});
    return result;
}

std::optional<Node> compile_condition(const Located<std::string>& condition, const Atlas& atlas, About about, Diagnostics& diagnostics) {
    if (condition.value.empty()) return std::nullopt;
    return compile_expression(condition.value, 0, condition, atlas, about, diagnostics);
}

Compiled compile(const Phrase& phrase, const Atlas& atlas, About about, Diagnostics& diagnostics) {
    Compiled compiled;
    for (const Phrase::Variant& variant : phrase.variants) {
        auto when = compile_condition(variant.when, atlas, about, diagnostics);
        Template text = compile_text(variant.text, atlas, about, diagnostics);
        if (variant.when.value.empty() || when) compiled.variants.push_back({std::move(when), std::move(text)});
    }
    return compiled;
}

bool holds(const std::optional<Node>& condition, const Scope& scope) { return !condition || holds(evaluate(*condition, scope)); }

std::string fill(const Template& text, const Scope& scope) {
    std::string out;
    for (const Template::Piece& piece : text.pieces)
        out += piece.expression ? escape_markdown(to_text(scope, evaluate(*piece.expression, scope))) : piece.literal;
    return out;
}

std::optional<std::string> say(const Compiled& phrase, const Scope& scope) {
    for (const Compiled::Variant& variant : phrase.variants)
        if (holds(variant.when, scope)) return fill(variant.text, scope);
    return std::nullopt;
}

}  // namespace portraits::phrase
