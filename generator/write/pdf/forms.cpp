#include "write/pdf/forms.hpp"

#include "write/pdf/strings.hpp"

namespace portraits {

SharedForms::SharedForms() : impl_(std::make_unique<Impl>()) {}
SharedForms::~SharedForms() = default;

namespace pdf {

namespace {
std::shared_ptr<const Form> make_form(std::span<const Node> nodes, const Theme& theme) {
    auto form = std::make_shared<Form>();
    Content content(Content::Starts::form);
    for (const Node& node : nodes) {
        paint_shapes(content, node, {}, theme);
        extend(form->extent, node, {});
    }
    form->opacities = content.opacities();
    form->in_rows = content.has_rows();
    const std::string operators = content.finish();
    form->deflated = std::make_shared<const std::string>(form->in_rows ? deflate_rows(rows_less_above(operators, Content::grid_row)) : deflate(operators));
    return form;
}
}  // namespace

void SharedForm::try_make(const Theme& theme) {
    State expected = State::wanted;
    if (!state_.compare_exchange_strong(expected, State::being_made)) return;
    const auto become = [&](State state) {
        state_ = state;
        state_.notify_all();
    };
    try {
        form_ = make_form(nodes_, theme);
    } catch (...) {
        become(State::wanted);
        throw;
    }
    become(State::made);
}

std::shared_ptr<const Form> SharedForm::form(const Theme& theme) {
    while (state_ != State::made) {
        try_make(theme);
        state_.wait(State::being_made);
    }
    return form_;
}

void Forms::forget_gone() {
    std::erase_if(entries_, [](const auto& item) { return item.second->is_gone(); });
    sweep_at_ = 2 * entries_.size() + 256;
}

std::shared_ptr<SharedForm> Forms::entry(const PicturePtr& picture, std::span<const Node> nodes) {
    const std::lock_guard lock(mutex_);
    if (entries_.size() >= sweep_at_) forget_gone();
    std::shared_ptr<SharedForm>& entry = entries_[nodes.data()];
    if (!entry || !entry->is_of(picture, nodes.size())) entry = std::make_shared<SharedForm>(picture, nodes);
    return entry;
}

}  // namespace pdf
}  // namespace portraits
