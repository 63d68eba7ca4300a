#include "compose/phrase_parser.hpp"

#include <initializer_list>
#include <utility>

#include "base/messages.hpp"
#include "compose/phrase_lexer.hpp"

namespace portraits::phrase {

namespace {

constexpr int deepest = 100;  // nested parentheses: a hostile text must not exhaust the stack

class Parser {
public:
    explicit Parser(std::string_view text) : tokens_(tokens_of(text)) {}

    Node run() {
        Node tree = either();
        if (peek().kind != Token::Kind::end) fail(message("unexpected “{}”", peek().text));
        return tree;
    }

private:
    const Token& peek() const { return tokens_[at_]; }
    bool next_is(Token::Kind kind, std::string_view text) const { return peek().kind == kind && peek().text == text; }
    [[noreturn]] void fail(std::string why) const { throw SyntaxError{peek().offset, std::move(why)}; }
    bool accept(Token::Kind kind, std::string_view text) {
        const bool found = next_is(kind, text);
        if (found) ++at_;
        return found;
    }
    void expect(std::string_view sign) {
        if (!accept(Token::Kind::sign, sign)) fail(message("“{}” is missing", sign));
    }

    template <class Lower> Node chain(Token::Kind kind, std::initializer_list<const char*> operators, Lower lower) {
        Node left = (this->*lower)();
        for (bool again = true; again;) {
            again = false;
            for (const char* op : operators) {
                const std::size_t offset = peek().offset;
                if (!accept(kind, op)) continue;
                Node right = (this->*lower)();
                left = make(Node::Kind::binary, op, offset, {std::move(left), std::move(right)});
                again = true;
                break;
            }
        }
        return left;
    }
    static Node make(Node::Kind kind, std::string text, std::size_t offset, std::vector<Node> children) {
        Node node;
        node.kind = kind;
        node.text = std::move(text);
        node.offset = offset;
        node.children = std::move(children);
        return node;
    }

    Node either() {
        if (++depth_ > deepest) fail(tr("the expression is nested too deeply"));
        Node node = chain(Token::Kind::word, {"ou"}, &Parser::both);
        --depth_;
        return node;
    }
    Node both() { return chain(Token::Kind::word, {"et"}, &Parser::negation); }
    Node negation() {
        const std::size_t offset = peek().offset;
        if (!accept(Token::Kind::word, "non")) return comparison();
        if (++depth_ > deepest) fail(tr("the expression is nested too deeply"));
        Node operand = negation();
        --depth_;
        return make(Node::Kind::unary, "non", offset, {std::move(operand)});
    }
    Node comparison() { return chain(Token::Kind::sign, {"==", "!=", "<=", ">=", "<", ">"}, &Parser::addition); }
    Node addition() { return chain(Token::Kind::sign, {"+", "-"}, &Parser::product); }
    Node product() { return chain(Token::Kind::sign, {"*", "/"}, &Parser::signed_term); }
    Node signed_term() {
        const std::size_t offset = peek().offset;
        if (!accept(Token::Kind::sign, "-")) return members();
        return make(Node::Kind::unary, "-", offset, {members()});
    }
    Node members() {
        Node object = primary();
        while (accept(Token::Kind::sign, ".")) {
            const Token name = peek();
            if (name.kind != Token::Kind::word) fail(tr("a name is missing after the point"));
            ++at_;
            std::vector<Node> children;
            children.push_back(std::move(object));
            if (accept(Token::Kind::sign, "(")) arguments(children);
            object = make(Node::Kind::member, name.text, name.offset, std::move(children));
        }
        return object;
    }
    void arguments(std::vector<Node>& into) {
        if (accept(Token::Kind::sign, ")")) return;
        do into.push_back(either());
        while (accept(Token::Kind::sign, ","));
        expect(")");
    }
    Node primary() {
        const Token token = peek();
        if (accept(Token::Kind::sign, "(")) {
            Node inner = either();
            expect(")");
            return inner;
        }
        if (token.kind == Token::Kind::end) fail(tr("the expression stops too early"));
        if (token.kind == Token::Kind::sign) fail(message("unexpected “{}”", token.text));
        ++at_;
        if (token.kind == Token::Kind::number) return number(token);
        if (token.kind == Token::Kind::string) return make(Node::Kind::string, token.text, token.offset, {});
        if (!accept(Token::Kind::sign, "(")) return make(Node::Kind::name, token.text, token.offset, {});
        std::vector<Node> children;
        arguments(children);
        return make(Node::Kind::call, token.text, token.offset, std::move(children));
    }
    static Node number(const Token& token) {
        Node node = make(Node::Kind::number, token.text, token.offset, {});
        node.number = std::stod(token.text);
        const std::size_t point = token.text.find('.');
        node.decimals = point == std::string::npos ? 0 : static_cast<int>(token.text.size() - point - 1);
        return node;
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

Node parse(std::string_view expression) { return Parser(expression).run(); }

}  // namespace portraits::phrase
