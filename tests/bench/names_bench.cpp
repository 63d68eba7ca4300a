// Time to find places for names: the 183 on a full page, all local maps, all region maps.
// usage: names_bench [ROUNDS]
#include <cstdio>
#include <cstdlib>

#include "bench/measures.hpp"
#include "unit/draw/france.hpp"

using namespace portraits;

namespace {

/// A new BaseMaps each time: nothing is drawn already.
void draw_all_names(test::France& france) {
    const MapDrawing map = test::named_map(france, "paysage");
    BaseMaps bases;
    draw_map(map, {france.atlas->theme(), *france.shaper, france.geography, bases, DrawFor::print}, 745, {480, 0});
}

void draw_close_maps(test::France& france, MapView::Kind kind) {
    MapDrawing map;
    map.view.kind = kind;
    for (const Territory& each : france.atlas->territories()) map.titles[each.id] = each.name();
    for (const Territory& territory : france.atlas->territories()) {
        map.view.territory = territory.id;
        map.view.region = territory.regions.empty() ? "" : territory.regions.front();
        map.members.emplace();
        for (const auto& member : territory.members) {
            const auto entity = france.atlas->sources().entities.find(member.value);
            if (entity != france.atlas->sources().entities.end()) map.members->marks.push_back({member.value, entity->second.short_name(), 0, ""});
        }
        draw_map(map, france.on(DrawFor::print), 243);
    }
}

void measure(test::France& france, const char* boundaries, int rounds) {
    for (int round = 0; round < rounds; ++round) {
        auto start = bench::Clock::now();
        draw_all_names(france);
        const double page = bench::since(start);
        start = bench::Clock::now();
        draw_close_maps(france, MapView::Kind::local);
        const double local = bench::since(start);
        start = bench::Clock::now();
        draw_close_maps(france, MapView::Kind::region);
        const double region = bench::since(start);
        std::printf("%-10s  map of 183 names %6.1f ms   local map %5.2f ms each   region map %5.2f ms each\n", boundaries, page, local / 183, region / 183);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 3;
    std::printf("spin loop reference: %.0f ms\n", bench::spin_reference());
    measure(test::schematic_france(), "schematic", rounds);
    if (test::France* real = test::real_france()) measure(*real, "real", rounds);
    return 0;
}
