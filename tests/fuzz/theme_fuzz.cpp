// A theme: theme.yml, then, after a line “%%”, its file of pictograms.
#include "fuzz/harness.hpp"
#include "load/load_theme.hpp"

using namespace portraits;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Scratch scratch;
    const auto parts = fuzz::parts_of(data, size);
    scratch.write("theme.yml", parts[0]);
    scratch.write("icones.yml", parts.size() > 1 ? parts[1] : "");
    Diagnostics complaints;
    const Theme theme = load_theme(scratch.folder(), complaints);
    for (const auto& [name, icon] : theme.icons) {
        std::size_t needed = 0;
        for (const Icon::Verb verb : icon->verbs) needed += verb == Icon::Verb::curve ? 3 : verb == Icon::Verb::close ? 0 : 1;
        fuzz::require(needed == icon->points.size(), "each verb of a pictogram has its points", name);
        fuzz::require(icon->points.size() <= 64 * size + 64, "a pictogram is bounded by the input", name);
    }
    fuzz::check_complaints(complaints, size);
    return 0;
}
