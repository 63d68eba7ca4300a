#include "load/svg/xml_tree.hpp"

#include <memory>

#include <expat.h>

#include "base/messages.hpp"

namespace portraits::svg {

namespace {

constexpr std::size_t most_depth = 40, most_elements = 20000;
constexpr char separator = ' ';
constexpr std::string_view svg_space = "http://www.w3.org/2000/svg", link_space = "http://www.w3.org/1999/xlink";

/// "http://www.w3.org/2000/svg path" → "path"; empty for other namespaces. Links keep their name whichever way they are written.
std::string own_name(std::string_view name) {
    const std::size_t space = name.rfind(separator);
    if (space == std::string_view::npos) return std::string(name);
    const std::string_view uri = name.substr(0, space);
    return uri == svg_space || uri == link_space ? std::string(name.substr(space + 1)) : std::string();
}

/// What expat's handlers fill. They must not throw: expat is C. A fault stops the parser.
struct Builder {
    XML_Parser parser;
    Document document;
    std::vector<Element> open;
    std::size_t elements = 0;

    void refuse(std::string reason, std::string help) {
        document.fault = {std::move(reason), std::move(help), static_cast<int>(XML_GetCurrentLineNumber(parser)),
                          static_cast<int>(XML_GetCurrentColumnNumber(parser)) + 1};
        XML_StopParser(parser, XML_FALSE);
    }
};

Builder& builder_of(void* data) { return *static_cast<Builder*>(data); }

void start_element(void* data, const XML_Char* name, const XML_Char** attributes) {
    Builder& builder = builder_of(data);
    if (++builder.elements > most_elements || builder.open.size() >= most_depth)
        return builder.refuse(tr("the drawing has too many parts, or parts too deep in one another"), tr("simplify it in a drawing program"));
    Element element;
    element.name = own_name(name);
    element.line = static_cast<int>(XML_GetCurrentLineNumber(builder.parser));
    element.column = static_cast<int>(XML_GetCurrentColumnNumber(builder.parser)) + 1;
    for (std::size_t i = 0; attributes[i] != nullptr; i += 2)
        if (std::string key = own_name(attributes[i]); !key.empty()) element.attributes.try_emplace(std::move(key), attributes[i + 1]);
    builder.open.push_back(std::move(element));
}

void end_element(void* data, const XML_Char*) {
    Builder& builder = builder_of(data);
    Element element = std::move(builder.open.back());
    builder.open.pop_back();
    if (builder.open.empty()) builder.document.root = std::move(element);
    else builder.open.back().children.push_back(std::move(element));
}

void start_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    builder_of(data).refuse(tr("it has a document type (<!DOCTYPE>)"), tr("take the line away: a drawing does without"));
}

void instruction(void* data, const XML_Char* target, const XML_Char*) {
    if (std::string_view(target) == "xml-stylesheet")
        builder_of(data).refuse(tr("it has a style sheet"), tr("save it with “presentation attributes” instead of style sheets"));
}

}  // namespace

Document read_xml(std::string_view bytes) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS(nullptr, separator), &XML_ParserFree);
    Builder builder{parser.get(), {}, {}, 0};
    XML_SetUserData(parser.get(), &builder);
    XML_SetElementHandler(parser.get(), start_element, end_element);
    XML_SetStartDoctypeDeclHandler(parser.get(), start_doctype);
    XML_SetProcessingInstructionHandler(parser.get(), instruction);
    const bool good = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) == XML_STATUS_OK;
    if (!good && builder.document.fault.reason.empty())
        builder.refuse(message("it is not well-formed XML ({})", XML_ErrorString(XML_GetErrorCode(parser.get()))), tr("save it again from a drawing program"));
    if (!builder.document.fault.reason.empty()) builder.document.root.reset();
    return std::move(builder.document);
}

}  // namespace portraits::svg
