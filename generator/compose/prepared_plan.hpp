#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "compose/ground.hpp"
#include "compose/layers.hpp"
#include "compose/neighbours.hpp"
#include "compose/phrase.hpp"
#include "compute/findings.hpp"
#include "geo/geography.hpp"
#include "model/atlas.hpp"
#include "publication/publication.hpp"

namespace portraits {

/// What a map or a strip says of all places of its ground, most often the territories: the same in every portrait.
struct NationalData {
    Ground ground;
    std::map<std::string, Shown> values;       // code → value, rounded as printed
    std::map<std::string, std::string> titles; // code → name and value
    std::vector<StripPlot::Dot> dots;          // known values, in the Atlas's order; who = other
    std::vector<std::string> dot_ids;
    double low_quartile = 0, high_quartile = 0;
    int absent = 0, secret = 0, not_applicable = 0;
    ClassedFill classed;                       // choropleths and region maps of a number; without its values
    CategoryFill categories;                   // of a category
    Table table;                               // one row for each place, the highest value first
    std::vector<std::string> row_ids;
    std::unordered_map<std::string, std::size_t> row_of, place_of;  // code → position in table, in ground
};

/// A plan whose phrases are parsed and whose national data are computed, once for all territories. Immutable: shared by threads.
/// Keeps references: the Atlas, the Findings, the plan and the Geography must outlive it. Without geography, maps have no declared layer.
class PreparedPlan {
public:
    PreparedPlan(const Atlas& atlas, const Findings& findings, const DocumentPlan& plan, Diagnostics& diagnostics,
                 const Geography* geography = nullptr);

    const Atlas& atlas() const { return atlas_; }
    const Findings& findings() const { return findings_; }
    const DocumentPlan& plan() const { return plan_; }
    const Geography* geography() const { return geography_; }
    const phrase::Compiled& phrase(const Phrase& phrase) const { return phrases_.at(&phrase); }
    const std::optional<phrase::Node>& condition(const Located<std::string>& when) const { return conditions_.at(&when); }
    /// National data of a figure that has some, or null.
    const NationalData* national(const FigureSpec& figure) const;
    /// Layers of a map that has some, or null.
    const LayersData* layers(const FigureSpec& figure) const;
    /// The nearest territories of a territory: where all of them lie is noted as read.
    std::vector<std::string> neighbours(const std::string& territory, std::size_t count) const;
    /// Indicators that the plan shows, in its order, each once.
    const std::vector<const Indicator*>& indicators() const { return indicators_; }

private:
    void take(const std::vector<BlockSpec>& blocks, About about, Diagnostics& diagnostics);
    void take_figure(const FigureSpec& figure, Diagnostics& diagnostics);
    void take_indicator(const Located<std::string>& code, Diagnostics& diagnostics);
    void take_phrase(const Phrase& phrase, About about, Diagnostics& diagnostics);

    const Atlas& atlas_;
    const Findings& findings_;
    const DocumentPlan& plan_;
    const Geography* geography_;
    std::unordered_map<const Phrase*, phrase::Compiled> phrases_;
    std::unordered_map<const Located<std::string>*, std::optional<phrase::Node>> conditions_;
    std::unordered_map<const FigureSpec*, NationalData> national_;
    std::unordered_map<const FigureSpec*, LayersData> layers_;
    std::vector<const Indicator*> indicators_;
    mutable std::once_flag found_;                        // by the first who asks
    mutable std::unique_ptr<const Neighbours> neighbours_;
};

}  // namespace portraits
