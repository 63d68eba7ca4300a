#include "load/yaml/syntax_errors.hpp"

#include <array>

#include "base/messages.hpp"

namespace portraits {

namespace {

struct Known {
    std::string_view theirs;
    const char* what;
    const char* help;
};

constexpr const char* quote_it = "put the whole text between quotation marks if it holds “: ” or begins with one of { [ * & ! | > % @ `";
constexpr const char* align_it = "keys of one level must begin in the same column";

// Beginnings of the messages of yaml-cpp 0.7 (exceptions.h), in the order they are tried.
constexpr std::array<Known, 16> known = {{
    {"end of map flow not found", "“{” is never closed by “}”", "close the brace, or put the text between quotation marks"},
    {"end of sequence flow not found", "“[” is never closed by “]”", "close the bracket, or put the text between quotation marks"},
    {"end of map not found", "this line does not belong to the keys above", align_it},
    {"end of sequence not found", "this line does not belong to the list above", "the dashes of one list must begin in the same column"},
    {"illegal map value", "unexpected “: ”", quote_it},
    {"illegal map key", "a key is not possible here", align_it},
    {"illegal block entry", "a dash is not possible here", "start the list on its own line, under its key"},
    {"illegal flow end", "a closing bracket without an opening one", quote_it},
    {"illegal EOF in scalar", "a quotation mark is never closed", "close it on the same line"},
    {"illegal document indicator in scalar", "“---” or “...” inside a quoted text", "close the quotation mark before it"},
    {"illegal tab", "a tab in the indentation", "indent with spaces"},
    {"unknown escape character", "unknown escape after “\\”", "use single quotation marks, in which “\\” is an ordinary character"},
    {"bad character found while scanning hex", "unknown escape after “\\”", "use single quotation marks, in which “\\” is an ordinary character"},
    {"invalid unicode", "this character does not exist", "write the character itself"},
    {"the referenced anchor is not defined", "this alias refers to nothing", "put a text that begins with “*” between quotation marks"},
    {"unknown token", "this character cannot begin a value", quote_it},
}};

}  // namespace

SyntaxComplaint explain_syntax(std::string_view theirs) {
    for (const Known& entry : known)
        if (theirs.substr(0, entry.theirs.size()) == entry.theirs) return {tr(entry.what), tr(entry.help)};
    return {tr("this is not valid YAML"), tr(quote_it)};
}

}  // namespace portraits
