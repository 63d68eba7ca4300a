#include "pdf/ua_content.hpp"

#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>

namespace portraits {

void UaContent::fault(const char* checkpoint, const std::string& what) {
    file_.fault(checkpoint, "page " + std::to_string(index_ + 1) + ": " + what);
}

void UaContent::handleObject(QPDFObjectHandle object) {
    if (!object.isOperator()) {
        operands_.push_back(object);
        return;
    }
    operate(object.getOperatorValue());
    operands_.clear();
}

void UaContent::handleEOF() {
    if (!open_.empty()) fault("01-005", "marked content is not closed");
}

void UaContent::begin(bool with_properties) {
    const std::string tag = operands_.empty() || !operands_[0].isName() ? "" : operands_[0].getName();
    QPDFObjectHandle properties = with_properties && operands_.size() > 1 ? operands_[1] : QPDFObjectHandle::newNull();
    const bool has_mcid = properties.isDictionary() && properties.getKey("/MCID").isInteger();
    const Kind kind = tag == "/Artifact" ? Kind::artifact : has_mcid ? Kind::tagged : Kind::other;
    const auto inside = [&](Kind wanted) { return std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.kind == wanted; }); };
    if (kind == Kind::artifact && inside(Kind::tagged)) fault("01-003", "artifact inside tagged content");
    if (kind == Kind::tagged && inside(Kind::artifact)) fault("01-004", "tagged content inside an artifact");
    if (kind == Kind::tagged && inside(Kind::tagged)) fault("01-005", "tagged content inside tagged content");
    if (properties.isDictionary() && says(properties.getKey("/Lang")) && !is_language(properties.getKey("/Lang").getUTF8Value()))
        fault("11-001", "“" + properties.getKey("/Lang").getUTF8Value() + "” is not a language");
    if (has_mcid && form_) fault("30-002", "a form has tagged content of its own");
    if (has_mcid) {
        UaMarked marked;
        marked.mcid = properties.getKey("/MCID").getIntValueAsInt();
        marked.tag = tag;
        marked_.push_back(marked);
    }
    open_.push_back({kind, has_mcid ? static_cast<int>(marked_.size()) - 1 : -1});
}

void UaContent::check_resource(const char* kind) {
    if (operands_.empty() || !operands_[0].isName()) return;
    QPDFObjectHandle named = resources_.isDictionary() ? resources_.getKey(kind) : QPDFObjectHandle::newNull();
    if (!named.isDictionary() || !named.hasKey(operands_[0].getName())) fault("", "resource " + operands_[0].getName() + " is missing");
}

void UaContent::paint(const std::string& op) {
    const bool known = form_ || std::any_of(open_.begin(), open_.end(), [](const Open& o) { return o.kind != Kind::other; });
    if (!known) fault("01-005", "operator " + op + " is neither tagged nor an artifact");
    if (op == "Do") check_resource("/XObject");
}

UaContent::Matrix UaContent::times(const Matrix& m, const Matrix& o) {
    return {m[0] * o[0] + m[1] * o[2], m[0] * o[1] + m[1] * o[3], m[2] * o[0] + m[3] * o[2], m[2] * o[1] + m[3] * o[3],
            m[4] * o[0] + m[5] * o[2] + o[4], m[4] * o[1] + m[5] * o[3] + o[5]};
}

UaContent::Matrix UaContent::matrix_operand() const {
    Matrix m{};
    for (std::size_t i = 0; i < m.size() && i < operands_.size(); ++i) m[i] = QPDFObjectHandle(operands_[i]).getNumericValue();
    return m;
}

void UaContent::note_codes(const std::string& bytes) {
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        file_.codes[font_].try_emplace(static_cast<unsigned>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1])), index_ + 1);
}

void UaContent::note_place() {
    const auto open = std::find_if(open_.rbegin(), open_.rend(), [](const Open& o) { return o.marked >= 0; });
    if (open == open_.rend()) return;
    const Matrix at = times(line_, page_);
    UaMarked& marked = marked_[static_cast<std::size_t>(open->marked)];
    if (std::abs(at[1]) > 1e-3) return;  // turned: it belongs to a figure
    const double x = at[4], y = at[5];
    if (!marked.text) marked = {marked.mcid, marked.tag, true, x, x, y, y};
    marked.left = std::min(marked.left, x);
    marked.right = std::max(marked.right, x);
    marked.top = std::max(marked.top, y);
    marked.bottom = std::min(marked.bottom, y);
}

