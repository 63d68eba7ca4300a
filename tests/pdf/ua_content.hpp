#pragma once
#include <qpdf/QPDFObjectHandle.hh>

#include <set>
#include <string>
#include <vector>

#include "pdf/check_ua.hpp"

namespace portraits {

/// Reads the operators of a page: which marked content there is, and what is painted outside of any.
class UaContent : public QPDFObjectHandle::ParserCallbacks {
public:
    UaContent(QPDFObjectHandle page, int number, std::vector<UaFault>& faults) : page_(page), number_(number), faults_(faults) {}
    void handleObject(QPDFObjectHandle object) override;
    void handleEOF() override;

    /// Identifiers of marked content, in the order met, and the tag of each.
    struct Marked {
        int mcid;
        std::string tag;
    };
    const std::vector<Marked>& marked() const { return marked_; }

private:
    enum class Kind { tagged, artifact, other };
    void operate(const std::string& op);
    void begin(bool with_properties);
    void paint(const std::string& op);
    void fault(const char* checkpoint, const std::string& what);

    QPDFObjectHandle page_;
    int number_;
    std::vector<UaFault>& faults_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Kind> open_;
    std::vector<Marked> marked_;
    int text_mark_depth_ = -1;
};

}  // namespace portraits
