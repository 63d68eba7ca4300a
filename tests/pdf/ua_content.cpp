#include "pdf/ua_content.hpp"

#include <algorithm>

namespace portraits {

void UaContent::fault(const char* checkpoint, const std::string& what) {
    faults_.push_back({checkpoint, "page " + std::to_string(number_) + ": " + what});
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
    const auto inside = [&](Kind wanted) { return std::find(open_.begin(), open_.end(), wanted) != open_.end(); };
    if (kind == Kind::artifact && inside(Kind::tagged)) fault("01-003", "artifact inside tagged content");
    if (kind == Kind::tagged && inside(Kind::artifact)) fault("01-004", "tagged content inside an artifact");
    if (kind == Kind::tagged && inside(Kind::tagged)) fault("01-005", "tagged content inside tagged content");
    if (has_mcid) marked_.push_back({properties.getKey("/MCID").getIntValueAsInt(), tag});
    open_.push_back(kind);
}

void UaContent::paint(const std::string& op) {
    const bool known = std::any_of(open_.begin(), open_.end(), [](Kind k) { return k != Kind::other; });
    if (!known) fault("01-005", "operator " + op + " is neither tagged nor an artifact");
    if (op == "Do" && !operands_.empty() && !page_.getKey("/Resources").getKey("/XObject").hasKey(operands_[0].getName()))
        fault("", "resource " + operands_[0].getName() + " is missing");
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
    }
}

}  // namespace portraits
