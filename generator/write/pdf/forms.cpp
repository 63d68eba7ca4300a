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

void Forms::forget_gone() {
    std::erase_if(entries_, [](const auto& item) { return item.second->picture.expired(); });
    sweep_at_ = 2 * entries_.size() + 256;
}

std::shared_ptr<Forms::Entry> Forms::entry(const PicturePtr& picture, std::span<const Node> nodes) {
    const std::lock_guard lock(mutex_);
    if (entries_.size() >= sweep_at_) forget_gone();
    std::shared_ptr<Entry>& entry = entries_[nodes.data()];
    if (!entry || entry->picture.lock() != picture || entry->count != nodes.size()) {
        entry = std::make_shared<Entry>();
        entry->picture = picture;
        entry->count = nodes.size();
    }
    return entry;
}

std::shared_ptr<const Form> Forms::form(const PicturePtr& picture, std::span<const Node> nodes, const Theme& theme) {
    const std::shared_ptr<Entry> found = entry(picture, nodes);
    std::call_once(found->once, [&] { found->form = make_form(nodes, theme); });
    return found->form;
}

}  // namespace pdf
}  // namespace portraits
