#include "pdf/check_ua.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>
#include <set>
#include <utility>

#include "pdf/ua_content.hpp"

namespace portraits {

namespace {

const std::set<std::string> standard_types = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private",
    "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead",
    "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/Warichu",
    "/Figure", "/Formula", "/Form"};

/// Parents that a type must have, where the standard says so (ISO 32000-1, 14.8.4).
const std::map<std::string, std::set<std::string>> parents = {
    {"/TR", {"/Table", "/THead", "/TBody", "/TFoot"}}, {"/TH", {"/TR"}}, {"/TD", {"/TR"}}, {"/THead", {"/Table"}},
    {"/TBody", {"/Table"}}, {"/TFoot", {"/Table"}}, {"/LI", {"/L"}}, {"/LBody", {"/LI"}}, {"/TOCI", {"/TOC"}}};

class Checker {
public:
    explicit Checker(const std::string& bytes) {
        pdf_.setSuppressWarnings(true);
        pdf_.processMemoryFile("booklet", bytes.data(), bytes.size());
    }

    std::vector<UaFault> check() {
        check_catalog();
        read_parent_tree();
        QPDFObjectHandle tree = pdf_.getRoot().getKey("/StructTreeRoot");
        if (tree.isDictionary()) check_kids(tree, "");
        else fault("01-005", "no structure tree");
        check_pages();
        check_fonts();
        check_places();
        return std::move(faults_);
    }

private:
    using Id = std::pair<int, int>;  // object, and page's or element's MCID

    void fault(const char* checkpoint, std::string what) { faults_.push_back({checkpoint, std::move(what)}); }

    void check_catalog() {
        QPDFObjectHandle root = pdf_.getRoot();
        if (!root.getKey("/Lang").isString() || root.getKey("/Lang").getUTF8Value().empty()) fault("11-006", "no document language");
        if (!root.hasKey("/MarkInfo") || !is_true(root.getKey("/MarkInfo").getKey("/Marked"))) fault("06-001", "not marked as tagged");
        QPDFObjectHandle preferences = root.getKey("/ViewerPreferences");
        if (!preferences.isDictionary() || !is_true(preferences.getKey("/DisplayDocTitle"))) fault("07-001", "the title is not displayed");
        if (!pdf_.getTrailer().hasKey("/ID")) fault("", "no file identifier");
        if (!root.getKey("/Metadata").isStream()) return fault("06-001", "no XMP metadata");
        const auto buffer = root.getKey("/Metadata").getStreamData();
        const std::string xmp(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        if (xmp.find("<pdfuaid:part>1</pdfuaid:part>") == std::string::npos) fault("06-002", "XMP does not declare PDF/UA-1");
        if (xmp.find("<dc:title>") == std::string::npos) fault("06-003", "XMP has no title");
    }

    static bool is_true(QPDFObjectHandle value) { return value.isBool() && value.getBoolValue(); }

    void read_parent_tree() {
        QPDFObjectHandle numbers = pdf_.getRoot().getKey("/StructTreeRoot");
        if (!numbers.isDictionary()) return;
        numbers = numbers.getKey("/ParentTree").getKey("/Nums");
        for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2)
            parent_tree_[numbers.getArrayItem(i).getIntValueAsInt()] = numbers.getArrayItem(i + 1);
    }

    void check_kids(QPDFObjectHandle parent, const std::string& parent_type) {
        QPDFObjectHandle kids = parent.getKey("/K");
        for (QPDFObjectHandle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
            if (kid.isInteger()) own(parent, parent.getKey("/Pg"), kid.getIntValueAsInt());
            else if (kid.isDictionary() && is_type(kid, "/MCR")) own(parent, kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && is_type(kid, "/OBJR")) check_link(parent, parent_type, kid.getKey("/Obj"));
            else if (kid.isDictionary()) check_element(kid, parent, parent_type);
        }
    }

    static bool is_type(QPDFObjectHandle dict, const char* type) { return dict.getKey("/Type").isNameAndEquals(type); }

    void own(QPDFObjectHandle element, QPDFObjectHandle page, int mcid) {
        if (!owners_.emplace(Id{page.getObjectID(), mcid}, element.getObjectID()).second) fault("01-006", "content with two elements");
    }

