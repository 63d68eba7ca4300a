// Alone in its file because clang 14 cannot read qpdf's headers in C++20: this one is C++17.
#include "fuzz/pdf_faults.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace portraits::fuzz {

namespace {

std::string fault_of_action(QPDFObjectHandle action) {
    if (!action.isDictionary()) return {};
    const std::string kind = action.getKey("/S").isName() ? action.getKey("/S").getName() : "";
    if (kind != "/URI" && kind != "/GoTo" && kind != "/GoToR" && !kind.empty()) return "an action of kind " + kind;
    if (kind != "/URI") return {};
    const std::string target = action.getKey("/URI").getStringValue();
    const std::size_t colon = target.find(':');
    if (colon == std::string::npos || target.find_first_of("/?#") < colon) return {};
    std::string scheme = target.substr(0, colon);
    for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return scheme == "http" || scheme == "https" || scheme == "mailto" ? "" : "a link to " + target;
}

}  // namespace

std::string fault_of_pdf(const std::string& bytes, std::size_t pages) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("essai.pdf", bytes.data(), bytes.size());
    if (pdf.getAllPages().size() != pages) return "another number of pages";
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary()) continue;
        for (const char* key : {"/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/EmbeddedFiles"})
            if (object.hasKey(key)) return std::string("the key ") + key;
        if (object.hasKey("/A"))
            if (const std::string fault = fault_of_action(object.getKey("/A")); !fault.empty()) return fault;
        if (object.hasKey("/URI"))
            if (const std::string fault = fault_of_action(object); !fault.empty()) return fault;
    }
    return pdf.anyWarnings() ? "the file opens only after repair" : "";
}

}  // namespace portraits::fuzz
