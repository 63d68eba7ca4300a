#pragma once
#include <atomic>
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

/// A form that some booklet needs: made by the first that has nothing better to do.
class SharedForm {
public:
    SharedForm(const PicturePtr& picture, std::span<const Node> nodes) : picture_(picture), nodes_(nodes) {}
    bool is_of(const PicturePtr& picture, std::size_t count) const { return nodes_.size() == count && picture_.lock() == picture; }
    bool is_gone() const { return picture_.expired(); }
    /// Makes it unless it is made, or another thread is at it.
    void try_make(const Theme& theme);
    /// Makes it, or waits for who does. Who asks keeps the picture.
    std::shared_ptr<const Form> form(const Theme& theme);

private:
    enum class State { wanted, being_made, made };
    std::weak_ptr<const Picture> picture_;
    std::span<const Node> nodes_;
    std::atomic<State> state_ = State::wanted;
    std::shared_ptr<const Form> form_;
};

/// Forms by the place of their first node in memory. An entry whose picture is gone is made anew.
class Forms {
public:
    std::shared_ptr<SharedForm> entry(const PicturePtr& picture, std::span<const Node> nodes);

private:
    void forget_gone();

    std::mutex mutex_;
    std::map<const Node*, std::shared_ptr<SharedForm>> entries_;
    std::size_t sweep_at_ = 256;
};

}  // namespace portraits::pdf

namespace portraits {

struct SharedForms::Impl {
    pdf::Forms forms;
    pdf::Subsetter subsetter;
};

}  // namespace portraits
