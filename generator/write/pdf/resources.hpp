#pragma once
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "write/pdf/fonts.hpp"
#include "write/pdf/forms.hpp"

namespace portraits::pdf {

/// What the pages of a document name: fonts, forms, images and opacities, in one dictionary shared by all pages.
class Resources {
public:
    Resources(Objects& objects, SharedForms::Impl& shared, const Theme& theme);

    DocumentFont& font(const FacePtr& face) { return fonts_.font(face); }
    /// Resource name of the form of these shapes of a shared picture.
    std::string form(const PicturePtr& picture, std::span<const Node> nodes);
    /// Resource name of an image. Throws EnvironmentError when it cannot be read.
    std::string image(const Image& image);
    void opacities(const std::set<Opacity>& used) { opacities_.insert(used.begin(), used.end()); }

    Dict dict() const { return dict_; }
    void finish();

private:
    Dict graphics_states(const std::set<Opacity>& used);
    Dict form_object(const Form& form);

    Objects& objects_;
    SharedForms::Impl& shared_;
    const Theme& theme_;
    Dict dict_, objects_named_;
    DocumentFonts fonts_;
    struct WantedForm {
        PicturePtr picture;
        std::shared_ptr<SharedForm> form;
    };
    std::vector<WantedForm> forms_;  // in the order of their names
    std::map<const SharedForm*, std::string> names_of_forms_;
    std::map<std::shared_ptr<const std::string>, std::string> images_;
    std::set<Opacity> opacities_;
};

}  // namespace portraits::pdf
