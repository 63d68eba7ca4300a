#include <algorithm>

#include "pdf/ua_file.hpp"

namespace portraits {

namespace {

const std::set<std::string> standard_types = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private",
    "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead",
    "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB", "/RT", "/RP",
    "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form"};

/// The only kids and the only parents that the standard gives a type (ISO 32000-1, tables 333 and 336 to 338), and the checkpoint.
struct Kin {
    const char* checkpoint;
    std::set<std::string> kids, parents;
};
const std::map<std::string, Kin> kin = {
    {"/Table", {"09-004", {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, {}}},
    {"/THead", {"09-004", {"/TR"}, {"/Table"}}}, {"/TBody", {"09-004", {"/TR"}, {"/Table"}}}, {"/TFoot", {"09-004", {"/TR"}, {"/Table"}}},
    {"/TR", {"09-004", {"/TH", "/TD"}, {"/Table", "/THead", "/TBody", "/TFoot"}}},
    {"/TH", {"09-004", {}, {"/TR"}}}, {"/TD", {"09-004", {}, {"/TR"}}},
    {"/L", {"09-005", {"/L", "/LI", "/Caption"}, {}}}, {"/LI", {"09-005", {"/Lbl", "/LBody"}, {"/L"}}}, {"/LBody", {"09-005", {}, {"/LI"}}},
    {"/TOC", {"09-006", {"/TOC", "/TOCI", "/Caption"}, {}}},
    {"/TOCI", {"09-006", {"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"}, {"/TOC"}}},
    {"/Ruby", {"09-007", {"/RB", "/RT", "/RP"}, {}}}, {"/RB", {"09-007", {}, {"/Ruby"}}}, {"/RT", {"09-007", {}, {"/Ruby"}}},
    {"/RP", {"09-007", {}, {"/Ruby"}}}, {"/Warichu", {"09-008", {"/WT", "/WP"}, {}}}, {"/WT", {"09-008", {}, {"/Warichu"}}},
    {"/WP", {"09-008", {}, {"/Warichu"}}}};

class Walker {
public:
    explicit Walker(UaFile& file) : file_(file) {}

    void walk() {
        QPDFObjectHandle root = file_.pdf.getRoot().getKey("/StructTreeRoot");
        if (!root.isDictionary()) return;
        read_roles(root.getKey("/RoleMap"));
        walk_kids(root, "", false);
        if (plain_headings_ && numbered_headings_) file_.fault("14-007", "headings with and without a level");
    }

private:
    void read_roles(QPDFObjectHandle roles) {
        if (!roles.isDictionary()) return;
        for (const std::string& from : roles.getKeys()) {
            if (standard_types.contains(from)) file_.fault("02-004", "the standard type " + from + " is given another role");
            std::set<std::string> seen;
            std::string type = from;
            while (!standard_types.contains(type) && seen.insert(type).second && roles.getKey(type).isName()) type = roles.getKey(type).getName();
            if (standard_types.contains(type)) roles_[from] = type;
            else if (roles.hasKey(type)) file_.fault("02-003", "the role of " + from + " leads back to itself");
            else file_.fault("02-001", "the role of " + from + " is not standard");
        }
    }

    std::string type_of(QPDFObjectHandle element) const {
        const std::string type = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        const auto role = roles_.find(type);
        return role != roles_.end() ? role->second : type;
    }

    static std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element) {
        QPDFObjectHandle kids = element.getKey("/K");
        return kids.isArray() ? kids.getArrayAsVector() : kids.isNull() ? std::vector<QPDFObjectHandle>{} : std::vector{kids};
    }
    static bool is_element(QPDFObjectHandle kid) { return kid.isDictionary() && kid.hasKey("/S"); }

    void walk_kids(QPDFObjectHandle parent, const std::string& parent_type, bool in_note) {
        for (QPDFObjectHandle kid : kids_of(parent)) {
            if (kid.isInteger()) own(parent, parent.getKey("/Pg"), kid.getIntValueAsInt(), in_note);
            else if (is_type(kid, "/MCR")) own(parent, kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt(), in_note);
            else if (is_type(kid, "/OBJR")) hold(parent, parent_type, kid.getKey("/Obj"));
            else if (is_element(kid)) walk_element(kid, parent, parent_type, in_note);
        }
    }

    void own(QPDFObjectHandle element, QPDFObjectHandle page, int mcid, bool in_note) {
        if (!file_.owners.emplace(std::pair{page.getObjectID(), mcid}, element.getObjectID()).second) file_.fault("", "content with two elements");
        const auto index = file_.page_index.find(page.getObjectID());
        if (!in_note && index != file_.page_index.end()) file_.read.emplace_back(index->second, mcid);
    }

    void hold(QPDFObjectHandle element, const std::string& type, QPDFObjectHandle annotation) {
        file_.annotation_parents[annotation.getObjectID()] = type;
        QPDFObjectHandle key = annotation.getKey("/StructParent");
        const auto parent = key.isInteger() ? file_.parent_tree.find(key.getIntValueAsInt()) : file_.parent_tree.end();
        if (parent == file_.parent_tree.end() || parent->second.getObjGen() != element.getObjGen()) file_.fault("", "the parent tree loses a link");
    }

    void walk_element(QPDFObjectHandle element, QPDFObjectHandle parent, const std::string& parent_type, bool in_note) {
        const std::string type = type_of(element);
        if (!standard_types.contains(type)) file_.fault("02-001", "element type “" + type + "” is not standard");
        if (element.getKey("/P").getObjGen() != parent.getObjGen()) file_.fault("", type + " does not know its parent");
        if (says(element.getKey("/Lang")) && !is_language(element.getKey("/Lang").getUTF8Value()))
            file_.fault("11-001", "“" + element.getKey("/Lang").getUTF8Value() + "” is not a language");
        check_kin(element, type, parent_type);
        check_own(element, type);
        // A figure is looked at in its own order; notes stand at the foot of the page that calls them.
        walk_kids(element, type, in_note || type == "/Note" || type == "/Figure");
    }

    void check_kin(QPDFObjectHandle element, const std::string& type, const std::string& parent_type) {
        const auto found = kin.find(type);
        if (found == kin.end()) return;
        const Kin& rule = found->second;
        if (!rule.parents.empty() && !rule.parents.contains(parent_type)) file_.fault(rule.checkpoint, type + " is inside " + parent_type);
        if (rule.kids.empty()) return;
        const std::vector<QPDFObjectHandle> kids = kids_of(element);
        for (std::size_t i = 0; i < kids.size(); ++i) {
            const std::string kid = is_element(kids[i]) ? type_of(kids[i]) : "content";
            if (!rule.kids.contains(kid)) file_.fault(rule.checkpoint, kid + " is directly inside " + type);
            const bool last = type == "/Table" && i + 1 == kids.size();
            if (kid == "/Caption" && i > 0 && !last) file_.fault(rule.checkpoint, "the caption is in the middle of " + type);
        }
    }

    void check_own(QPDFObjectHandle element, const std::string& type) {
        const bool described = says(element.getKey("/Alt")) || says(element.getKey("/ActualText"));
        if (type == "/Figure") check_figure(element, described);
        if (type == "/Formula" && !says(element.getKey("/Alt"))) file_.fault("17-002", "a formula has no alternative text");
        if (type == "/Note") check_note(element);
        if (type == "/Table") check_table(file_, element);
        if (type == "/H") plain_headings_ = true;
        if (type.size() == 3 && type[1] == 'H' && type[2] >= '1' && type[2] <= '6') check_heading(element, type[2] - '0');
        if (type == "/Link" && !has_content(element)) file_.fault("", "a link has no words");
        const auto kids = kids_of(element);
        if (std::count_if(kids.begin(), kids.end(), [&](const auto& kid) { return is_element(kid) && type_of(kid) == "/H"; }) > 1)
            file_.fault("14-006", "two headings without a level in one element");
    }

    static bool has_content(QPDFObjectHandle element) {
        const auto kids = kids_of(element);
        return std::any_of(kids.begin(), kids.end(), [](QPDFObjectHandle kid) {
            return kid.isInteger() || is_type(kid, "/MCR") || (is_element(kid) && has_content(kid));
        });
    }

    void check_figure(QPDFObjectHandle figure, bool described) {
        if (!described) file_.fault("13-004", "a figure has no alternative text");
        QPDFObjectHandle box = figure.getKey("/A").isDictionary() ? figure.getKey("/A").getKey("/BBox") : QPDFObjectHandle::newNull();
        if (!box.isRectangle()) return file_.fault("", "a figure has no bounding box");
        const auto corners = box.getArrayAsRectangle();
        if (corners.urx - corners.llx < 1 || corners.ury - corners.lly < 1) file_.fault("", "a figure's bounding box is empty");
    }

    void check_note(QPDFObjectHandle note) {
        if (!says(note.getKey("/ID"))) return file_.fault("19-003", "a note has no identifier");
        if (!note_ids_.insert(note.getKey("/ID").getStringValue()).second) file_.fault("19-004", "two notes have the same identifier");
    }

    void check_heading(QPDFObjectHandle heading, int level) {
        numbered_headings_ = true;
        if (!has_content(heading)) file_.fault("", "a heading is empty");
        if (last_heading_ == 0 && level > 1) file_.fault("14-002", "the first heading is of level " + std::to_string(level));
        else if (level > last_heading_ + 1)
            file_.fault("14-003", "heading level " + std::to_string(level) + " follows level " + std::to_string(last_heading_));
        last_heading_ = level;
    }

    UaFile& file_;
    std::map<std::string, std::string> roles_;
    std::set<std::string> note_ids_;
    int last_heading_ = 0;
    bool plain_headings_ = false, numbered_headings_ = false;
};

}  // namespace

void check_structure(UaFile& file) { Walker(file).walk(); }

}  // namespace portraits