void UaContent::show() {
    for (QPDFObjectHandle operand : operands_) {
        if (operand.isString()) note_codes(operand.getStringValue());
        if (!operand.isArray()) continue;
        for (QPDFObjectHandle part : operand.getArrayAsVector())
            if (part.isString()) note_codes(part.getStringValue());
    }
    note_place();
}

void UaContent::operate_text(const std::string& op) {
    const Matrix m = matrix_operand();
    if (op == "BT") line_ = {1, 0, 0, 1, 0, 0};
    else if (op == "Tm") line_ = m;
    else if (op == "Td" || op == "TD") line_ = times({1, 0, 0, 1, m[0], m[1]}, line_);
    else if (op == "cm") page_ = times(m, page_);
    else if (op == "q") saved_.push_back(page_);
    else if (op == "Q" && saved_.empty()) fault("", "Q without q");
    else if (op == "Q") {
        page_ = saved_.back();
        saved_.pop_back();
    } else if (op == "Tf" && !operands_.empty() && operands_[0].isName()) {
        check_resource("/Font");
        QPDFObjectHandle fonts = resources_.isDictionary() ? resources_.getKey("/Font") : QPDFObjectHandle::newNull();
        font_ = fonts.isDictionary() ? fonts.getKey(operands_[0].getName()).getObjectID() : 0;
    } else if (op == "gs") {
        check_resource("/ExtGState");
    }
}

void UaContent::operate(const std::string& op) {
    static const std::set<std::string> painting = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "EI"};
    if (op == "BMC" || op == "BDC") {
        begin(op == "BDC");
    } else if (op == "EMC") {
        if (open_.empty()) fault("01-005", "EMC without a beginning");
        else open_.pop_back();
        if (text_mark_depth_ > static_cast<int>(open_.size())) fault("", "marked content is closed inside a text object it was not opened in");
    } else if (op == "BT") {
        text_mark_depth_ = static_cast<int>(open_.size());
    } else if (op == "ET") {
        if (text_mark_depth_ != static_cast<int>(open_.size())) fault("", "marked content and text object cross");
        text_mark_depth_ = -1;
    } else if (painting.contains(op)) {
        paint(op);
        if (op == "Tj" || op == "TJ") show();
    }
    operate_text(op);
}

namespace {

void check_marks(UaFile& file, std::size_t index, const std::vector<UaMarked>& marks) {
    const std::string place = "page " + std::to_string(index + 1) + ": ";
    QPDFObjectHandle key = file.pages[index].getKey("/StructParents");
    const auto found = key.isInteger() ? file.parent_tree.find(key.getIntValueAsInt()) : file.parent_tree.end();
    if (found == file.parent_tree.end()) return file.fault("", place + "not in the parent tree");
    QPDFObjectHandle listed = found->second;
    if (listed.getArrayNItems() != static_cast<int>(marks.size())) file.fault("", place + "the parent tree has another number of marks");
    std::set<int> seen;
    for (const UaMarked& marked : marks) {
        if (!seen.insert(marked.mcid).second) file.fault("", place + "two contents with one identifier");
        const auto owner = file.owners.find({file.pages[index].getObjectID(), marked.mcid});
        if (owner == file.owners.end()) file.fault("01-005", place + "content without an element");
        else if (marked.mcid >= listed.getArrayNItems() || listed.getArrayItem(marked.mcid).getObjectID() != owner->second)
            file.fault("", place + "structure tree and parent tree disagree");
    }
}

/// Forms that pages use, each read once.
void check_forms(UaFile& file, QPDFObjectHandle resources, std::size_t index, std::set<int>& read) {
    QPDFObjectHandle named = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    if (!named.isDictionary()) return;
    for (const std::string& name : named.getKeys()) {
        QPDFObjectHandle form = named.getKey(name);
        if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form") || !read.insert(form.getObjectID()).second) continue;
        UaContent content(file, form.getDict().getKey("/Resources"), static_cast<int>(index), true);
        QPDFPageObjectHelper(form).parseContents(&content);
        check_forms(file, form.getDict().getKey("/Resources"), index, read);
    }
}

}  // namespace

void check_contents(UaFile& file) {
    std::set<int> forms;
    for (std::size_t i = 0; i < file.pages.size(); ++i) {
        QPDFPageObjectHelper page(file.pages[i]);
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        UaContent content(file, resources, static_cast<int>(i), false);
        page.parseContents(&content);
        check_marks(file, i, content.marked());
        check_forms(file, resources, i, forms);
        file.marked.push_back(content.marked());
    }
}

}  // namespace portraits
