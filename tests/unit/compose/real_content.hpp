#pragma once
#include "compose/compose.hpp"
#include "load/load_sources.hpp"

namespace portraits {

/// The repository's own content and data, composed once for all the tests of a program.
struct RealContent {
    Diagnostics diagnostics;
    Atlas atlas;
    Findings findings;
    PreparedPlan plan;
    std::vector<Publication> publications;

    RealContent() : atlas(load(diagnostics)), findings(atlas), plan(atlas, findings, atlas.sources().documents.front(), diagnostics) {
        for (const Territory& territory : atlas.territories()) publications.push_back(compose(plan, territory, diagnostics));
    }
    static const RealContent& get() {
        static const RealContent content;
        return content;
    }

private:
    static Sources load(Diagnostics& diagnostics) {
        const std::filesystem::path root = SOURCE_DIR;
        return load_sources({root / "content", root / "data", root / "themes", {}, {}}, diagnostics);
    }
};

}  // namespace portraits
