#include "pdf/check_ua.hpp"

#include <qpdf/Buffer.hh>

#include <regex>

#include "pdf/ua_file.hpp"

namespace portraits {

bool is_type(QPDFObjectHandle dict, const char* type) { return dict.isDictionary() && dict.getKey("/Type").isNameAndEquals(type); }

bool says(QPDFObjectHandle value) { return value.isString() && !value.getUTF8Value().empty(); }

std::string bytes_of(QPDFObjectHandle stream) {
    const auto buffer = stream.getStreamData();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

bool is_language(const std::string& tag) {
    static const std::regex shape("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*");
    return std::regex_match(tag, shape);
}

std::vector<UaFault> check_ua(const std::string& bytes) {
    UaFile file;
    try {
        file.pdf.setSuppressWarnings(true);
        file.pdf.processMemoryFile("booklet", bytes.data(), bytes.size());
        read_document(file);
        check_document(file);
        check_structure(file);
        check_contents(file);
        check_annotations(file);
        check_fonts(file);
        check_reading_order(file);
    } catch (const std::exception& error) {
        file.fault("", std::string("not a PDF that can be read: ") + error.what());
    }
    return file.faults;
}

}  // namespace portraits
