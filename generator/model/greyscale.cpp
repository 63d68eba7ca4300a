#include "model/greyscale.hpp"

#include <cmath>
#include <span>

#include "base/french.hpp"
#include "base/messages.hpp"
#include "model/colour.hpp"

namespace portraits {

namespace {

std::string lightness_text(Rgb colour) { return format_number(to_lab(colour).l, 1); }

class GreyChecker {
public:
    GreyChecker(const Theme& theme, Diagnostics& diagnostics) : theme_(theme), diagnostics_(diagnostics) {}

    /// Roles of which any two may stand side by side.
    void check(std::initializer_list<Role> roles) {
        for (auto a = roles.begin(); a != roles.end(); ++a)
            for (auto b = a + 1; b != roles.end(); ++b) {
                const Rgb first = theme_.colour(*a), second = theme_.colour(*b);
                if (std::abs(to_lab(first).l - to_lab(second).l) < least_grey_step)
                    warn(message("“{}” and “{}” are nearly one grey: lightness {} and {}", name_of(*a), name_of(*b), lightness_text(first),
                                 lightness_text(second)));
            }
    }

    /// Classes that get darker, or paler, at every step.
    void check(const std::string& name, std::span<const Rgb> classes, std::size_t before = 0) {
        if (classes.size() < 2) return;
        const double way = to_lab(classes.back()).l < to_lab(classes.front()).l ? -1 : 1;
        for (std::size_t i = 0; i + 1 < classes.size(); ++i)
            if (way * (to_lab(classes[i + 1]).l - to_lab(classes[i]).l) < least_grey_step)
                warn(message("colours {} and {} of the palette “{}” are nearly one grey, or out of order: lightness {} and {}", before + i + 1,
                             before + i + 2, name, lightness_text(classes[i]), lightness_text(classes[i + 1])));
    }

private:
    void warn(std::string text) {
        diagnostics_.warning("greyscale-lightness", Origin::of_file((theme_.folder / "theme.yml").string(), 1, 1), std::move(text),
                             message("printed without colour they are read as the same: let their lightness (CIE L*) differ by {} at least",
                                     format_number(least_grey_step, 0)));
    }

    const Theme& theme_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_greyscale(const Theme& theme, Diagnostics& diagnostics) {
    GreyChecker checker(theme, diagnostics);
    checker.check({Role::territory, Role::region, Role::france});
    checker.check({Role::earlier, Role::added, Role::unsplit, Role::reserve});
    checker.check({Role::territory, Role::territory_soft, Role::territory_fill});
    checker.check({Role::other, Role::base});
    for (const auto& [name, colours] : theme.palettes) {
        const std::span<const Rgb> all(colours);
        const std::size_t middle = all.size() / 2;
        if (name.starts_with("sequentielle")) checker.check(name, all);
        if (!name.starts_with("divergente") || all.empty()) continue;
        checker.check(name, all.first(middle + 1));
        checker.check(name, all.subspan(middle), middle);
    }
}

}  // namespace portraits
