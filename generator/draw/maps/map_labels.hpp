#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "draw/canvas.hpp"
#include "draw/maps/label_places.hpp"
#include "draw/maps/map_layers.hpp"
#include "draw/maps/map_style.hpp"

namespace portraits {

/// How a name is written, and how much it matters.
struct NameStyle {
    TextStyle text;
    Role ink = Role::ink;
    double halo = 2.5;               // points; 0: none
    std::optional<Ink> within;       // for a name wholly on its own area: what reads on the area's colour, without halo
    double priority = 0;             // the highest is placed first
    bool leader = true;              // may stand aside with a line to its place
    bool optional = false;           // rather left out than in the way of others
    double widest = 11;              // of one line, in em
    std::size_t most_lines = 3;
};

/// A name and where it stands.
struct PlacedName {
    std::string name;
    LabelText text;
    LabelPlace place;
    Ink ink;
    double halo = 2.5;
};

/// Where all the names of a map stand, and which found no place.
struct PlacedNames {
    std::vector<PlacedName> placed;
    std::vector<std::string> left_out;
};

/// The names of one map: first all that must be named and kept free, then where each stands is found for all together.
class MapLabels {
public:
    /// `shared`: what is found is kept for other maps that show the same window.
    MapLabels(Shaper& shaper, BaseMaps& base_maps, bool shared) : shaper_(shaper), base_maps_(base_maps), shared_(shared) {}

    /// A window in which names may be written, anywhere in `room`; returns its number.
    std::size_t add_window(const MapWindow& window, const Box& room);
    /// Keeps a box free of names: the scale bar, a legend.
    void keep_free(std::size_t window, const Box& box) { windows_[window].taken.push_back(box); }
    /// Keeps a mark free of names as long as they can.
    void keep_free(std::size_t window, const Disc& mark) { windows_[window].marks.push_back(mark); }

    /// On an area of a layer of the window's frame, or aside.
    void name_area(std::size_t window, const std::string& layer, const Area& area, const std::string& name, const NameStyle& style);
    /// Around a mark, or aside.
    void name_mark(std::size_t window, const Disc& mark, const std::string& name, const NameStyle& style);

    PlacedNames place();

private:
    /// A layer in a window: what its names are placed on, and what other maps know it by.
    struct Ground {
        std::string key;
        LandMaskPtr mask;
    };
    struct Window {
        MapWindow on;
        Box room;
        std::vector<Box> taken;
        std::vector<Disc> marks;
        std::map<std::string, Ground> grounds;  // by layer
    };
    struct Wanted {
        std::size_t window;
        std::string layer;
        const Area* area;            // or null: a mark
        Disc mark;
        std::string name;
        NameStyle style;
    };
    const Ground& ground(std::size_t window, const std::string& layer);
    NamePlaces find_places(const Wanted& wanted);
    NamePlacesPtr places_of(const Wanted& wanted);
    std::string key_of(const Wanted& wanted);
    LabelGround ground_of(const Wanted& wanted);
    void add_places_aside(const Wanted& wanted, const std::vector<LabelText>& texts, LabelRequest& request);

    Shaper& shaper_;
    BaseMaps& base_maps_;
    bool shared_;
    std::vector<Window> windows_;
    std::vector<Wanted> wanted_;
};

/// Leaders below, then the names with their halos.
void draw_names(Canvas& canvas, const PlacedNames& names);

/// The name in a title "name : value".
std::string name_in_title(const std::string& title);

}  // namespace portraits
