#include "base/french.hpp"
#include "base/messages.hpp"
#include "quality/controls.hpp"

namespace portraits {

namespace {

struct Pair {
    Role text, ground;
    double least;  // 4.5 for text (WCAG 2.1, 1.4.3), 3 for graphics (1.4.11)
};

constexpr Pair pairs[] = {
    {Role::ink, Role::paper, 4.5},  {Role::ink2, Role::paper, 4.5},  {Role::muted, Role::paper, 4.5}, {Role::link, Role::paper, 4.5},
    {Role::ink, Role::panel, 4.5},  {Role::ink2, Role::panel, 4.5},  {Role::muted, Role::panel, 4.5}, {Role::on_accent, Role::territory, 4.5},
    {Role::cover_ink, Role::cover_ground, 4.5}, {Role::cover_note, Role::cover_ground, 4.5}, {Role::territory, Role::paper, 3}, {Role::region, Role::paper, 3},
};

}  // namespace

void check_contrast(const Theme& theme, Diagnostics& diagnostics) {
    const Origin origin = Origin::of_file((theme.folder / "theme.yml").string(), 1, 1);
    for (const auto& [text, ground, least] : pairs)
        for (const bool dark : {false, true}) {
            const Rgb a = dark ? theme.dark_colour(text) : theme.colour(text), b = dark ? theme.dark_colour(ground) : theme.colour(ground);
            if (contrast(a, b) >= least) continue;
            diagnostics.warning("contrast-too-low", origin,
                                message("“{}” on “{}” ({}): contrast {}, at least {} is needed", name_of(text), name_of(ground), dark ? tr("dark") : tr("light"),
                                        format_number(contrast(a, b), 2), format_number(least, 1)),
                                tr("darken one or lighten the other: people who see less could not read it"));
        }
}

}  // namespace portraits
