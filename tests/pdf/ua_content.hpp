#pragma once
#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <string>
#include <vector>

#include "pdf/ua_file.hpp"

namespace portraits {

/// Reads the operators of a page or of a form: which marked content there is and where it is, which characters are shown, and what
/// is painted outside of any mark.
class UaContent : public QPDFObjectHandle::ParserCallbacks {
public:
    /// A form is painted inside a mark of its page: `page` is the number for messages, `index` its place in the file.
    UaContent(UaFile& file, QPDFObjectHandle resources, int index, bool form) : file_(file), resources_(resources), index_(index), form_(form) {}
    void handleObject(QPDFObjectHandle object) override;
    void handleEOF() override;

    /// Marked content with an identifier, in the order met.
    const std::vector<UaMarked>& marked() const { return marked_; }

private:
    enum class Kind { tagged, artifact, other };
    using Matrix = std::array<double, 6>;
    struct Open {
        Kind kind;
        int marked;  // index, or −1
    };
    void operate(const std::string& op);
    void operate_text(const std::string& op);
    void begin(bool with_properties);
    void paint(const std::string& op);
    void show();
    void note_codes(const std::string& bytes);
    void note_place();
    void check_resource(const char* kind);
    void fault(const char* checkpoint, const std::string& what);
    Matrix matrix_operand() const;
    static Matrix times(const Matrix& inner, const Matrix& outer);

    UaFile& file_;
    QPDFObjectHandle resources_;
    int index_;
    bool form_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Open> open_;
    std::vector<UaMarked> marked_;
    std::vector<Matrix> saved_;
    Matrix page_ = {1, 0, 0, 1, 0, 0}, line_ = {1, 0, 0, 1, 0, 0};
    int font_ = 0;  // object number of the font in use
    int text_mark_depth_ = -1;
};

}  // namespace portraits
