#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "write/pdf/content.hpp"
#include "write/pdf/objects.hpp"
#include "write/pdf/shapes.hpp"
#include "write/pdf/subset.hpp"
#include "write/pdf/write_pdf.hpp"

namespace portraits::pdf {

/// Shapes that follow one another in a shared picture, painted once: the same bytes for every booklet that uses them.
/// Text never is in a form, because the codes of its glyphs differ from one booklet to the next.
struct Form {
    Bytes deflated;
    bool in_rows = false;      // of Content::grid_row bytes, each less the one above: PNG's predictor "Up", ISO 32000-1, 7.4.4.4
    Extent extent;
    std::set<Opacity> opacities;
};

/// Forms by the place of their first node in memory. An entry whose picture is gone is made anew.
class Forms {
public:
    std::shared_ptr<const Form> form(const PicturePtr& picture, std::span<const Node> nodes, const Theme& theme);

private:
    struct Entry {
        std::weak_ptr<const Picture> picture;
        std::size_t count = 0;
        std::once_flag once;
        std::shared_ptr<const Form> form;
    };
    std::shared_ptr<Entry> entry(const PicturePtr& picture, std::span<const Node> nodes);
    void forget_gone();

    std::mutex mutex_;
    std::map<const Node*, std::shared_ptr<Entry>> entries_;
    std::size_t sweep_at_ = 256;
};

}  // namespace portraits::pdf

namespace portraits {

struct SharedForms::Impl {
    pdf::Forms forms;
    pdf::Subsetter subsetter;
};

}  // namespace portraits
