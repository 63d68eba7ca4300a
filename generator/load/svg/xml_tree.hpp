#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::svg {

/// Why a drawing cannot be used, where, and what to do, in the user's words.
struct Fault {
    std::string reason, help;
    int line = 0, column = 0;  // from 1; 0: the file as a whole
};

/// An element with its attributes. Names of SVG's own namespace, and of no namespace, stand alone; of others they are empty.
struct Element {
    std::string name;
    std::map<std::string, std::string, std::less<>> attributes;
    std::vector<Element> children;
    int line = 1, column = 1;

    /// Value of an attribute, or null.
    const std::string* said(std::string_view attribute) const {
        const auto found = attributes.find(attribute);
        return found == attributes.end() ? nullptr : &found->second;
    }
};

/// The root of an XML document (Extensible Markup Language 1.0, 5th edition), or what is wrong with it: not well-formed, too
/// deep, too many elements, a document type (and so entities of its own), a style sheet.
struct Document {
    std::optional<Element> root;
    Fault fault;
};
Document read_xml(std::string_view bytes);

}  // namespace portraits::svg
