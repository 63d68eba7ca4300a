#pragma once
#include <memory>

#include "draw/draw_figure.hpp"

namespace portraits::test {

/// The repository's own content, its theme and fonts, and a geography: the embedded schematic one, or real boundaries.
struct France {
    std::unique_ptr<const Atlas> atlas;
    std::unique_ptr<const FontSet> fonts;
    std::unique_ptr<Shaper> shaper;
    Geography geography;
    BaseMaps bases;
    DrawContext on(DrawFor medium) { return {atlas->theme(), *shaper, geography, bases, medium}; }
};

/// Read once each.
France& schematic_france();
/// Null where the boundary files are absent.
France* real_france();

/// A national map of the 183, coloured by region, each with its name.
MapDrawing named_map(const France& france, const std::string& layout);

/// A word or line on a picture: its text and the box from the top of capitals to the descenders.
struct Written {
    std::string text;
    Box box;
};
/// All lines written on a picture, in their order, of shared pictures too.
std::vector<Written> written_on(const Picture& picture);

}  // namespace portraits::test
