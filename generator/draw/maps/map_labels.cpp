#include "draw/maps/map_labels.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "draw/maps/map_paths.hpp"

namespace portraits {
namespace {

constexpr double optional_worth = 9;  // what others may lose at most for a name that could be left out
constexpr double worth_a_leader = 12; // a name that stands so badly looks for a place aside

double least_cost(const LabelRequest& request) {
    double least = INFINITY;
    for (const LabelPlace& place : request.places) least = std::min(least, place.cost);
    return least;
}

}  // namespace

std::size_t MapLabels::add_window(const MapWindow& window, const Box& room) {
    windows_.push_back({window, room, {}, {}, {}});
    return windows_.size() - 1;
}

void MapLabels::name_area(std::size_t window, const std::string& layer, const Area& area, const std::string& name, const NameStyle& style) {
    wanted_.push_back({window, layer, &area, {}, name, style});
}

void MapLabels::name_mark(std::size_t window, const Disc& mark, const std::string& name, const NameStyle& style) {
    wanted_.push_back({window, territories_layer, nullptr, mark, name, style});
}

const MapLabels::Ground& MapLabels::ground(std::size_t window, const std::string& layer) {
    constexpr double cell = 2;
    Window& in = windows_[window];
    Ground& ground = in.grounds[layer];
    if (ground.mask) return ground;
    const auto find = [&] {
        return std::make_shared<const LandMask>(*in.on.frame, in.on.projector, in.room, cell,
                                                base_maps_.index(areas_of(*in.on.frame, layer)).seen(in.on.projector.seen(in.room)));
    };
    if (!shared_) {
        ground.mask = find();
        return ground;
    }
    std::string& key = ground.key = window_key(in.on, layer);
    ground.mask = base_maps_.land("/names/" + key, find);
    key += '|' + std::to_string(in.taken.size());
    const auto add = [&](double number) { key.append(reinterpret_cast<const char*>(&number), sizeof number); };
    for (const Box& box : in.taken)
        for (const double number : {box.x, box.y, box.width, box.height}) add(number);
    for (const Disc& mark : in.marks)
        for (const double number : {mark.at.x, mark.at.y, mark.radius}) add(number);
    return ground;
}

/// Says all that the places of a name on an area depend on.
std::string MapLabels::key_of(const Wanted& wanted) {
    std::string key = wanted.area->code + '|' + wanted.name + '|';
    const auto add = [&](double number) { key.append(reinterpret_cast<const char*>(&number), sizeof number); };
    const TextStyle& text = wanted.style.text;
    for (const double number : {text.size, text.tracking, wanted.style.widest, static_cast<double>(text.weight), text.italic ? 1.0 : 0.0,
                                static_cast<double>(wanted.style.most_lines)})
        add(number);
    return key + ground(wanted.window, wanted.layer).key;
}

NamePlaces MapLabels::find_places(const Wanted& wanted) {
    const NameStyle& style = wanted.style;
    NamePlaces found;
    found.texts = label_texts(shaper_, wanted.name, style.text, style.widest * style.text.size, style.most_lines);
    const LabelGround on = ground_of(wanted);
    found.places = wanted.area ? places_on(on, found.texts, *wanted.area, on.mask.number_of(*wanted.area)) : places_around(on, found.texts, wanted.mark);
    return found;
}

NamePlacesPtr MapLabels::places_of(const Wanted& wanted) {
    const auto find = [&] {
        const NamePlaces found = find_places(wanted);
        return std::make_shared<const NamePlaces>(found);  // a copy has no room for all that were tried
    };
    return shared_ && wanted.area ? base_maps_.places(key_of(wanted), find) : find();
}

LabelGround MapLabels::ground_of(const Wanted& wanted) {
    const Window& window = windows_[wanted.window];
    return {*ground(wanted.window, wanted.layer).mask, window.on.projector, window.room, window.taken, window.marks};
}

void MapLabels::add_places_aside(const Wanted& wanted, const std::vector<LabelText>& texts, LabelRequest& request) {
    const LabelGround ground = ground_of(wanted);
    const Disc from = wanted.area ? Disc{ground.projector(wanted.area->inner), 0} : wanted.mark;
    const std::vector<LabelPlace> aside = places_aside(ground, texts, from);
    request.places.insert(request.places.end(), aside.begin(), aside.end());
}

PlacedNames MapLabels::place() {
    std::vector<LabelRequest> requests;
    std::vector<NamePlacesPtr> found;
    for (const Wanted& wanted : wanted_) {
        found.push_back(places_of(wanted));
        LabelRequest& request = requests.emplace_back();
        request.places = found.back()->places;
        request.priority = wanted.style.priority;
        if (wanted.style.optional) request.left_out = optional_worth;
    }
    // Places with a leader are many and few names need one: those that stand badly without, and all when one would be left out.
    std::vector<bool> aside(wanted_.size(), false);
    const auto add_aside = [&](std::size_t i) {
        if (wanted_[i].style.leader && !aside[i]) add_places_aside(wanted_[i], found[i]->texts, requests[i]);
        aside[i] = true;
    };
    for (std::size_t i = 0; i < wanted_.size(); ++i)
        if (least_cost(requests[i]) >= worth_a_leader) add_aside(i);
    std::vector<std::optional<std::size_t>> chosen(wanted_.size());
    const auto all_are = [&](auto placed) {
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (!placed(i) && !wanted_[i].style.optional) return false;
        return true;
    };
    if (all_are([&](std::size_t i) { return !requests[i].places.empty(); })) chosen = place_labels(requests);
    if (!all_are([&](std::size_t i) { return chosen[i].has_value(); })) {
        for (std::size_t i = 0; i < wanted_.size(); ++i) add_aside(i);
        chosen = place_labels(requests);
    }
    PlacedNames names;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        if (!chosen[i]) {
            names.left_out.push_back(wanted_[i].name);
            continue;
        }
        const LabelPlace& place = requests[i].places[*chosen[i]];
        const NameStyle& style = wanted_[i].style;
        const bool bare = place.within && style.within;
        names.placed.push_back({wanted_[i].name, found[i]->texts[place.text], place, bare ? *style.within : Ink::of(style.ink), bare ? 0 : style.halo});
    }
    return names;
}

void draw_names(Canvas& canvas, const PlacedNames& names) {
    cairo_t* cr = canvas.cairo();
    bool leaders = false;
    for (const PlacedName& name : names.placed) {
        if (!name.place.leader) continue;
        cairo_move_to(cr, name.place.leader->from.x, name.place.leader->from.y);
        cairo_line_to(cr, name.place.leader->to.x, name.place.leader->to.y);
        leaders = true;
    }
    if (leaders) canvas.stroke({Ink::of(Role::ink2), 0.4, {}, false});
    for (const PlacedName& name : names.placed)
        if (name.place.leader) canvas.circle(name.place.leader->from.x, name.place.leader->from.y, 0.8);
    if (leaders) canvas.fill(Ink::of(Role::ink2));
    for (const PlacedName& name : names.placed)
        draw_label_text(canvas, name.text, name.place.box, name.place.anchor, name.ink, name.halo);
}

std::string name_in_title(const std::string& title) {
    const auto colon = title.find("\u00A0:");
    return colon == std::string::npos ? title : title.substr(0, colon);
}

}  // namespace portraits