    void check_element(QPDFObjectHandle element, QPDFObjectHandle parent, const std::string& parent_type) {
        const std::string type = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        if (!standard_types.contains(type)) fault("02-001", "element type “" + type + "” is not standard");
        if (element.getKey("/P").getObjGen() != parent.getObjGen()) fault("", type + " does not know its parent");
        if (const auto rule = parents.find(type); rule != parents.end() && !rule->second.contains(parent_type))
            fault("09-004", type + " is inside " + parent_type);
        if (type == "/Figure") check_figure(element);
        if (type == "/TH" && !scope_of(element)) fault("15-003", "a header cell has no scope");
        if (type == "/Table") check_table(element);
        if (type == "/Note") check_note(element);
        if (type.size() == 3 && type[1] == 'H' && type[2] >= '1' && type[2] <= '6') check_heading(type[2] - '0');
        check_kids(element, type);
    }

    void check_figure(QPDFObjectHandle figure) {
        const bool said = figure.getKey("/Alt").isString() && !figure.getKey("/Alt").getUTF8Value().empty();
        if (!said && !figure.hasKey("/ActualText")) fault("13-004", "a figure has no alternative text");
        if (!figure.hasKey("/A") || !figure.getKey("/A").hasKey("/BBox")) fault("", "a figure has no bounding box");
    }

    static bool scope_of(QPDFObjectHandle cell) {
        if (!cell.hasKey("/A") || !cell.getKey("/A").getKey("/Scope").isName()) return false;
        const std::string scope = cell.getKey("/A").getKey("/Scope").getName();
        return scope == "/Row" || scope == "/Column" || scope == "/Both";
    }

    void check_note(QPDFObjectHandle note) {
        if (!note.getKey("/ID").isString()) return fault("19-003", "a note has no identifier");
        if (!note_ids_.insert(note.getKey("/ID").getStringValue()).second) fault("19-004", "two notes have the same identifier");
    }

    void check_heading(int level) {
        if (level > last_heading_ + 1) fault("14-003", "heading level " + std::to_string(level) + " follows level " + std::to_string(last_heading_));
        last_heading_ = level;
    }

    static int attribute(QPDFObjectHandle cell, const char* name) {
        const bool given = cell.hasKey("/A") && cell.getKey("/A").getKey(name).isInteger();
        return given ? cell.getKey("/A").getKey(name).getIntValueAsInt() : 1;
    }

    /// Number of cells that each row of the table covers, row spans included.
    static void count_cells(QPDFObjectHandle group, std::vector<int>& covered, std::size_t& row) {
        for (QPDFObjectHandle part : group.getKey("/K").getArrayAsVector()) {
            if (!part.isDictionary() || !part.hasKey("/S") || part.getKey("/S").isNameAndEquals("/Caption")) continue;
            if (!part.getKey("/S").isNameAndEquals("/TR")) {
                count_cells(part, covered, row);
                continue;
            }
            for (QPDFObjectHandle cell : part.getKey("/K").getArrayAsVector()) {
                const auto rows = static_cast<std::size_t>(attribute(cell, "/RowSpan"));
                if (covered.size() < row + rows) covered.resize(row + rows);
                for (std::size_t r = row; r < row + rows; ++r) covered[r] += attribute(cell, "/ColSpan");
            }
            ++row;
        }
    }

    void check_table(QPDFObjectHandle table) {
        std::vector<int> covered;
        std::size_t rows = 0;
        count_cells(table, covered, rows);
        for (const int cells : covered)
            if (cells != covered.front()) return fault("15-001", "rows of a table have different numbers of cells");
    }

    void check_link(QPDFObjectHandle element, const std::string& type, QPDFObjectHandle annotation) {
        if (type != "/Link") fault("28-011", "a link is tagged as " + type);
        if (!annotation.getKey("/Contents").isString()) fault("28-004", "a link has no description");
        tied_.insert(annotation.getObjectID());
        QPDFObjectHandle key = annotation.getKey("/StructParent");
        const auto parent = key.isInteger() ? parent_tree_.find(key.getIntValueAsInt()) : parent_tree_.end();
        if (parent == parent_tree_.end() || parent->second.getObjGen() != element.getObjGen()) fault("", "the parent tree loses a link");
    }

