#include "pdf/ua_file.hpp"

namespace portraits {

namespace {

const std::set<std::string> known_kinds = {
    "/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline", "/Squiggly",
    "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/Widget", "/Screen", "/PrinterMark",
    "/TrapNet", "/Watermark", "/3D", "/Redact"};

void check_link(UaFile& file, QPDFObjectHandle link, const std::string& parent, const std::string& place) {
    if (parent != "/Link") file.fault("28-011", place + (parent.empty() ? "a link is not in the structure tree" : "a link is tagged as " + parent));
    if (!says(link.getKey("/Contents"))) file.fault("28-012", place + "a link has no description");
}

void check_widget(UaFile& file, QPDFObjectHandle widget, const std::string& parent, const std::string& place) {
    if (parent != "/Form") file.fault("28-010", place + "a form field is not inside a Form");
    if (!says(widget.getKey("/TU"))) file.fault("28-005", place + "a form field has no description");
}

/// Its appearance must be furniture: one artifact from its beginning to its end.
void check_printer_mark(UaFile& file, QPDFObjectHandle mark, const std::string& parent, const std::string& place) {
    if (!parent.empty()) file.fault("28-017", place + "a printer's mark is in the structure tree");
    QPDFObjectHandle looks = mark.getKey("/AP").isDictionary() ? mark.getKey("/AP").getKey("/N") : QPDFObjectHandle::newNull();
    if (looks.isStream() && !bytes_of(looks).starts_with("/Artifact")) file.fault("28-018", place + "a printer's mark is not an artifact");
}

void check_one(UaFile& file, QPDFObjectHandle annotation, const std::string& place) {
    const std::string kind = annotation.getKey("/Subtype").isName() ? annotation.getKey("/Subtype").getName() : "";
    const auto holder = file.annotation_parents.find(annotation.getObjectID());
    const std::string parent = holder != file.annotation_parents.end() ? holder->second : "";
    if (kind == "/Link") return check_link(file, annotation, parent, place);
    if (kind == "/Widget") return check_widget(file, annotation, parent, place);
    if (kind == "/PrinterMark") return check_printer_mark(file, annotation, parent, place);
    if (kind == "/TrapNet") return file.fault("28-007", place + "trapping instructions");
    if (!known_kinds.contains(kind)) return file.fault("28-006", place + "an annotation of no known kind");
    if (parent != "/Annot") file.fault("28-002", place + "an annotation is not in an Annot");
    if (!says(annotation.getKey("/Contents"))) file.fault("28-004", place + "an annotation has no description");
    QPDFObjectHandle attached = annotation.getKey("/FS");
    if (kind == "/FileAttachment" && !(attached.isDictionary() && says(attached.getKey("/F")) && says(attached.getKey("/UF"))))
        file.fault("28-016", place + "an attached file without names");
}

/// Links inside the document lead somewhere.
void check_places(UaFile& file) {
    std::set<std::string> names;
    QPDFObjectHandle tree = file.pdf.getRoot().getKey("/Names");
    std::vector<QPDFObjectHandle> nodes = {tree.isDictionary() ? tree.getKey("/Dests") : QPDFObjectHandle::newNull()};
    while (!nodes.empty()) {
        QPDFObjectHandle node = nodes.back();
        nodes.pop_back();
        if (!node.isDictionary()) continue;
        QPDFObjectHandle list = node.getKey("/Names");
        for (int i = 0; list.isArray() && i + 1 < list.getArrayNItems(); i += 2) names.insert(list.getArrayItem(i).getStringValue());
        if (!node.getKey("/Kids").isArray()) continue;
        for (QPDFObjectHandle kid : node.getKey("/Kids").getArrayAsVector()) nodes.push_back(kid);
    }
    for (QPDFObjectHandle object : file.pdf.getAllObjects())
        if (is_type(object, "/Annot") && object.getKey("/Dest").isString() && !names.contains(object.getKey("/Dest").getStringValue()))
            file.fault("", "a link leads nowhere: " + object.getKey("/Dest").getStringValue());
}

}  // namespace

void check_annotations(UaFile& file) {
    for (std::size_t i = 0; i < file.pages.size(); ++i) {
        QPDFObjectHandle annotations = file.pages[i].getKey("/Annots");
        if (!annotations.isArray() || annotations.getArrayNItems() == 0) continue;
        const std::string place = "page " + std::to_string(i + 1) + ": ";
        if (!file.pages[i].hasKey("/Tabs")) file.fault("28-008", place + "no tab order");
        else if (!file.pages[i].getKey("/Tabs").isNameAndEquals("/S")) file.fault("28-009", place + "tab order does not follow the structure");
        for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) check_one(file, annotation, place);
    }
    check_places(file);
}

}  // namespace portraits
