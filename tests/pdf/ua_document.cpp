#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>

#include "pdf/ua_file.hpp"

namespace portraits {

namespace {

/// A document longer than this must have bookmarks.
constexpr std::size_t pages_without_bookmarks = 4;

bool is_true(QPDFObjectHandle value) { return value.isBool() && value.getBoolValue(); }

void check_catalog(UaFile& file) {
    QPDFObjectHandle root = file.pdf.getRoot();
    QPDFObjectHandle language = root.getKey("/Lang");
    if (!says(language)) file.fault("11-006", "no document language");
    else if (!is_language(language.getUTF8Value())) file.fault("11-001", "“" + language.getUTF8Value() + "” is not a language");
    QPDFObjectHandle marks = root.getKey("/MarkInfo");
    if (!marks.isDictionary() || !is_true(marks.getKey("/Marked"))) file.fault("", "not marked as tagged");
    if (marks.isDictionary() && is_true(marks.getKey("/Suspects"))) file.fault("01-007", "the tags are said to be suspect");
    QPDFObjectHandle preferences = root.getKey("/ViewerPreferences");
    if (!preferences.isDictionary() || !preferences.hasKey("/DisplayDocTitle")) file.fault("07-001", "nothing says that the title is displayed");
    else if (!is_true(preferences.getKey("/DisplayDocTitle"))) file.fault("07-002", "the title is not displayed");
    if (!file.pdf.getTrailer().hasKey("/ID")) file.fault("", "no file identifier");
    if (!root.hasKey("/StructTreeRoot")) file.fault("01-005", "no structure tree");
}

void check_metadata(UaFile& file) {
    QPDFObjectHandle stream = file.pdf.getRoot().getKey("/Metadata");
    if (!stream.isStream()) return file.fault("06-001", "no XMP metadata");
    const std::string xmp = bytes_of(stream);
    if (xmp.find("<pdfuaid:part>1</pdfuaid:part>") == std::string::npos) file.fault("06-002", "XMP does not declare PDF/UA-1");
    if (xmp.find("<dc:title>") == std::string::npos) file.fault("06-003", "XMP has no title");
}

void check_outline(UaFile& file) {
    QPDFObjectHandle outlines = file.pdf.getRoot().getKey("/Outlines");
    const bool present = outlines.isDictionary() && outlines.getKey("/First").isDictionary();
    if (!present && file.pages.size() > pages_without_bookmarks) file.fault("", "no bookmarks");
    if (!present) return;
    std::vector<QPDFObjectHandle> waiting = {outlines.getKey("/First")};
    std::set<int> seen;
    while (!waiting.empty()) {
        QPDFObjectHandle item = waiting.back();
        waiting.pop_back();
        if (!item.isDictionary() || !seen.insert(item.getObjectID()).second) continue;
        if (!says(item.getKey("/Title"))) file.fault("", "a bookmark has no title");
        QPDFObjectHandle place = item.getKey("/Dest");
        if (!place.isArray() || !file.page_index.contains(place.getArrayItem(0).getObjectID())) file.fault("", "a bookmark leads to no page");
        waiting.push_back(item.getKey("/Next"));
        waiting.push_back(item.getKey("/First"));
    }
}

void check_configuration(UaFile& file, QPDFObjectHandle configuration, const char* checkpoint) {
    if (!configuration.isDictionary()) return;
    if (!says(configuration.getKey("/Name"))) file.fault(checkpoint, "a configuration of optional content has no name");
    if (configuration.hasKey("/AS")) file.fault("20-003", "optional content shows itself by events");
}

void check_optional_content(UaFile& file) {
    QPDFObjectHandle layers = file.pdf.getRoot().getKey("/OCProperties");
    if (!layers.isDictionary()) return;
    check_configuration(file, layers.getKey("/D"), "20-002");
    if (!layers.getKey("/Configs").isArray()) return;
    for (QPDFObjectHandle one : layers.getKey("/Configs").getArrayAsVector()) check_configuration(file, one, "20-001");
}

void check_protection(UaFile& file) {
    if (!file.pdf.isEncrypted()) return;
    QPDFObjectHandle permissions = file.pdf.getTrailer().getKey("/Encrypt").getKey("/P");
    if (!permissions.isInteger()) return file.fault("26-001", "an encrypted file without permissions");
    constexpr long long accessibility = 1 << 9;
    if ((permissions.getIntValue() & accessibility) == 0) file.fault("26-002", "assistive technology may not read the text");
}

/// What no page of ours has, wherever it would be in the file.
void check_objects(UaFile& file) {
    for (QPDFObjectHandle object : file.pdf.getAllObjects()) {
        QPDFObjectHandle dict = object.isStream() ? object.getDict() : object;
        if (!dict.isDictionary()) continue;
        if (dict.hasKey("/EF") && (!says(dict.getKey("/F")) || !says(dict.getKey("/UF")))) file.fault("21-001", "an embedded file without names");
        if (dict.getKey("/Subtype").isNameAndEquals("/Form") && dict.hasKey("/Ref")) file.fault("30-001", "a reference to another file's page");
        if (is_type(dict, "/MediaClip") && !says(dict.getKey("/CT"))) file.fault("28-014", "a media clip without its type");
        if (is_type(dict, "/MediaClip") && !dict.hasKey("/Alt")) file.fault("28-015", "a media clip without an alternative");
    }
}

void check_forms(UaFile& file) {
    QPDFObjectHandle form = file.pdf.getRoot().getKey("/AcroForm");
    if (!form.isDictionary() || !form.hasKey("/XFA")) return;
    QPDFObjectHandle parts = form.getKey("/XFA");
    for (QPDFObjectHandle part : parts.isArray() ? parts.getArrayAsVector() : std::vector{parts}) {
        const std::string xml = part.isStream() ? bytes_of(part) : "";
        const std::size_t at = xml.find("<dynamicRender>");
        if (at != std::string::npos && xml.substr(at + 15).starts_with("required")) file.fault("25-001", "a form that must be rendered by a program");
    }
}

void read_numbers(UaFile& file, QPDFObjectHandle node) {
    if (!node.isDictionary()) return;
    QPDFObjectHandle numbers = node.getKey("/Nums");
    for (int i = 0; numbers.isArray() && i + 1 < numbers.getArrayNItems(); i += 2)
        file.parent_tree[numbers.getArrayItem(i).getIntValueAsInt()] = numbers.getArrayItem(i + 1);
    if (!node.getKey("/Kids").isArray()) return;
    for (QPDFObjectHandle kid : node.getKey("/Kids").getArrayAsVector()) read_numbers(file, kid);
}

}  // namespace

void read_document(UaFile& file) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file.pdf).getAllPages()) {
        file.page_index[page.getObjectHandle().getObjectID()] = static_cast<int>(file.pages.size());
        file.pages.push_back(page.getObjectHandle());
    }
    QPDFObjectHandle tree = file.pdf.getRoot().getKey("/StructTreeRoot");
    if (tree.isDictionary()) read_numbers(file, tree.getKey("/ParentTree"));
}

void check_document(UaFile& file) {
    check_catalog(file);
    check_metadata(file);
    check_outline(file);
    check_optional_content(file);
    check_protection(file);
    check_objects(file);
    check_forms(file);
}

}  // namespace portraits
