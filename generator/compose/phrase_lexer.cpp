#include "compose/phrase_lexer.hpp"

#include "base/messages.hpp"

namespace portraits::phrase {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        for (skip_spaces(); at_ < text_.size(); skip_spaces()) {
            const char c = text_[at_];
            if (is_digit(c)) number();
            else if (c == '"') string();
            else if (is_letter(c)) word();
            else sign();
        }
        tokens_.push_back({Token::Kind::end, {}, text_.size()});
        return std::move(tokens_);
    }

private:
    void skip_spaces() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) ++at_;
    }
    void take(Token::Kind kind, std::size_t from) { tokens_.push_back({kind, std::string(text_.substr(from, at_ - from)), from}); }
    void number() {
        const std::size_t from = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1]))
            for (++at_; at_ < text_.size() && is_digit(text_[at_]);) ++at_;
        take(Token::Kind::number, from);
    }
    void string() {
        const std::size_t from = at_;
        const std::size_t end = text_.find('"', at_ + 1);
        if (end == std::string_view::npos) throw SyntaxError{from, tr("a string is not closed")};
        tokens_.push_back({Token::Kind::string, std::string(text_.substr(from + 1, end - from - 1)), from});
        at_ = end + 1;
    }
    void word() {
        const std::size_t from = at_;
        while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) ++at_;
        take(Token::Kind::word, from);
    }
    void sign() {
        const std::size_t from = at_;
        const std::string_view two = text_.substr(at_, 2);
        const bool is_two = two == "==" || two == "!=" || two == "<=" || two == ">=";
        if (!is_two && std::string_view("<>()+-*/.,").find(text_[at_]) == std::string_view::npos)
            throw SyntaxError{from, message("unexpected sign “{}”", text_.substr(at_, 1))};
        at_ += is_two ? 2 : 1;
        take(Token::Kind::sign, from);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view expression) { return Lexer(expression).run(); }

}  // namespace portraits::phrase