    void check_pages() {
        int number = 0;
        for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(pdf_).getAllPages()) {
            QPDFObjectHandle page = helper.getObjectHandle();
            UaContent content(page, ++number, faults_);
            helper.parseContents(&content);
            check_marks(page, number, content);
            QPDFObjectHandle annotations = page.getKey("/Annots");
            if (!annotations.isArray()) continue;
            if (!page.getKey("/Tabs").isNameAndEquals("/S")) fault("28-008", "tab order does not follow the structure");
            for (QPDFObjectHandle annotation : annotations.getArrayAsVector())
                if (!tied_.contains(annotation.getObjectID())) fault("28-002", "an annotation is not in the structure tree");
        }
    }

    void check_marks(QPDFObjectHandle page, int number, const UaContent& content) {
        const std::string place = "page " + std::to_string(number) + ": ";
        QPDFObjectHandle key = page.getKey("/StructParents");
        if (!key.isInteger() || !parent_tree_.contains(key.getIntValueAsInt())) return fault("01-006", place + "not in the parent tree");
        QPDFObjectHandle listed = parent_tree_[key.getIntValueAsInt()];
        if (listed.getArrayNItems() != static_cast<int>(content.marked().size())) fault("01-006", place + "the parent tree has another number of marks");
        for (const UaContent::Marked& marked : content.marked()) {
            const Id id{page.getObjectID(), marked.mcid};
            const auto owner = owners_.find(id);
            if (owner == owners_.end()) fault("01-006", place + "content without an element");
            else if (marked.mcid >= listed.getArrayNItems() || listed.getArrayItem(marked.mcid).getObjectID() != owner->second)
                fault("01-006", place + "structure tree and parent tree disagree");
        }
    }

    void check_fonts() {
        for (QPDFObjectHandle object : pdf_.getAllObjects()) {
            if (!object.isDictionary()) continue;
            const bool embedded = object.hasKey("/FontFile2") || object.hasKey("/FontFile3") || object.hasKey("/FontFile");
            if (is_type(object, "/FontDescriptor") && !embedded) fault("31-009", "a font is not embedded");
            if (!object.getKey("/Subtype").isNameAndEquals("/Type0")) continue;
            if (!object.getKey("/ToUnicode").isStream()) fault("10-001", "a font has no map to Unicode");
            QPDFObjectHandle descendant = object.getKey("/DescendantFonts").getArrayItem(0);
            const bool mapped = descendant.getKey("/CIDToGIDMap").isStream() || descendant.getKey("/CIDToGIDMap").isName();
            if (descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2") && !mapped) fault("31-004", "a font has no glyph map");
        }
    }

    /// Links inside the document lead somewhere.
    void check_places() {
        std::set<std::string> names;
        QPDFObjectHandle tree = pdf_.getRoot().getKey("/Names");
        if (tree.isDictionary()) {
            QPDFObjectHandle list = tree.getKey("/Dests").getKey("/Names");
            for (int i = 0; i + 1 < list.getArrayNItems(); i += 2) names.insert(list.getArrayItem(i).getStringValue());
        }
        for (QPDFObjectHandle object : pdf_.getAllObjects())
            if (object.isDictionary() && is_type(object, "/Annot") && object.getKey("/Dest").isString() &&
                !names.contains(object.getKey("/Dest").getStringValue()))
                fault("", "a link leads nowhere: " + object.getKey("/Dest").getStringValue());
    }

    QPDF pdf_;
    std::vector<UaFault> faults_;
    std::map<int, QPDFObjectHandle> parent_tree_;
    std::map<Id, int> owners_;
    std::set<int> tied_;
    std::set<std::string> note_ids_;
    int last_heading_ = 0;
};

}  // namespace

std::vector<UaFault> check_ua(const std::string& pdf) {
    try {
        return Checker(pdf).check();
    } catch (const std::exception& error) {
        return {{"", std::string("not a PDF that can be read: ") + error.what()}};
    }
}

}  // namespace portraits
