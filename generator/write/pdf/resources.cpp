#include "write/pdf/resources.hpp"

#include <cmath>

#include "base/messages.hpp"
#include "write/pdf/images.hpp"

namespace portraits::pdf {

Resources::Resources(Objects& objects, SharedForms::Impl& shared, const Theme& theme)
    : objects_(objects), shared_(shared), theme_(theme), dict_(objects.indirect()), objects_named_(objects.dict()), fonts_(objects) {}

Dict Resources::graphics_states(const std::set<Opacity>& used) {
    Dict states = objects_.dict();
    for (const Opacity& opacity : used)
        states.set(opacity_name(opacity).c_str(), objects_.dict().real("ca", opacity.first / 1000.0).real("CA", opacity.second / 1000.0));
    return states;
}

std::string Resources::form(const PicturePtr& picture, std::span<const Node> nodes) {
    const std::shared_ptr<SharedForm> form = shared_.forms.entry(picture, nodes);
    std::string& name = names_of_forms_[form.get()];
    if (!name.empty()) return name;
    forms_.push_back({picture, form});
    name = fmt::format("X{}", forms_.size());
    return name;
}

Dict Resources::form_object(const Form& form) {
    Dict dict = objects_.stream(form.deflated, true);
    if (form.in_rows)
        dict.set("DecodeParms", objects_.dict().integer("Predictor", 12).integer("Columns", static_cast<int>(Content::grid_row)));
    Dict own = objects_.dict();
    if (!form.opacities.empty()) own.set("ExtGState", graphics_states(form.opacities));
    Array box = objects_.array();
    box.integer(static_cast<int>(std::floor(form.extent.left))).integer(static_cast<int>(std::floor(form.extent.top)));
    box.integer(static_cast<int>(std::ceil(form.extent.right))).integer(static_cast<int>(std::ceil(form.extent.bottom)));
    dict.name("Type", "XObject").name("Subtype", "Form").set("BBox", box).set("Resources", own);
    return dict;
}

std::string Resources::image(const Image& image) {
    std::string& name = images_[image.bytes];
    if (!name.empty()) return name;
    name = fmt::format("I{}", images_.size());
    objects_named_.set(name.c_str(), image_object(objects_, image));
    return name;
}

void Resources::finish() {
    // Booklets that begin at the same time want the same forms: each makes others first.
    for (const WantedForm& wanted : forms_) wanted.form->try_make(theme_);
    for (const WantedForm& wanted : forms_) {
        const std::string& name = names_of_forms_.at(wanted.form.get());
        objects_named_.set(name.c_str(), form_object(*wanted.form->form(theme_)));
    }
    dict_.set("Font", fonts_.embed(shared_.subsetter)).set("XObject", objects_named_);
    if (!opacities_.empty()) dict_.set("ExtGState", graphics_states(opacities_));
}

}  // namespace portraits::pdf
